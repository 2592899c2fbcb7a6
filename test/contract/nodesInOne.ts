import { randomBytes } from 'node:crypto';
import { systemClock } from '../../server/clock.ts';
import { REPORT_LIFE, type Ear, type Lease, type Nodes } from '../../server/nodes/nodes.ts';
import { StoreTrouble } from '../../server/store/store.ts';
import { makeId } from '../../shared/ids.ts';

interface Held {
  readonly by: string;
  readonly until: number;
  readonly token: symbol;
}

/** What several nodes in one process share: real rights, messages and reports, without a server between them. */
export class NodesInOne {
  readonly #ears = new Map<string, Set<{ readonly node: string; readonly ear: Ear }>>();
  readonly #leases = new Map<string, Held>();
  readonly #reports = new Map<string, Map<string, { readonly bytes: Uint8Array; readonly at: number }>>();
  readonly #gone = new Set<string>();

  readonly #haste: number;

  /** @param haste how many times faster leases and reports end than they should */
  constructor(haste = 1) {
    this.#haste = haste;
  }

  /** Ends a node as a crash would: its leases and reports stand until they are too old. */
  kill(node: Nodes): void {
    this.#gone.add(node.self);
  }

  /** As if all rights that nodes have now had ended, whether they know it or not. */
  lapse(): void {
    for (const [work, held] of this.#leases) this.#leases.set(work, { ...held, until: -Infinity });
  }

  add(): Nodes {
    const self = makeId((count) => randomBytes(count), 16);
    return {
      self,
      tell: (topic, message) => this.#tell(self, topic, message),
      hear: (topic, ear) => this.#hear(self, topic, ear),
      lease: async (work, milliseconds) => this.#lease(self, work, milliseconds),
      report: async (topic, mine) => this.#report(self, topic, mine),
      close: async () => {
        for (const [work, { by }] of this.#leases) if (by === self) this.#leases.delete(work);
        for (const reports of this.#reports.values()) reports.delete(self);
      },
    };
  }

  #check(node: string): void {
    if (this.#gone.has(node)) throw new StoreTrouble('this node is dead');
  }

  #tell(from: string, topic: string, message: Uint8Array): void {
    const copy = Uint8Array.from(message);
    const others = [...(this.#ears.get(topic) ?? [])].filter(({ node }) => node !== from);
    for (const { ear } of others) queueMicrotask(() => ear.told(copy, from));
  }

  #hear(node: string, topic: string, ear: Ear): () => void {
    const ears = this.#ears.get(topic) ?? new Set();
    const mine = { node, ear };
    this.#ears.set(topic, ears.add(mine));
    queueMicrotask(() => ear.hears());
    return () => ears.delete(mine);
  }

  #lease(by: string, work: string, milliseconds: number): Lease | null {
    this.#check(by);
    const held = this.#leases.get(work);
    if (held !== undefined && held.until > systemClock.monotonic()) return null;
    const token = Symbol(work);
    const take = () =>
      this.#leases.set(work, { by, until: systemClock.monotonic() + milliseconds / this.#haste, token });
    take();
    return {
      renew: async () => {
        this.#check(by);
        const now = this.#leases.get(work);
        const isMine = now?.token === token && now.until > systemClock.monotonic();
        if (isMine) take();
        return isMine;
      },
      release: async () => {
        this.#check(by);
        if (this.#leases.get(work)?.token === token) this.#leases.delete(work);
      },
    };
  }

  #report(node: string, topic: string, mine: Uint8Array | null): ReadonlyMap<string, Uint8Array> {
    this.#check(node);
    const reports = this.#reports.get(topic) ?? new Map();
    this.#reports.set(topic, reports);
    const now = systemClock.monotonic();
    if (mine === null) reports.delete(node);
    else reports.set(node, { bytes: Uint8Array.from(mine), at: now });
    const others = [...reports].filter(([of, { at }]) => of !== node && at > now - REPORT_LIFE / this.#haste);
    return new Map(others.map(([of, { bytes }]) => [of, bytes]));
  }
}
