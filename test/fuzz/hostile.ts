import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { boardOf } from '../../shared/board.ts';
import { addNotes } from '../../shared/boardEdits.ts';
import { BOUNDS } from '../../shared/gate/bounds.ts';
import { judge, type Author } from '../../shared/gate/gate.ts';
import { SCHEMAS } from '../../shared/gate/schema.ts';
import { placesOf } from '../../shared/permissions.ts';
import { COMMITTING, PLACING, REMOVING, SORTING } from './acts.ts';
import { CORPUS } from './corpus.ts';
import { Random } from './random.ts';
import { restructured, type Aims } from './structured.ts';

const VICTIM = 1_000;
const FORGER = 2_000;
const SERVER = 1;
const PLACES = placesOf('attendee', { kind: 'cluster' });
const AUTHOR: Author = {
  may: (place) => PLACES.has(place),
  mayUse: (client) => client !== VICTIM && client !== SERVER,
  freshClients: BOUNDS.clientsOfPerson,
  bytes: BOUNDS.documentBytes.board,
};
const KEYS = new Set(['lane', 'text', 'pos', 'cluster', 'capability', 'author', 'title']);

export interface HostileTotals {
  cases: number;
  refused: number;
  passed: number;
  without: number;
  /** Milliseconds of each case, to judge and to apply. */
  readonly times: number[];
}

/**
 * Sends the corpus and then so many mutated updates. Whatever comes of it, the gate does not throw and changes nothing;
 * what it lets pass Yjs integrates, at places that the forger may touch, under no client id but the forger's.
 * @throws AssertionError with the case
 */
export function attack(cases: number, seed: number, progress?: (done: number) => void): HostileTotals {
  const totals: HostileTotals = { cases: 0, refused: 0, passed: 0, without: 0, times: [] };
  const board = boardWithVictim();
  for (const [name, updates] of CORPUS) for (const update of updates) take(update, board, name, totals);
  const random = new Random(seed);
  let server = board;
  for (let round = 0; round < cases; round++) {
    if (round % 500 === 0) server = boardWithVictim();
    const update = updateOf(server, random);
    const hostile = random.chance(0.5)
      ? restructured(update, aimsOf(server), random)
      : mutated(update, random);
    take(hostile, server, `seed ${seed}, case ${round}`, totals);
    if (round % 1_000 === 999) progress?.(round + 1);
  }
  return totals;
}

function take(update: Uint8Array, server: Y.Doc, told: string, totals: HostileTotals): void {
  totals.cases++;
  const before = Y.encodeStateAsUpdate(server);
  const [notes, clock] = [notesOf(server), Y.getState(server.store, VICTIM)];
  const commitments = JSON.stringify(boardOf(server).commitments);
  const from = performance.now();
  const verdict = judge(update, server, SCHEMAS.board, AUTHOR);
  const judged = performance.now();
  assert.ok(
    Buffer.from(Y.encodeStateAsUpdate(server)).equals(before),
    `${told}: judging changed the document`,
  );
  assertWhole(server, told);
  if (!verdict.ok || !verdict.value.effective) {
    totals.times.push(judged - from);
    if (verdict.ok) totals.without++;
    else totals.refused++;
    return;
  }
  totals.passed++;
  const applying = performance.now();
  Y.applyUpdate(server, update);
  totals.times.push(judged - from + performance.now() - applying);
  assertWhole(server, told);
  assert.equal(Y.getState(server.store, VICTIM), clock, `${told}: another's clock`);
  assert.deepEqual([...server.share.keys()].sort(), ['clusters', 'commitments', 'notes'], `${told}: roots`);
  assert.deepEqual(notesOf(server), notes, `${told}: notes`);
  assert.equal(JSON.stringify(boardOf(server).commitments), commitments, `${told}: commitments`);
  const { notes: own, clusters } = boardOf(server);
  const keys = [...own.values(), ...clusters.values()].flatMap((entry) => [...entry.keys()]);
  assert.deepEqual(
    keys.filter((key) => !KEYS.has(key)),
    [],
    `${told}: keys`,
  );
}

function assertWhole({ store }: Y.Doc, told: string): void {
  assert.deepEqual([store.pendingStructs, store.pendingDs], [null, null], `${told}: pending`);
}
const notesOf = (doc: Y.Doc) => [...boardOf(doc).notes.keys()].sort();

function boardWithVictim(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = SERVER;
  boardOf(doc);
  const ids = ['note-0001', 'note-0002', 'note-0003'];
  const notes = ids.map((id, y) => ({
    id,
    lane: 'stop' as const,
    text: 'what somebody wrote',
    pos: [12, 60 + y] as const,
  }));
  addNotes(doc, notes, 's');
  const victim = copyOf(doc, VICTIM);
  const random = new Random(3);
  for (let i = 0; i < 30; i++) random.pick([...SORTING, ...COMMITTING])?.(victim, {}, random);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim));
  return doc;
}

function copyOf(doc: Y.Doc, clientID: number): Y.Doc {
  const copy = new Y.Doc();
  boardOf(copy);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = clientID;
  return copy;
}

/** What a page sends, of one edit or of several. */
function updateOf(server: Y.Doc, random: Random): Uint8Array {
  const page = copyOf(server, FORGER + random.below(50));
  for (let edits = 1 + random.below(3); edits > 0; edits--) {
    random.pick([...SORTING, ...SORTING, ...PLACING, ...COMMITTING, REMOVING])?.(page, {}, random);
  }
  return Y.encodeStateAsUpdate(page, Y.encodeStateVector(server));
}

function aimsOf(server: Y.Doc): Aims {
  const ids = [...server.store.clients.values()].flatMap((structs) => structs.map(({ id }) => id));
  return { clients: [VICTIM, SERVER, FORGER, FORGER + 999, 2 ** 32], ids };
}

/** A few bytes changed, turned, left out, or said twice. */
function mutated(update: Uint8Array, random: Random): Uint8Array {
  const bytes = [...update];
  for (let changes = random.below(4); changes > 0; changes--) {
    const at = random.below(bytes.length);
    const kind = random.below(4);
    if (kind === 0) bytes[at] = random.below(256);
    else if (kind === 1) bytes[at] = (bytes[at]! ^ (1 << random.below(8))) & 255;
    else if (kind === 2) bytes.splice(at, 1 + random.below(3));
    else bytes.splice(at, 0, ...bytes.slice(random.below(bytes.length)).slice(0, random.below(12)));
  }
  return Uint8Array.from(bytes);
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
