import { StoreCorrupt } from './store.ts';

/** A record of JSON that says which version of its shape it is. */
export function encodeVersioned(version: number, value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ v: version, ...value }));
}

/**
 * @param list the part of it that tells it from anything else: a list
 * @param what for the sentence: "a workshop log holds"
 * @throws StoreCorrupt when the bytes are not a record of this version
 */
export function decodeVersioned<T extends object>(
  bytes: Uint8Array,
  { version, list, what }: { readonly version: number; readonly list: keyof T; readonly what: string },
): T {
  try {
    const record = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as T & {
      readonly v: number;
    };
    if (record.v === version && Array.isArray(record[list])) return record;
  } catch {
    // The sentence below says it all; what the parser would say might quote the record.
  }
  throw new StoreCorrupt(`${what} a record that is not of version ${version}`);
}
