import type { Position, Store } from '../../server/store/store.ts';
import { decodeRecord } from '../../server/sync/record.ts';
import { storeWith } from '../contract/storeWith.ts';

/** How long a careless server keeps edits in memory, in milliseconds. */
const DEBOUNCE = 300;
const isDocument = (name: string) => /^(desk|board)\//.test(name);
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Says that documents are stored, and stores them some time after. */
export function writeBehind(store: Store): Store {
  const written = new Map<Position, Promise<Position>>();
  const queues = new Map<string, Promise<Position>>();
  const real = (position: Position) => written.get(position) ?? Promise.resolve(position);
  return storeWith(store, {
    append(name, bytes, options) {
      if (!isDocument(name)) return store.append(name, bytes, options);
      const promised = `promised-${written.size}`;
      const before = queues.get(name) ?? Promise.resolve();
      const stored = before.then(() => later(DEBOUNCE)).then(() => store.append(name, bytes));
      stored.catch(() => undefined);
      queues.set(name, stored);
      written.set(promised, stored);
      return Promise.resolve(promised);
    },
    async since(name, from, upTo) {
      return store.since(name, from && (await real(from)), upTo && (await real(upTo)));
    },
    async load(name) {
      await queues.get(name)?.catch(() => undefined);
      return store.load(name);
    },
    async compact(name, upTo, snapshot) {
      return store.compact(name, await real(upTo), snapshot);
    },
  });
}

/** Appends whatever stands there: another node may have been first. */
export function withoutCompare(store: Store): Store {
  return storeWith(store, { append: (name, bytes) => store.append(name, bytes) });
}

/** Never writes that a desk is sealed, only says so. */
export function withoutSeals(store: Store): Store {
  return storeWith(store, {
    append(name, bytes, options) {
      const isSeal = name.startsWith('desk/') && decodeRecord(bytes).isSealed;
      return isSeal ? Promise.resolve(options?.after ?? '1-1') : store.append(name, bytes, options);
    },
  });
}

/** Tells nobody what others have written. */
export function deaf(store: Store): Store {
  return storeWith(store, { watch: () => Promise.resolve(() => undefined) });
}

/** Hints come late, in any order, and some of them twice: nothing that may not be. @param most milliseconds */
export function lateHints(store: Store, most: number): Store {
  return storeWith(store, {
    watch(name, on) {
      return store.watch(name, (last) => {
        for (const times of Math.random() < 0.3 ? [1, 2] : [1])
          setTimeout(() => on(last), Math.random() * most * times);
      });
    },
  });
}
