/** Milliseconds. */
const FIRST = 1_000;
/** With the time that a connection takes, a room is back within ten seconds of its server. */
const MOST = 8_000;

/**
 * Full jitter: any time up to a bound that doubles with each failure, so that a room that was cut off at one moment
 * does not come back at one moment.
 * @param failures in a row, from 0. @param random from 0 up to 1. @returns milliseconds.
 */
export function backoff(failures: number, random: number): number {
  return random * Math.min(MOST, FIRST * 2 ** failures);
}
