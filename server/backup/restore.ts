import { PROBE_NAME } from '../../shared/names.ts';
import type { Loaded, Position, Store } from '../store/store.ts';
import type { Closing, KeptLog } from './format.ts';
import { readBackup } from './read.ts';

/** Logs that are written beside each other: most of the time is spent waiting for the disk, or for the other machine. */
const BESIDE = 32;

/** What stands at the end of a log that was damaged: no reader takes it for a record, so what was damaged stays so. */
const DAMAGE = new TextEncoder().encode('damaged');

export interface Contents extends Closing {
  /** Damaged logs whose beginning is there, and that are seen to be damaged wherever they are restored. */
  readonly damaged: readonly string[];
  /** Damaged logs that are left out, since a beginning of them is of no use. */
  readonly leftOut: readonly string[];
}

/** The store holds what is not in the backup. */
export class StoreNotEmpty extends Error {
  override readonly name = 'StoreNotEmpty';
}

/**
 * Reads the whole backup. With a store, looks too whether that is empty, or holds what a restoring of this very backup has
 * left when it was cut short.
 * @throws BackupDamaged, StoreNotEmpty, StoreTrouble, StoreCorrupt
 */
export async function checkBackup(file: string, store: Store | null): Promise<Contents> {
  const damaged: string[] = [];
  const leftOut: string[] = [];
  const there = new Set((await store?.list('')) ?? []);
  there.delete(PROBE_NAME);
  const logs = readBackup(file);
  for (;;) {
    const { value, done } = await logs.next();
    if (done === true) {
      if (there.size > 0) throw new StoreNotEmpty('There are logs that are not in the backup.');
      return { ...value, damaged, leftOut };
    }
    if (value.damage !== null) (isMarkable(value.name) ? damaged : leftOut).push(value.name);
    const wanted = wantedOf(value);
    if (store === null || wanted === null || !there.delete(value.name)) continue;
    if (doneOf(await store.load(value.name), wanted) === null)
      throw new StoreNotEmpty('A log holds something else than the backup.');
  }
}

/**
 * Writes every log of a backup that was checked. May be cut short and done again: what is there already is left as it is.
 * @param onLog called when another log is done.
 * @throws StoreConflict when somebody else writes to the store; StoreTrouble; BackupDamaged
 */
export async function restoreBackup(file: string, store: Store, onLog: () => void): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const start = (wanted: Wanted) => {
    const one = fill(store, wanted)
      .then(onLog)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(one));
    running.add(one);
  };
  const settle = async (most: number) => {
    while (running.size > most) await Promise.race(running);
    if (failures.length > 0) throw failures[0];
  };
  for await (const log of readBackup(file)) {
    const wanted = wantedOf(log);
    if (wanted === null) continue;
    // Whatever may refer to others comes when those are there.
    await settle(isDocument(log.name) ? BESIDE - 1 : 0);
    start(wanted);
    if (!isDocument(log.name)) await settle(0);
  }
  await settle(0);
}

interface Wanted {
  readonly name: string;
  readonly snapshot: Uint8Array | null;
  readonly records: readonly Uint8Array[];
}

function wantedOf({ name, snapshot, records, damage }: KeptLog): Wanted | null {
  if (damage === null) return { name, snapshot, records };
  return isMarkable(name) ? { name, snapshot, records: [...records, DAMAGE] } : null;
}

function isDocument(name: string): boolean {
  return /^(key|desk|board)\//.test(name);
}

function isMarkable(name: string): boolean {
  return /^(log|desk|board)\//.test(name);
}

/** The snapshot goes in as a first record that stands for itself. */
async function fill(store: Store, wanted: Wanted): Promise<void> {
  const { name, snapshot, records } = wanted;
  const there = await store.load(name);
  const done = doneOf(there, wanted);
  if (done === null) throw new StoreNotEmpty('A log holds something else than the backup.');
  let last: Position | null = (there.records.at(-1) ?? there.snapshot)?.position ?? null;
  if (snapshot !== null && there.snapshot === null) {
    last ??= await store.append(name, snapshot, { after: null });
    await store.compact(name, last, snapshot);
  }
  for (const bytes of records.slice(done)) last = await store.append(name, bytes, { after: last });
}

/** How many of the records are there; null when what is there is no beginning of what is wanted. */
function doneOf(there: Loaded, { snapshot, records }: Wanted): number | null {
  const own = there.records.map(({ bytes }) => bytes);
  if (snapshot !== null && there.snapshot === null) return beginsWith([snapshot], own) ? 0 : null;
  if (!same(there.snapshot?.bytes ?? null, snapshot)) return null;
  return beginsWith(records, own) ? own.length : null;
}

function beginsWith(all: readonly Uint8Array[], beginning: readonly Uint8Array[]): boolean {
  return beginning.every((bytes, index) => same(all[index] ?? null, bytes));
}

function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
}
