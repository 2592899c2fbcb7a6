import { importName, workshopLogName } from '../../shared/names.ts';
import { StoreConflict, type Store } from '../store/store.ts';
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

/** @throws StoreTrouble */
export async function begin(store: Store, begun: Begun): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(begun));
  await store.append(importName(begun.workshop), bytes, { after: null });
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
 * Erases what imports have left half done that began before a time. @returns how many
 * @throws StoreTrouble, StoreCorrupt
 */
export async function sweepImports(parts: BegunParts, before: number): Promise<number> {
  let swept = 0;
  for (const name of await parts.store.list(importName(''))) {
    const [record] = (await parts.store.load(name)).records;
    // Removed since it was listed.
    if (record === undefined) continue;
    const begun = JSON.parse(new TextDecoder().decode(record.bytes)) as Begun;
    if (begun.at >= before) continue;
    if (await settle(parts, begun)) await forget(parts, begun.workshop);
    else swept += 1;
  }
  return swept;
}
