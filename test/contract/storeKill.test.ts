import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Loaded, StoredRecord } from '../../server/store/store.ts';
import { temporaryFolder, withStore } from './storeFolder.ts';

const ROUNDS = Number(process.env['STORE_KILL_ROUNDS'] ?? 8);
const LONGEST_LIFE_MS = 400;

it(
  'finds every acknowledged append after SIGKILL, in order, and nothing else',
  { timeout: 20_000 * ROUNDS },
  async () => {
    const folder = await temporaryFolder();
    const acknowledged = new Map<string, string[]>();
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, texts] of await killedWriter(folder, round)) {
        acknowledged.set(name, [...(acknowledged.get(name) ?? []), ...texts]);
      }
      found = 0;
      await withStore(folder, async (store) => {
        for (const [name, texts] of acknowledged) found += check(name, texts, await store.load(name));
        expect(new Set(await store.list(''))).toEqual(new Set(acknowledged.keys()));
      });
    }
    const count = [...acknowledged.values()].reduce((sum, texts) => sum + texts.length, 0);
    console.log(
      `SIGKILL: ${ROUNDS} rounds, ${count} appends acknowledged, 0 lost, ${found - count} stored but not yet acknowledged.`,
    );
    expect(count).toBeGreaterThan(ROUNDS);
    await rm(folder, { recursive: true });
  },
);

/** @returns what the process had been promised, by name, in the order of asking */
async function killedWriter(folder: string, round: number): Promise<Map<string, string[]>> {
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/contract/storeWriter.ts', folder, String(round)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  let died = false;
  writer.stdout.setEncoding('utf8');
  const opened = new Promise<void>((resolve) => {
    writer.stdout.on('data', (chunk: string) => {
      output += chunk;
      resolve();
    });
  });
  const closed = once(writer, 'close').then(() => (died = true));
  await Promise.race([opened, closed]);
  expect(died).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * LONGEST_LIFE_MS));
  writer.kill('SIGKILL');
  await closed;
  const promised = new Map<string, string[]>();
  for (const line of output.split('\n').slice(1, -1)) {
    const [name = '', text = ''] = line.split(' ');
    promised.set(name, [...(promised.get(name) ?? []), text]);
  }
  return promised;
}

/** @returns how many appends the log proves */
function check(name: string, acknowledged: readonly string[], { snapshot, records }: Loaded): number {
  const stored = records.map(text);
  const first = snapshot === null ? '0.0' : text(snapshot);
  const covered = acknowledged.indexOf(first);
  const expected = acknowledged.slice(snapshot === null ? 0 : covered + 1);
  const kept = new Set(stored);
  expect(
    expected.filter((one) => !kept.has(one)),
    `lost from ${name}`,
  ).toEqual([]);
  expect(stored, `order or doubles in ${name}`).toEqual([...kept].sort(inOrder));
  // What was stored but not yet acknowledged when the process died stands behind the last acknowledged of its round.
  const known = new Set(expected);
  const surplus = stored.filter((one) => !known.has(one)).length;
  expect(surplus, `invented in ${name}`).toBeLessThanOrEqual(4 * ROUNDS);
  return acknowledged.length + surplus;
}

function text(record: StoredRecord): string {
  return new TextDecoder().decode(record.bytes).trimEnd();
}

function inOrder(a: string, b: string): number {
  const [roundA = 0, countA = 0] = a.split('.').map(Number);
  const [roundB = 0, countB = 0] = b.split('.').map(Number);
  return roundA - roundB || countA - countB;
}
