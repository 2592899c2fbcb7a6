import { StoreTrouble, type Store } from '../../server/store/store.ts';

export interface Disk {
  /** Calls under way. */
  working: number;
  isFull: boolean;
}

export interface HeldStore {
  readonly store: Store;
  readonly disk: Disk;
}

/** A real store of which a test knows when it is at work, and whose disk may fill. */
export function held(store: Store): HeldStore {
  const disk: Disk = { working: 0, isFull: false };
  async function watch<T>(work: () => Promise<T>): Promise<T> {
    disk.working++;
    try {
      return await work();
    } finally {
      disk.working--;
    }
  }
  const watched: Partial<Store> = {
    append: (...appending) =>
      watch(async () => {
        if (disk.isFull) throw new StoreTrouble('disk full');
        return store.append(...appending);
      }),
    load: (name) => watch(() => store.load(name)),
    since: (...reading) => watch(() => store.since(...reading)),
    compact: (...compacting) => watch(() => store.compact(...compacting)),
    remove: (names) => watch(() => store.remove(names)),
  };
  const proxy = new Proxy(store, {
    get(target, name: keyof Store) {
      const own = watched[name] ?? target[name];
      return typeof own === 'function' && !(name in watched) ? own.bind(target) : own;
    },
  });
  return { store: proxy, disk };
}
