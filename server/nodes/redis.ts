import { makeId, type RandomBytes } from '../../shared/ids.ts';
import { tagOf, taggedKey } from '../redis/keys.ts';
import type { RedisLink } from '../redis/link.ts';
import { REPORT_LIFE, type Ear, type Lease, type Nodes } from './nodes.ts';
import { RELEASE, RENEW, REPORT } from './scripts.ts';

const SELF_LENGTH = 16;

/** The processes that share a Redis. What one tells goes through a sharded channel, with its name before it. */
export class RedisNodes implements Nodes {
  readonly self: string;
  readonly #link: RedisLink;
  readonly #random: RandomBytes;
  readonly #ears = new Set<Listening>();
  readonly #leases = new Set<Lease>();
  readonly #reported = new Set<string>();
  readonly #stopWatching: () => void;

  /** @param link stays open when this is closed. */
  constructor(link: RedisLink, random: RandomBytes, self = makeId(random, SELF_LENGTH)) {
    this.self = self;
    this.#link = link;
    this.#random = random;
    this.#stopWatching = link.onChange(() => {
      if (link.isUp) for (const listening of this.#ears) listening.resume();
    });
  }

  tell(topic: string, message: Uint8Array): void {
    const signed = Buffer.concat([Buffer.from(this.self), message]);
    // What cannot be told now is made up for when there is a connection again.
    this.#link.send('SPUBLISH', channelOf(topic), signed).catch(() => undefined);
  }

  hear(topic: string, ear: Ear): () => void {
    const listening = new Listening(this.#link, channelOf(topic), {
      hears: () => ear.hears(),
      told: (message, from) => {
        if (from !== this.self) ear.told(message, from);
      },
    });
    this.#ears.add(listening);
    listening.resume();
    return () => {
      this.#ears.delete(listening);
      listening.stop();
    };
  }

  async lease(work: string, milliseconds: number): Promise<Lease | null> {
    const key = taggedKey(tagOf(work), 'lease', work);
    const holder = makeId(this.#random, 16);
    const taken = await this.#link.send('SET', key, holder, 'NX', 'PX', String(milliseconds));
    if (taken === null) return null;
    const lease: Lease = {
      renew: async () => {
        const held = (await this.#link.run(RENEW, [key], [holder, String(milliseconds)])) === 1;
        if (!held) this.#leases.delete(lease);
        return held;
      },
      release: async () => {
        this.#leases.delete(lease);
        await this.#link.run(RELEASE, [key], [holder]);
      },
    };
    this.#leases.add(lease);
    return lease;
  }

  async report(topic: string, mine: Uint8Array | null): Promise<ReadonlyMap<string, Uint8Array>> {
    if (mine === null) this.#reported.delete(topic);
    else this.#reported.add(topic);
    const key = taggedKey(tagOf(topic), 'reports', topic);
    const said = [this.self, String(REPORT_LIFE), ...(mine === null ? [] : [mine])];
    const others = (await this.#link.run(REPORT, [key], said)) as readonly Buffer[];
    const byNode = new Map<string, Uint8Array>();
    for (let i = 0; i < others.length; i += 2) {
      const [node, theirs] = others.slice(i, i + 2);
      if (node && theirs) byNode.set(node.toString(), theirs);
    }
    return byNode;
  }

  async close(): Promise<void> {
    this.#stopWatching();
    for (const listening of this.#ears) listening.stop();
    this.#ears.clear();
    await Promise.allSettled([
      ...[...this.#leases].map((lease) => lease.release()),
      ...[...this.#reported].map((topic) => this.report(topic, null)),
    ]);
  }
}

/** One ear at a channel, from the first connection to the last. */
class Listening {
  readonly #link: RedisLink;
  readonly #channel: string;
  readonly #ear: Ear;
  #state: 'away' | 'coming' | 'there' | 'over' = 'away';
  #leave: () => void = () => undefined;

  constructor(link: RedisLink, channel: string, ear: Ear) {
    this.#link = link;
    this.#channel = channel;
    this.#ear = ear;
  }

  /** Redis is there, or may be. The link listens again by itself to what it has listened to. */
  resume(): void {
    if (this.#state === 'there') return this.#ear.hears();
    if (this.#state !== 'away') return;
    this.#state = 'coming';
    void this.#come();
  }

  stop(): void {
    this.#state = 'over';
    this.#leave();
  }

  async #come(): Promise<void> {
    let leave: () => void;
    try {
      leave = await this.#link.hear(this.#channel, (message) => this.#hear(message));
    } catch {
      // Tried again when the link changes.
      if (!this.#isOver) this.#state = 'away';
      return;
    }
    if (this.#isOver) return leave();
    this.#leave = leave;
    this.#state = 'there';
    this.#ear.hears();
  }

  get #isOver(): boolean {
    return this.#state === 'over';
  }

  #hear(message: Buffer): void {
    if (message.length >= SELF_LENGTH)
      this.#ear.told(message.subarray(SELF_LENGTH), message.toString('latin1', 0, SELF_LENGTH));
  }
}

function channelOf(topic: string): string {
  return taggedKey(tagOf(topic), 'told', topic);
}
