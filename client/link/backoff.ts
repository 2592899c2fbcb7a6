/** Milliseconds. */
const FIRST = 1_000;
/** With the time that a connection takes, a room is back within ten seconds of its server. */
const MOST = 8_000;

/**
 * Full jitter: any time up to a bound, so that a room that was cut off at one moment does not come back at one moment.
 * The bound doubles with each failure behind the first, which may be no more than a balancer that has not noticed yet
 * that the server behind it is gone.
 * @param failures in a row, from 0. @param random from 0 up to 1. @returns milliseconds.
 */
export function backoff(failures: number, random: number): number {
  return random * Math.min(MOST, FIRST * 2 ** Math.max(0, failures - 1));
}
