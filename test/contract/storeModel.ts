import fc from 'fast-check';
import { expect } from 'vitest';
import { StoreConflict, type Position, type Store } from '../../server/store/store.ts';

/** A fresh, empty store for one test. */
export interface OpenedStore {
  readonly store: Store;
  /** Closes the store and opens what it left behind. */
  reopen(): Promise<Store>;
  dispose(): Promise<void>;
}

/** The plainest store: per name a snapshot and a list. */
interface ModelLog {
  snapshot: { position: Position; bytes: Uint8Array } | null;
  records: { position: Position; bytes: Uint8Array }[];
}
interface Model {
  readonly logs: Map<string, ModelLog>;
  /** Names that were removed: used up. */
  readonly removed: Set<string>;
}

const NAMES = ['a', 'a/b', 'a/c', 'a/d', 'b', 'c'];
const aName = fc.constantFrom(...NAMES);
const someBytes = fc.oneof(
  { weight: 9, arbitrary: fc.uint8Array({ maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 3_000, max: 90_000 }).map((length) => new Uint8Array(length).fill(7)),
  },
);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      name: aName,
      several: fc.array(someBytes, { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('append after' as const),
      name: aName,
      bytes: someBytes,
      back: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('compact' as const),
      name: aName,
      bytes: someBytes,
      at: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), names: fc.uniqueArray(aName) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Runs random histories against the store and the model, and compares everything after each step. */
export async function checkAgainstModel(open: () => Promise<OpenedStore>, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const opened = await open();
      try {
        const model: Model = { logs: new Map(), removed: new Set() };
        let store = opened.store;
        for (const one of steps) {
          store = one.do === 'reopen' ? await opened.reopen() : store;
          await perform(store, model, one);
          await compare(store, model);
        }
      } finally {
        await opened.dispose();
      }
    }),
    { numRuns: runs },
  );
}

async function perform(store: Store, model: Model, one: Step): Promise<void> {
  // Whether a removed name is refused still after a reopening is the store's own business.
  if ('name' in one && model.removed.has(one.name)) return;
  switch (one.do) {
    case 'append': {
      const positions = await Promise.all(one.several.map((bytes) => store.append(one.name, bytes)));
      positions.forEach((position, i) =>
        logOf(model, one.name).records.push({ position, bytes: one.several[i]! }),
      );
      return;
    }
    case 'append after': {
      const places = placesOf(model.logs.get(one.name));
      const after = places.at(-1 - one.back) ?? null;
      const appending = store.append(one.name, one.bytes, { after });
      if (after === (places.at(-1) ?? null)) {
        logOf(model, one.name).records.push({ position: await appending, bytes: one.bytes });
      } else {
        await expect(appending).rejects.toThrow(StoreConflict);
      }
      return;
    }
    case 'compact': {
      const log = model.logs.get(one.name);
      const places = placesOf(log);
      const position = places[one.at % Math.max(places.length, 1)];
      if (log === undefined || position === undefined) return;
      await store.compact(one.name, position, one.bytes);
      log.records = log.records.slice(log.records.findIndex((record) => record.position === position) + 1);
      log.snapshot = { position, bytes: one.bytes };
      return;
    }
    case 'remove':
      await store.remove(one.names);
      for (const name of one.names) {
        model.logs.delete(name);
        model.removed.add(name);
      }
      return;
    case 'reopen':
      return;
  }
}

async function compare(store: Store, model: Model): Promise<void> {
  expect(await store.list('')).toEqual([...model.logs.keys()].sort());
  expect(await store.list('a/')).toEqual(
    [...model.logs.keys()].filter((name) => name.startsWith('a/')).sort(),
  );
  for (const name of NAMES) {
    expect(await store.load(name)).toEqual(model.logs.get(name) ?? { snapshot: null, records: [] });
  }
}

function logOf(model: Model, name: string): ModelLog {
  const log = model.logs.get(name) ?? { snapshot: null, records: [] };
  model.logs.set(name, log);
  return log;
}

/** The positions at which the log can be compacted or continued, oldest first. */
function placesOf(log: ModelLog | undefined): Position[] {
  return [
    ...(log?.snapshot ? [log.snapshot.position] : []),
    ...(log?.records ?? []).map((record) => record.position),
  ];
}
