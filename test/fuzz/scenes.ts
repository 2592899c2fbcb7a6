import assert from 'node:assert/strict';
import type * as Y from 'yjs';
import { boardOf } from '../../shared/board.ts';
import { addNotes } from '../../shared/boardEdits.ts';
import { deskOf } from '../../shared/desk.ts';
import { makeId } from '../../shared/ids.ts';
import { LANES } from '../../shared/lanes.ts';
import { placesOf } from '../../shared/permissions.ts';
import { COMMITTING, PLACING, REMOVING, SORTING, VOTING, WRITING } from './acts.ts';
import { Life, Server, type Act, type Kind } from './lives.ts';
import { Random } from './random.ts';
import { assertSame } from './same.ts';

export interface Scene {
  readonly kind: Kind;
  readonly roles: readonly ('attendee' | 'facilitator')[];
  readonly stage: 'cluster' | 'map' | 'commit' | 'write' | 'vote' | 'rate';
  readonly acts: (role: string) => readonly Act[];
  /** Pages of one and the same person. */
  readonly alone?: boolean;
}

export const SCENES: Readonly<Record<string, Scene>> = {
  sorting: {
    kind: 'board',
    roles: ['attendee', 'attendee', 'attendee', 'facilitator'],
    stage: 'cluster',
    acts: (role) => (role === 'facilitator' ? [...SORTING, REMOVING, REMOVING] : SORTING),
  },
  placing: {
    kind: 'board',
    roles: ['attendee', 'attendee', 'facilitator'],
    stage: 'map',
    acts: () => PLACING,
  },
  committing: {
    kind: 'board',
    roles: ['attendee', 'attendee', 'attendee', 'attendee', 'facilitator'],
    stage: 'commit',
    acts: () => COMMITTING,
  },
  writing: {
    kind: 'desk',
    roles: ['attendee', 'attendee', 'attendee'],
    stage: 'write',
    acts: () => WRITING,
    alone: true,
  },
  voting: {
    kind: 'desk',
    roles: ['attendee', 'attendee'],
    stage: 'vote',
    acts: () => VOTING.slice(0, 1),
    alone: true,
  },
  rating: {
    kind: 'desk',
    roles: ['attendee', 'attendee'],
    stage: 'rate',
    acts: () => VOTING.slice(1),
    alone: true,
  },
};

/** A life at the gate alone, without sockets, so that many can be lived. @returns how many edits were judged */
export function liveAtTheGate(scene: Scene, seed: number, steps: number): number {
  const random = new Random(seed);
  const rootsOf = scene.kind === 'board' ? boardOf : deskOf;
  const server = new Server(scene.kind, rootsOf);
  server.doc.clientID = random.clientId();
  if (scene.kind === 'board') publishNotes(server, random, 6);
  const undoes = seed % 3 > 0;
  const lives = scene.roles.map((role, index) => {
    const person = scene.alone ? 'ana' : `${role}-${index}`;
    const places = placesOf(role, { kind: scene.stage });
    return new Life(person, server, places, scene.acts(role), rootsOf, undoes ? [0, 500][seed % 2]! : null);
  });
  for (const life of lives) {
    life.doc.clientID = random.clientId();
    life.connect();
  }
  for (let step = 0; step < steps; step++) {
    random.pick(lives)?.step(random);
    if (random.chance(0.15)) server.turn();
    if (scene.kind === 'board' && random.chance(0.02)) publishNotes(server, random, 1);
  }
  for (const life of lives) life.settle();
  for (const life of lives) life.hear(Infinity);
  assert.deepEqual(server.refusals, [], `seed ${seed}`);
  for (const life of lives) assertSame(life.doc, server.doc, `seed ${seed}`, undoes);
  return server.judged;
}

function publishNotes(server: Server, random: Random, count: number): void {
  const notes = Array.from({ length: count }, (_, index) => ({
    id: makeId((bytes) => random.bytes(bytes)),
    lane: LANES[index % 3] ?? 'stop',
    text: 'what somebody wrote',
    pos: [12, 60 + index] as const,
  }));
  server.publish((doc: Y.Doc) => addNotes(doc, notes, 'server'));
}
