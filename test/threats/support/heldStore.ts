import type { Store } from '../../../server/store/store.ts';

/** A store whose `remove` waits while it is held: so a stage stays in the midst of closing. */
export class ErasingHeld {
  #release: (() => void) | null = null;
  #held: Promise<void> | null = null;
  waiting = 0;

  wrap(store: Store): Store {
    return new Proxy(store, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        if (name !== 'remove') return member.bind(target);
        return async (names: readonly string[]) => {
          this.waiting += 1;
          await this.#held;
          this.waiting -= 1;
          return target.remove(names);
        };
      },
    });
  }

  hold(): void {
    this.#held = new Promise((resolve) => (this.#release = resolve));
  }

  release(): void {
    this.#release?.();
    this.#held = null;
  }
}
