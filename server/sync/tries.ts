import { StoreTrouble } from '../store/store.ts';

/** Appends to one log that others are faster with, one after the other. Of all who try one gets through each time. */
export const MOST_TRIES = 100;

export function neverFirst(name: string): StoreTrouble {
  return new StoreTrouble(`other nodes write to ${name} all the time`);
}
