import {
  StoreConflict,
  type AppendOptions,
  type Loaded,
  type Position,
  type Store,
  type StoredRecord,
} from '../../server/store/store.ts';

type Watcher = (last: Position | null) => void;

interface Kept {
  snapshot: StoredRecord | null;
  records: StoredRecord[];
}

/** What a store had at one time. */
export interface Copy {
  readonly logs: readonly (readonly [name: string, log: Kept])[];
  readonly removed: readonly string[];
}

/** A store in memory, whose hints go where a test leads them, and which can lose what it took, as in a failover. */
export class MemoryStore implements Store {
  readonly #logs = new Map<string, Kept>();
  readonly #removed = new Set<string>();
  readonly #watchers = new Map<string, Set<Watcher>>();
  #positions = 0;

  async append(name: string, bytes: Uint8Array, { after }: AppendOptions = {}): Promise<Position> {
    if (this.#removed.has(name)) throw new StoreConflict('removed', true);
    const log = this.#log(name);
    if (after !== undefined && after !== lastOf(log)) throw new StoreConflict('moved on');
    const position = `at-${++this.#positions}`;
    log.records.push({ position, bytes });
    this.#logs.set(name, log);
    this.#tell(name, position);
    return position;
  }

  async load(name: string): Promise<Loaded> {
    const { snapshot, records } = this.#log(name);
    return { snapshot, records: [...records] };
  }

  async since(name: string, from: Position | null): Promise<readonly StoredRecord[]> {
    if (this.#removed.has(name)) throw new StoreConflict('removed', true);
    const { snapshot, records } = this.#log(name);
    const known = records.findIndex(({ position }) => position === from);
    if (known < 0 && from !== (snapshot?.position ?? null)) throw new StoreConflict('not held');
    return records.slice(known + 1);
  }

  async watch(name: string, on: Watcher): Promise<() => void> {
    const watchers = this.#watchers.get(name) ?? new Set();
    this.#watchers.set(name, watchers.add(on));
    return () => watchers.delete(on);
  }

  async compact(name: string, upTo: Position, bytes: Uint8Array): Promise<void> {
    const log = this.#log(name);
    const last = log.records.findIndex(({ position }) => position === upTo);
    if (last < 0 && log.snapshot?.position !== upTo) throw new StoreConflict('not held');
    log.snapshot = { position: upTo, bytes };
    log.records = log.records.slice(last + 1);
  }

  async remove(names: readonly string[]): Promise<void> {
    for (const name of names) {
      this.#logs.delete(name);
      this.#removed.add(name);
      this.#tell(name, null);
    }
  }

  async list(prefix: string): Promise<string[]> {
    return [...this.#logs.keys()].filter((name) => name.startsWith(prefix)).sort();
  }

  async close(): Promise<void> {}

  /** Takes the newest records of a log away, as a failover to a copy that was behind does. @returns how many */
  lose(name: string, count: number): number {
    const { records } = this.#log(name);
    return records.splice(Math.max(0, records.length - count)).length;
  }

  copy(): Copy {
    const logs = [...this.#logs].map(([name, { snapshot, records }]): [string, Kept] => {
      return [name, { snapshot, records: [...records] }];
    });
    return { logs, removed: [...this.#removed] };
  }

  /** An older copy takes its place. */
  failOver({ logs, removed }: Copy): void {
    this.#logs.clear();
    for (const [name, kept] of logs) this.#logs.set(name, kept);
    this.#removed.clear();
    for (const name of removed) this.#removed.add(name);
    for (const name of this.#watchers.keys()) this.#tell(name, null);
  }

  #log(name: string): Kept {
    return this.#logs.get(name) ?? { snapshot: null, records: [] };
  }

  #tell(name: string, last: Position | null): void {
    for (const watcher of [...(this.#watchers.get(name) ?? [])]) watcher(last);
  }
}

function lastOf({ snapshot, records }: Kept): Position | null {
  return (records.at(-1) ?? snapshot)?.position ?? null;
}
