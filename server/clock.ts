/** Time, passed in so that tests own it. */
export interface Clock {
  /** Wall clock, milliseconds since 1970: what is shown and stored. */
  now(): number;
  /** Monotonic milliseconds: what time-outs are measured with. */
  monotonic(): number;
  /** Calls back once. @returns a function that cancels. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** A clock whose callbacks run inside `attempt`, which sees to what they throw. */
export function guardedClock(clock: Clock, attempt: (callback: () => void) => void): Clock {
  return {
    now: () => clock.now(),
    monotonic: () => clock.monotonic(),
    after: (milliseconds, callback) => clock.after(milliseconds, () => attempt(callback)),
  };
}
