import type { Store } from '../../server/store/store.ts';

/** A store with some of its methods replaced, for a test of what follows when one fails. */
export function storeWith(store: Store, change: Partial<Store>): Store {
  return {
    append: (name, bytes, options) => store.append(name, bytes, options),
    load: (name) => store.load(name),
    since: (name, from, upTo) => store.since(name, from, upTo),
    watch: (name, on) => store.watch(name, on),
    compact: (name, upTo, snapshot) => store.compact(name, upTo, snapshot),
    remove: (names) => store.remove(names),
    list: (prefix) => store.list(prefix),
    close: () => store.close(),
    ...change,
  };
}
