import type { Position, Store, StoredRecord } from '../../server/store/store.ts';

export function bytes(of: string): Uint8Array {
  return new TextEncoder().encode(of);
}
export function text(record: StoredRecord): string {
  return new TextDecoder().decode(record.bytes);
}
export async function texts(store: Store, name: string): Promise<string[]> {
  return (await store.load(name)).records.map(text);
}
export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** Appends 0, 1, 2 ... with several in flight. @returns a function that stops and says how many were written. */
export function writeSteadily(store: Store, name: string): () => Promise<number> {
  let written = 0;
  let going = true;
  const work = (async () => {
    while (going) await Promise.all(numbers(3).map(() => store.append(name, bytes(String(written++)))));
  })();
  return async () => {
    going = false;
    await work;
    return written;
  };
}

/** Reads on whenever it is told to, as everybody does who keeps up with a log. */
export async function tail(store: Store, name: string, from: Position | null) {
  const heard: string[] = [];
  let position = from;
  let reading = Promise.resolve();
  const readOn = async () => {
    for (const record of await store.since(name, position)) {
      heard.push(text(record));
      position = record.position;
    }
  };
  const next = () => void (reading = reading.then(readOn));
  const stopWatching = await store.watch(name, next);
  next();
  const stop = async () => {
    stopWatching();
    // A look that is under way would fail when the store is closed under it.
    await reading;
  };
  return { texts: heard, stop };
}

export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 1));
}
