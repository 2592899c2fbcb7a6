import type { Clock } from '../../server/clock.ts';
import type { Log, LogFields } from '../../server/log.ts';

/** A log that keeps its lines. */
export function aLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (fields: LogFields, message: string) =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  return { lines, debug: keep, info: keep, warn: keep, error: keep };
}

/** A clock on which waiting is short. */
export function fasterClock(clock: Clock, times = 5): Clock {
  return {
    now: () => clock.now(),
    monotonic: () => clock.monotonic() * times,
    after: (milliseconds, callback) => clock.after(milliseconds / times, callback),
  };
}
