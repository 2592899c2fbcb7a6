import { StoreTrouble, type Position, type Store } from '../../server/store/store.ts';
import type { HeldStore } from './heldStore.ts';
import type { Random } from './random.ts';

/** Appends that are still under way when others have gone on. */
const SLOW = 0.3;

/**
 * A store as one of several nodes has it: appends take their time, hints come late, in any order or not at all, and the
 * node may be frozen.
 */
export class NodeStore {
  readonly store: Store;
  /** It can neither be read nor written from here. */
  isAway = false;
  readonly #random: Random;
  #hints: (() => void)[] = [];
  #missed: (() => void)[] = [];
  #slow: (() => void)[] = [];
  #thaw: (() => void) | null = null;
  #frozen: Promise<void> = Promise.resolve();

  constructor({ store }: HeldStore, random: Random) {
    this.#random = random;
    const own: Partial<Store> = {
      append: async (...appending) => {
        if (this.#random.chance(SLOW)) await new Promise<void>((go) => this.#slow.push(go));
        return this.#pass(() => store.append(...appending));
      },
      load: (name) => this.#pass(() => store.load(name)),
      since: (...reading) => this.#pass(() => store.since(...reading)),
      compact: (...compacting) => this.#pass(() => store.compact(...compacting)),
      remove: (names) => this.#pass(() => store.remove(names)),
      watch: (name, on) => store.watch(name, (last) => this.#hear(last, on)),
    };
    this.store = new Proxy(store, {
      get: (target, name: keyof Store) => own[name] ?? target[name].bind(target),
    });
  }

  get isFrozen(): boolean {
    return this.#thaw !== null;
  }

  /** As a process that is stopped: what it was about to ask of the store it asks when it goes on. */
  freeze(): void {
    if (this.isFrozen) return;
    this.#frozen = new Promise((resolve) => (this.#thaw = resolve));
  }
  thaw(): void {
    this.#thaw?.();
    this.#thaw = null;
  }

  /** Some hints and appends arrive. */
  deliver(): void {
    if (this.isFrozen) return;
    if (this.#random.chance(0.5)) this.hurry();
    const hints = this.#hints;
    this.#hints = hints.filter(() => this.#random.chance(0.4));
    for (const hint of hints) if (!this.#hints.includes(hint)) hint();
  }

  /** Every append under way arrives. @returns whether there was one */
  hurry(): boolean {
    const slow = this.#slow;
    this.#slow = [];
    for (const go of slow) go();
    return slow.length > 0;
  }

  /** All that are under way arrive; and of those that were lost it is said that there were some. */
  catchUp(): boolean {
    const hints = [...this.#hints, ...this.#missed];
    [this.#hints, this.#missed] = [[], []];
    for (const hint of hints) hint();
    return this.hurry() || hints.length > 0;
  }

  #hear(last: Position | null, on: (last: Position | null) => void): void {
    const dice = this.#random.next();
    if (dice < 0.1 && !this.isFrozen) return on(last);
    if (dice < 0.9) this.#hints.push(() => on(last));
    if (dice > 0.8) this.#missed.push(() => on(null));
  }

  async #pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.isFrozen) await this.#frozen;
    if (this.isAway) throw new StoreTrouble('the store is away');
    return work();
  }
}
