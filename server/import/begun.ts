import { importName, workshopLogName } from '../../shared/names.ts';
import { StoreConflict, StoreCorrupt, type Store } from '../store/store.ts';
import { decodeVersioned, encodeVersioned } from '../store/versioned.ts';
import type { Documents } from '../sync/documents.ts';
import { decodeEntries, encodeEntries } from '../workshop/record.ts';

/** An import that writes: stored before anything of it is, so that whatever it leaves half done can be found. */
export interface Begun {
  readonly workshop: string;
  /** Server clock, milliseconds. */
  readonly at: number;
  /** The logs that it writes, but for the workshop's own, which is the last. */
  readonly names: readonly string[];
}

export interface BegunParts {
  readonly store: Store;
  readonly documents: Documents;
}

/** A record of a workshop's log that says nothing: with it, nobody can begin that log any more. */
const NOTHING = encodeEntries([]);

const VERSION = 1;

/** @throws StoreTrouble */
export async function begin(store: Store, begun: Begun): Promise<void> {
  await store.append(importName(begun.workshop), encodeVersioned(VERSION, begun), { after: null });
}

/** It is written, or gone. @throws StoreTrouble */
export async function forget({ store }: BegunParts, workshop: string): Promise<void> {
  await store.remove([importName(workshop)]);
}

/**
 * Erases what an import has written, unless the workshop is there. Whoever still writes it finds its log begun and its
 * names used up, so an import that was only slow, on another node, ends with nothing as well.
 * @returns whether the workshop is there. @throws StoreTrouble
 */
export async function settle(parts: BegunParts, { workshop, names }: Begun): Promise<boolean> {
  const { documents, store } = parts;
  const log = workshopLogName(workshop);
  try {
    await store.append(log, NOTHING, { after: null });
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
    const { records } = await store.load(log);
    if (records.some(({ bytes }) => decodeEntries(bytes).length > 0)) return true;
  }
  await documents.erase([...names, log], 'unknown-document');
  await forget(parts, workshop);
  return false;
}

/**
 * Erases what imports have left half done that began before a time. What cannot be read stays as it is, and holds up no other.
 * @returns how many were erased, and how many cannot be read. @throws StoreTrouble
 */
export async function sweepImports(
  parts: BegunParts,
  before: number,
): Promise<{ readonly swept: number; readonly damaged: number }> {
  let [swept, damaged] = [0, 0];
  for (const name of await parts.store.list(importName('')))
    try {
      if (await sweep(parts, name, before)) swept += 1;
    } catch (error) {
      if (!(error instanceof StoreCorrupt)) throw error;
      damaged += 1;
    }
  return { swept, damaged };
}

/** @returns whether something was erased. @throws StoreTrouble, StoreCorrupt */
async function sweep(parts: BegunParts, name: string, before: number): Promise<boolean> {
  const [record] = (await parts.store.load(name)).records;
  // Removed since it was listed.
  if (record === undefined) return false;
  const begun = decodeVersioned<Begun>(record.bytes, {
    version: VERSION,
    list: 'names',
    what: 'what an import has begun is',
  });
  if (begun.at >= before) return false;
  const isThere = await settle(parts, begun);
  if (isThere) await forget(parts, begun.workshop);
  return !isThere;
}
