import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOf } from '../../shared/board.ts';
import { addNotes } from '../../shared/boardEdits.ts';
import { judge } from '../../shared/gate/gate.ts';
import { SCHEMAS } from '../../shared/gate/schema.ts';
import { placesOf } from '../../shared/permissions.ts';
import { COMMITTING, PLACING, REMOVING, SORTING } from './acts.ts';
import { Random } from './random.ts';

/** FUZZ_CASES enlarges it. */
const CASES = Number(process.env.FUZZ_CASES ?? 6_000);
const SEED = Number(process.env.FUZZ_SEED ?? 7);
const VICTIM = 1_000;
const FORGER = 2_000;

/**
 * Honest updates with a few bytes changed. Whatever comes of it, the gate does not throw and changes nothing; and what
 * it lets pass Yjs integrates, at places that the forger may touch, under no client id but the forger's.
 */
test(
  `${CASES} mutated updates: what the gate lets pass is sound (seed ${SEED})`,
  { timeout: 600_000 },
  () => {
    const random = new Random(SEED);
    const places = placesOf('attendee', { kind: 'cluster' });
    let server = boardWithVictim();
    let passed = 0;
    for (let round = 0; round < CASES; round++) {
      if (round % 500 === 0) server = boardWithVictim();
      const told = `case ${round}`;
      const update = mutated(updateOf(server, random), random);
      const before = Y.encodeStateAsUpdate(server);
      const verdict = judge(update, server, SCHEMAS.board, {
        may: (place) => places.has(place),
        mayUse: (client) => client !== VICTIM && client !== 1,
        freshClients: Infinity,
        bytes: Infinity,
      });
      expect(Buffer.from(Y.encodeStateAsUpdate(server)).equals(Buffer.from(before)), told).toBe(true);
      if (!verdict.ok || !verdict.value.effective) continue;
      passed++;
      const notes = [...boardOf(server).notes.keys()].sort();
      const commitments = JSON.stringify(boardOf(server).commitments);
      const clock = Y.getState(server.store, VICTIM);
      Y.applyUpdate(server, update);
      expect([server.store.pendingStructs, server.store.pendingDs], told).toEqual([null, null]);
      expect(Y.getState(server.store, VICTIM), told).toBe(clock);
      expect([...server.share.keys()].sort(), told).toEqual(['clusters', 'commitments', 'notes']);
      expect([...boardOf(server).notes.keys()].sort(), told).toEqual(notes);
      expect(JSON.stringify(boardOf(server).commitments), told).toBe(commitments);
      expect(keysOf(server), told).toBe(true);
    }
    expect(passed).toBeGreaterThan(CASES / 100);
  },
);

function boardWithVictim(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  boardOf(doc);
  const notes = ['note-0001', 'note-0002', 'note-0003'];
  addNotes(
    doc,
    notes.map((id, y) => ({ id, lane: 'stop', text: 'what somebody wrote', pos: [12, 60 + y] })),
    's',
  );
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

function keysOf(doc: Y.Doc): boolean {
  const known = new Set(['lane', 'text', 'pos', 'cluster', 'capability', 'author', 'title']);
  const { notes, clusters } = boardOf(doc);
  return [...notes.values(), ...clusters.values()].every((entry) =>
    [...entry.keys()].every((key) => known.has(key)),
  );
}
