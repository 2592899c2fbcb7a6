import type { Clock } from '../clock.ts';
import type { Load } from '../load.ts';
import type { Nodes } from '../nodes/nodes.ts';
import type { Shown } from './shown.ts';
import { encodeTold, readTold, type Person, type Told } from './told.ts';

/** Milliseconds after which everybody is told again, so that nothing that was lost stays wrong. */
const AGAIN = 10_000;
/** Milliseconds after which a node of which nothing is heard is thought dead. */
const SILENCE = 25_000;
/** Milliseconds after which what was put off is thought of again. */
const PAUSE = 1000;

export interface NeighboursHost {
  readonly nodes: Nodes;
  /** The name of the document. */
  readonly topic: string;
  readonly clock: Clock;
  readonly load: Load;
  /** Milliseconds from one message to the next. */
  interval(): number;
  /** The sockets of this node that show somebody. */
  everybody(): Iterable<Shown>;
  told(node: string, told: Told): void;
  forgotten(node: string): void;
}

/**
 * The other nodes on which people have the same document open. They are told who is here and what changes, in one message
 * for all of them, and only while there is any: one that comes says so and is answered with everybody.
 */
export class Neighbours {
  readonly #host: NeighboursHost;
  /** When each was heard of last. */
  readonly #known = new Map<string, number>();
  /** What they were not told yet. */
  readonly #changed = new Map<number, Shown>();
  readonly #gone = new Map<number, number>();
  #owesEverybody = false;
  #toldAt = -Infinity;
  #stopHearing: (() => void) | null = null;
  #cancelTelling: (() => void) | null = null;
  #cancelAgain: (() => void) | null = null;

  constructor(host: NeighboursHost) {
    this.#host = host;
  }

  /** Somebody has the document open here. */
  begin(): void {
    this.#stopHearing ??= this.#host.nodes.hear(this.#host.topic, {
      hears: () => this.#tellEverybody(true),
      told: (message, from) => this.#hear(message, from),
    });
  }

  /** Nobody has any more. */
  end(): void {
    if (this.#stopHearing === null) return;
    this.#stopHearing();
    this.#stopHearing = null;
    this.#cancelAgain?.();
    this.#cancelAgain = null;
    if (this.#known.size > 0) this.#tell({ kind: 'bye' });
    for (const node of [...this.#known.keys()]) this.#forget(node);
    this.#clear();
  }

  changed(shown: Shown): void {
    if (this.#known.size === 0) return;
    this.#gone.delete(shown.client);
    this.#changed.set(shown.client, shown);
    this.#schedule();
  }

  gone(client: number, clock: number): void {
    if (this.#known.size === 0) return;
    this.#changed.delete(client);
    this.#gone.set(client, clock);
    this.#schedule();
  }

  #hear(message: Uint8Array, from: string): void {
    const told = readTold(message);
    if (told === null) return;
    if (told.kind === 'bye') return this.#forget(from);
    if (!this.#known.has(from) || (told.kind === 'everybody' && told.asks)) {
      this.#owesEverybody = true;
      this.#schedule();
    }
    this.#known.set(from, this.#host.clock.monotonic());
    this.#cancelAgain ??= this.#after(AGAIN);
    this.#host.told(from, told);
  }

  #after(milliseconds: number): () => void {
    const { clock } = this.#host;
    const due = clock.monotonic() + milliseconds;
    return clock.after(milliseconds, () => {
      // A process that was paused has not read yet what the others said meanwhile.
      if (clock.monotonic() - due < milliseconds / 2) this.#forgetSilent();
      this.#cancelAgain = this.#known.size > 0 ? this.#after(AGAIN) : null;
      if (this.#known.size > 0) this.#tellEverybody(false);
    });
  }

  #forgetSilent(): void {
    const since = this.#host.clock.monotonic() - SILENCE;
    for (const [node, heardAt] of [...this.#known]) if (heardAt < since) this.#forget(node);
  }

  #forget(node: string): void {
    if (this.#known.delete(node)) this.#host.forgotten(node);
    if (this.#known.size === 0) this.#clear();
  }

  #clear(): void {
    this.#cancelTelling?.();
    this.#cancelTelling = null;
    this.#changed.clear();
    this.#gone.clear();
    this.#owesEverybody = false;
  }

  #schedule(wait?: number): void {
    const { clock } = this.#host;
    const due = Math.max(0, this.#toldAt + this.#host.interval() - clock.monotonic());
    this.#cancelTelling ??= clock.after(wait ?? due, () => {
      this.#cancelTelling = null;
      this.#tellChanges();
    });
  }

  /** While the process is loaded it is put off, unless somebody may be seen no more. */
  #tellChanges(): void {
    if (this.#owesEverybody) return this.#tellEverybody(false);
    if (this.#host.load.level !== 'calm' && this.#gone.size === 0) return this.#schedule(PAUSE);
    const people = peopleOf(this.#changed.values());
    const gone = [...this.#gone].map(([client, clock]) => ({ client, clock }));
    this.#clear();
    if (people.length + gone.length > 0) this.#tell({ kind: 'changes', people, gone });
  }

  #tellEverybody(asks: boolean): void {
    this.#clear();
    this.#tell({ kind: 'everybody', asks, people: peopleOf(this.#host.everybody()) });
  }

  #tell(told: Told): void {
    this.#toldAt = this.#host.clock.monotonic();
    this.#host.nodes.tell(this.#host.topic, encodeTold(told));
  }
}

/** As they may be seen now; nobody else. */
function peopleOf(shown: Iterable<Shown>): Person[] {
  return [...shown]
    .filter(({ isSeen }) => isSeen)
    .map((one) => ({ client: one.client, clock: one.clock, tag: one.member.tag, state: one.state() }));
}
