import type { Store } from '../../server/store/store.ts';
import { storeWith } from './storeWith.ts';

export type Kind = 'append' | 'remove' | 'read';

/** Where in its work on one workshop a process is frozen. */
export interface Hold {
  readonly when: 'before' | 'after';
  matches(kind: Kind, name: string, bytes: string): boolean;
}

interface Held {
  armed: Hold | null;
  /** Set from when it froze; resolves when it is thawed. */
  frozen: Promise<void> | null;
  thaw(): void;
  running: number;
}

/** Freezes a process at a step of its work on one workshop: from there on nothing of it happens until it is thawed. */
export class Freezer {
  readonly #held = new Map<string, Held>();

  wrap(store: Store): Store {
    return storeWith(store, {
      append: (name, bytes, options) =>
        this.#run('append', name, bytes, () => store.append(name, bytes, options)),
      remove: (names) => this.#run('remove', names[0] ?? '', null, () => store.remove(names)),
      load: (name) => this.#run('read', name, null, () => store.load(name)),
      since: (name, from, upTo) => this.#run('read', name, null, () => store.since(name, from, upTo)),
      list: (prefix) => this.#run('read', prefix, null, () => store.list(prefix)),
    });
  }

  arm(workshop: string, hold: Hold): void {
    this.#of(workshop).armed = hold;
  }
  isFrozen(workshop: string): boolean {
    return this.#of(workshop).frozen !== null;
  }
  thaw(workshop: string): void {
    const held = this.#of(workshop);
    held.frozen = null;
    held.thaw();
  }
  /** Whether it asks nothing of the store now. */
  isIdle(workshop: string): boolean {
    return this.#of(workshop).running === 0;
  }

  #of(workshop: string): Held {
    const held = this.#held.get(workshop) ?? { armed: null, frozen: null, thaw: () => undefined, running: 0 };
    this.#held.set(workshop, held);
    return held;
  }

  async #run<T>(kind: Kind, name: string, bytes: Uint8Array | null, work: () => Promise<T>): Promise<T> {
    const held = this.#of(name.split('/')[1] ?? '');
    const isHere = held.armed?.matches(kind, name, Buffer.from(bytes ?? []).toString('latin1')) ?? false;
    const when = isHere ? held.armed?.when : null;
    if (isHere) {
      held.armed = null;
      held.frozen = new Promise((resolve) => (held.thaw = resolve));
    }
    held.running++;
    try {
      if (when !== 'after') await held.frozen;
      const done = await work();
      await held.frozen;
      return done;
    } finally {
      held.running--;
    }
  }
}
