import * as Y from 'yjs';
import { MESSAGE, SYNC } from '../../../shared/wire/sync.ts';
import type { RawClient } from '../../contract/syncRaw.ts';
import { until } from '../../contract/syncServer.ts';

/** The update that a page which holds `doc` would send if somebody did this on it. */
export function updateOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const made: Uint8Array[] = [];
  copy.on('update', (update: Uint8Array) => made.push(update));
  copy.transact(() => change(copy));
  if (made.length !== 1) throw new Error('the change changed nothing');
  return made[0]!;
}

/** Sends edits at once. @returns for each the reason for which it was refused, or 'taken' when it is acknowledged. */
export async function outcomesOf(client: RawClient, updates: readonly Uint8Array[]): Promise<string[]> {
  const before = acknowledged(client);
  for (const update of updates) client.edit(update);
  await until(
    () => acknowledged(client) === before + updates.length || client.closed !== null,
    'an answer to each edit',
  );
  const refused = new Map<number, string>();
  for (const frame of client.controls) if (frame.kind === 'refusal') refused.set(frame.edit, frame.reason);
  const rest = client.closed?.reason ?? 'taken';
  return updates.map((_, index) => refused.get(before + index + 1) ?? rest);
}

export async function outcomeOf(client: RawClient, update: Uint8Array): Promise<string> {
  const [outcome = ''] = await outcomesOf(client, [update]);
  return outcome;
}

function acknowledged({ controls }: RawClient): number {
  return controls.reduce((most, frame) => (frame.kind === 'ack' ? Math.max(most, frame.count) : most), 0);
}

/** What a socket is told when it opens a document: 'open', or why not. */
export async function doorOf(client: RawClient): Promise<string> {
  client.socket.once('open', () => client.ask());
  await until(() => answersTo(client) > 0 || client.closed !== null, 'an open document or a refusal');
  return client.closed === null ? 'open' : client.closed.reason || String(client.status);
}

/** Everything that was sent to this socket before now has arrived. */
export async function caughtUp(client: RawClient): Promise<void> {
  const before = answersTo(client);
  client.ask();
  await until(() => answersTo(client) > before, 'an answer');
}

/** How many different updates a socket was sent. An answer repeats those that are newer than the snapshot in it. */
export function heardBy({ updates }: RawClient): number {
  return new Set(updates.map((update) => Buffer.from(update).toString('hex'))).size;
}

function answersTo({ frames }: RawClient): number {
  const isAnswer = ([kind, step]: Uint8Array) =>
    kind === MESSAGE.packed || (kind === MESSAGE.sync && step === SYNC.step2);
  return frames.filter(isAnswer).length;
}
