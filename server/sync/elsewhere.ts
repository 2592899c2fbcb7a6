import type { PresenceEntry } from './frames.ts';
import type { Somebody } from './shown.ts';
import type { Person, Told } from './told.ts';

/** Of all other nodes together on one document. */
const MOST_PEOPLE = 5_000;

/** Somebody by the word of another node. */
class Away implements Somebody {
  readonly node: string;
  readonly client: number;
  readonly clock: number;
  readonly isFacilitator: boolean;
  readonly #state: string;

  constructor(node: string, { client, clock, state }: Person) {
    this.node = node;
    this.client = client;
    this.clock = clock;
    this.isFacilitator = state.role === 'facilitator';
    this.#state = JSON.stringify(state);
  }

  entry(): PresenceEntry {
    return { client: this.client, clock: this.clock, state: this.#state };
  }
}

export interface ElsewhereHost {
  /** Whether a client id may be theirs: nobody else's, and not of a socket here that has said something newer. */
  mayAppear(person: Person): boolean;
  appeared(away: Away, person: Person): void;
  vanished(client: number, clock: number): void;
}

/** The people whom other nodes tell of on one document. A page that has gone to another node is where it said more last. */
export class Elsewhere {
  readonly #host: ElsewhereHost;
  readonly #people = new Map<number, Away>();

  constructor(host: ElsewhereHost) {
    this.#host = host;
  }

  get size(): number {
    return this.#people.size;
  }
  get people(): Iterable<Away> {
    return this.#people.values();
  }

  take(node: string, told: Told): void {
    if (told.kind === 'bye') return this.forget(node);
    for (const person of told.people) this.#put(node, person);
    if (told.kind === 'changes') {
      for (const { client, clock } of told.gone) {
        const away = this.#people.get(client);
        if (away?.node === node && clock >= away.clock) this.#remove(away, clock);
      }
    } else {
      const there = new Set(told.people.map(({ client }) => client));
      this.#removeOf(node, there);
    }
  }

  /** A node is gone, and so are its people. */
  forget(node: string): void {
    this.#removeOf(node, new Set());
  }

  /** A socket here speaks for a client id from now on. */
  giveUp(client: number): void {
    this.#people.delete(client);
  }

  #put(node: string, person: Person): void {
    const known = this.#people.get(person.client);
    if (known ? !isNews(known, node, person) : this.#people.size >= MOST_PEOPLE) return;
    if (!this.#host.mayAppear(person)) return;
    const away = new Away(node, person);
    this.#people.set(person.client, away);
    this.#host.appeared(away, person);
  }

  #removeOf(node: string, but: ReadonlySet<number>): void {
    for (const away of [...this.#people.values()]) {
      if (away.node === node && !but.has(away.client)) this.#remove(away, away.clock);
    }
  }

  #remove({ client }: Away, clock: number): void {
    this.#people.delete(client);
    this.#host.vanished(client, clock);
  }
}

function isNews(known: Away, node: string, { clock }: Person): boolean {
  return clock > known.clock || (clock === known.clock && node !== known.node);
}
