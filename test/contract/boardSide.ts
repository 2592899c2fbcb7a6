import { randomBytes } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import { systemClock, type Clock } from '../../server/clock.ts';
import { RedisNodes } from '../../server/nodes/redis.ts';
import { RedisLink } from '../../server/redis/link.ts';
import { encodePresence } from '../../server/sync/frames.ts';
import type { Frame } from '../../server/sync/frame.ts';
import type { Member } from '../../server/sync/member.ts';
import { ClientIds } from '../../server/sync/owners.ts';
import { Presence } from '../../server/sync/presence.ts';
import { aLog } from './redisStore.ts';

export const BOARD = 'board/workshop-0001/group-0001';
/** So many times as fast as it should, so that whoever is silent is given up after a second. */
const HASTE = 25;

const hastyClock: Clock = {
  now: () => systemClock.now(),
  monotonic: () => systemClock.monotonic() * HASTE,
  after: (milliseconds, callback) => systemClock.after(milliseconds / HASTE, callback),
};

/** One node's side of a board with one person on it, over a real Redis, in a hurry. */
export class BoardSide {
  readonly #link: RedisLink;
  readonly #nodes: RedisNodes;
  readonly #presence: Presence;
  readonly #person: Member;
  readonly #client: number;
  #clock = 0;

  constructor(url: string, client: number) {
    this.#client = client;
    this.#link = new RedisLink({ url, clock: systemClock, log: aLog() });
    this.#nodes = new RedisNodes(this.#link, randomBytes);
    this.#person = {
      admission: { displayName: `Person ${client}`, role: 'attendee', presence: () => 'pointer' },
      tag: client.toString(16).padStart(16, '0'),
      isQuick: true,
      send: () => undefined,
    } as unknown as Member;
    const followers = new Set([this.#person]);
    const ids = new ClientIds();
    this.#presence = new Presence({
      clock: hastyClock,
      load: { level: 'calm' },
      tick: 200,
      others: { nodes: this.#nodes, topic: BOARD },
      clientIds: () => ids,
      followers: () => followers,
    });
    this.#presence.welcome(this.#person);
  }

  point(x: number): void {
    const state = JSON.stringify({ cursor: { at: [x, 0], holds: null } });
    const frame = encodePresence([{ client: this.#client, clock: ++this.#clock, state }]);
    // Behind the kind and the length, which is below 128.
    this.#presence.receive(this.#person, frame.subarray(2));
  }

  /** Where everybody points, by client id. */
  get seen(): ReadonlyMap<number, number> {
    return pointersIn(this.#presence.frame());
  }

  /** As a crash would leave it: without a word. */
  async vanish(): Promise<void> {
    await this.#link.close();
  }
}

function pointersIn(frame: Frame): ReadonlyMap<number, number> {
  const decoder = decoding.createDecoder(frame.bytes.subarray(frame.length < 126 ? 2 : 4));
  decoding.readVarUint(decoder);
  const states = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  const pointers = new Map<number, number>();
  for (let left = decoding.readVarUint(states); left > 0; left--) {
    const client = decoding.readVarUint(states);
    decoding.readVarUint(states);
    const state = JSON.parse(decoding.readVarString(states)) as { cursor: { at: [number, number] } | null };
    pointers.set(client, state.cursor?.at[0] ?? NaN);
  }
  return pointers;
}
