import * as Y from 'yjs';
import { aloneNode } from '../../server/nodes/alone.ts';
import { Metrics } from '../../server/metrics/metrics.ts';
import { WatchedStore } from '../../server/store/watched.ts';
import type { Position, Store } from '../../server/store/store.ts';
import { SYNC_LIMITS } from '../../server/sync/limits.ts';
import type { Member, Outcome } from '../../server/sync/member.ts';
import { ownerTag } from '../../server/sync/owners.ts';
import type { Room } from '../../server/sync/room.ts';
import { Rooms } from '../../server/sync/rooms.ts';
import { addDraft, deskOf, readDrafts } from '../../shared/desk.ts';
import { HandClock } from '../fuzz/clock.ts';
import { Random } from '../fuzz/random.ts';
import { MemoryStore } from '../support/memoryStore.ts';
import { deskOfPerson, WORKSHOP } from './syncServer.ts';

const PERSON = 'ana-0001';
const DESK = deskOfPerson(PERSON);
const TAG = ownerTag(new Uint8Array(32), DESK, PERSON);

export interface Sealed {
  /** Ids of the drafts that the writer was told are stored. */
  readonly acknowledged: readonly string[];
  /** Ids of those that whoever sealed the desk has read behind it, and that the other node reads in the end. */
  readonly read: readonly string[];
  readonly sealedTwice: readonly string[];
  readonly refused: number;
  readonly moved: number;
}

/** One seeded life: somebody writes, and moves from node to node, while one of the nodes seals the desk and reads it. */
export async function sealWhileWriting(seed: number): Promise<Sealed> {
  const random = new Random(seed);
  const clock = new HandClock();
  const memory = new MemoryStore();
  const nodes = [0, 1].map(() => nodeOn(lagging(memory, random), clock, random)) as [Rooms, Rooms];
  const writer = new Writer(random, nodes);
  let read: readonly string[] | null = null;
  const sealAt = random.below(40);
  for (let step = 0; step < 60 || read === null; step++) {
    if (step < 50 && random.chance(0.3)) writer.write(`draft-${1000 + step}`);
    if (step < 50 && random.chance(0.05)) writer.move();
    if (step === sealAt) {
      const [, node] = nodes;
      void node
        .seal([DESK])
        .then(() => node.read(DESK, idsOf))
        .then((ids) => (read = ids));
    }
    if (random.chance(0.3)) clock.pass(random.below(3));
    for (let hops = random.below(4); hops >= 0; hops--) await null;
  }
  for (let step = 0; step < 20; step++) {
    clock.pass(200);
    await new Promise(setImmediate);
  }
  const sealedTwice = await nodes[0].read(DESK, idsOf);
  return {
    acknowledged: [...writer.acknowledged],
    read,
    sealedTwice,
    refused: writer.refused,
    moved: writer.moved,
  };
}

const idsOf = (doc: Y.Doc) =>
  readDrafts(doc)
    .map(({ id }) => id)
    .sort();

function nodeOn(store: Store, clock: HandClock, random: Random): Rooms {
  const ignore = () => undefined;
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const bytes = (count: number) => random.bytes(count);
  return new Rooms({
    store: WatchedStore.over(store, { clock, log, metrics: new Metrics(), retry: 50 }),
    nodes: aloneNode(bytes),
    clock,
    random: bytes,
    log,
    metrics: new Metrics(),
    limits: { ...SYNC_LIMITS, tick: 1, compactRecords: 5 },
    load: { level: 'calm' },
  });
}

/** Every answer takes its time, and so do hints. */
function lagging(store: MemoryStore, random: Random): Store {
  const lag = async (): Promise<void> => {
    for (let hops = random.below(8); hops > 0; hops--) await null;
  };
  async function late<T>(work: () => Promise<T>): Promise<T> {
    await lag();
    const answer = await work();
    await lag();
    return answer;
  }
  return {
    append: (...appending) => late(() => store.append(...appending)),
    load: (name) => late(() => store.load(name)),
    since: (name, from) => late(() => store.since(name, from)),
    watch: (name: string, on: (last: Position | null) => void) =>
      store.watch(name, (last) => {
        // What was missed is made up for, some time later, by saying that something was.
        const isHeard = random.chance(0.7);
        void lag()
          .then(() => (isHeard ? undefined : new Promise(setImmediate)))
          .then(() => on(isHeard ? last : null));
      }),
    compact: (...compacting) => late(() => store.compact(...compacting)),
    remove: (names) => late(() => store.remove(names)),
    list: (prefix) => store.list(prefix),
    close: () => store.close(),
  };
}

/** A page of the desk's owner: writes, moves to the other node and brings along what it has. */
class Writer {
  readonly acknowledged = new Set<string>();
  refused = 0;
  moved = 0;
  readonly #doc = new Y.Doc();
  readonly #random: Random;
  readonly #nodes: readonly [Rooms, Rooms];
  #at: 0 | 1;
  #room!: Room;
  #member!: Member;
  /** Drafts that an edit of this connection brings, by its number. */
  #sent: (readonly string[])[] = [];

  constructor(random: Random, nodes: readonly [Rooms, Rooms]) {
    this.#random = random;
    this.#nodes = nodes;
    this.#doc.clientID = random.clientId();
    deskOf(this.#doc);
    this.#at = random.chance(0.5) ? 0 : 1;
    this.#enter();
  }

  write(id: string): void {
    const before = Y.encodeStateVector(this.#doc);
    addDraft(this.#doc, { id, lane: 'stop', text: 'x' }, 'here');
    this.#send('update', Y.encodeStateAsUpdate(this.#doc, before), [id]);
  }

  move(): void {
    this.moved++;
    this.#room.leave(this.#member);
    this.#at = this.#random.chance(0.8) ? (this.#at === 0 ? 1 : 0) : this.#at;
    this.#enter();
  }

  #enter(): void {
    this.#sent = [];
    this.#room = this.#nodes[this.#at].open(DESK);
    const member: Member = {
      admission: {
        ref: { kind: 'desk', workshop: WORKSHOP, person: PERSON, round: 1 },
        document: DESK,
        person: PERSON,
        role: 'attendee',
        displayName: PERSON,
        may: () => true,
        forbiddenReason: () => 'desk-closed',
        refresh: async () => false,
        closedFor: () => null,
        presence: () => 'pointer',
      },
      tag: TAG,
      isQuick: true,
      send: () => undefined,
      judged: (outcomes) => this.#judged(member, outcomes),
      inform: () => undefined,
      close: () => undefined,
    };
    this.#member = member;
    this.#room.enter(member);
    this.#send('step2', Y.encodeStateAsUpdate(this.#doc), idsOf(this.#doc));
  }

  #send(via: 'update' | 'step2', update: Uint8Array, brings: readonly string[]): void {
    this.#sent.push(brings);
    this.#room.edit({ member: this.#member, number: this.#sent.length, at: 0, via, update });
  }

  #judged(member: Member, outcomes: readonly Outcome[]): void {
    if (member !== this.#member) return;
    for (const { edit, refused } of outcomes) {
      if (refused !== null) this.refused++;
      else for (const id of this.#sent[edit.number - 1] ?? []) this.acknowledged.add(id);
    }
  }
}
