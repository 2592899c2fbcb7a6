import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import { writeBackup, type CommandParts, type Exit } from '../../server/backup/command.ts';
import { takeBackup } from '../../server/backup/take.ts';
import { systemClock } from '../../server/clock.ts';
import type { Store } from '../../server/store/store.ts';
import type { Stores } from './operateStores.ts';

export const bytes = (text: string) => new TextEncoder().encode(text);

/** A file for each test, and what was said of it. */
export class Backups implements CommandParts {
  readonly clock = systemClock;
  file = '';
  said: string[] = [];

  constructor(stores: Stores) {
    beforeEach(async () => {
      this.file = join(await stores.folder(), 'flashmap.backup');
      this.said = [];
    });
  }

  random(count: number): Uint8Array {
    return randomBytes(count);
  }
  readonly say = (line: string) => void this.said.push(line);

  take(store: Store): Promise<Exit> {
    return writeBackup(this.file, takeBackup({ store, clock: systemClock }), this);
  }
}

/** Two workshops and what else a store holds: logs with and without a snapshot, empty records, a large one. */
export async function fill(store: Store, large = 1000): Promise<void> {
  await store.append('server/secret', randomBytes(32));
  for (const workshop of ['workshop-1', 'workshop-2']) {
    await store.append(`code/${workshop.toUpperCase()}`, bytes(workshop));
    for (const text of ['created', 'joined', '']) await store.append(`log/${workshop}`, bytes(text));
    await store.append(`key/${workshop}`, randomBytes(32));
    for (const group of ['group-001', 'group-002']) {
      const name = `board/${workshop}/${group}`;
      const position = await store.append(name, bytes('old'));
      await store.compact(name, position, randomBytes(large));
      for (let i = 0; i < 5; i++) await store.append(name, bytes(`${i} of ${name}`));
      await store.append(`desk/${workshop}/1/${group}`, bytes('draft'));
    }
  }
  await store.append('portfolio/portfolio-1', bytes('created'));
  await store.append('portfolios-of/workshop-1', bytes('portfolio-1'));
  await store.append('server/probe', new Uint8Array(0));
}

export async function contentsOf(store: Store): Promise<Map<string, unknown>> {
  const names = (await store.list('')).filter((name) => name !== 'server/probe');
  const contents = await Promise.all(names.map(async (name) => [name, await textsOf(store, name)] as const));
  return new Map(contents);
}
async function textsOf(store: Store, name: string): Promise<readonly (string | null)[]> {
  const { snapshot, records } = await store.load(name);
  return [snapshot, ...records].map((record) => record && Buffer.from(record.bytes).toString('base64'));
}
