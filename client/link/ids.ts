import { makeId } from '../../shared/ids.ts';

/** A fresh id from the browser's own source of randomness. */
export function freshId(): string {
  return makeId((count) => crypto.getRandomValues(new Uint8Array(count)));
}
