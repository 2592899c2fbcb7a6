import { systemClock, type Clock } from '../../server/clock.ts';
import type { Log, LogFields } from '../../server/log.ts';
import { RedisLink } from '../../server/redis/link.ts';
import { openRedisStore } from '../../server/store/redis/store.ts';
import type { Store } from '../../server/store/store.ts';

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

/** A clock that can be made to run faster and slower; what waits on it keeps to that. */
export function changingClock(clock: Clock): Clock & { runs(times: number): void } {
  let [times, from, at] = [1, clock.monotonic(), 0];
  const monotonic = () => at + (clock.monotonic() - from) * times;
  return {
    now: () => clock.now(),
    monotonic,
    after(milliseconds, callback) {
      const due = monotonic() + milliseconds;
      const wait = (): (() => void) =>
        clock.after(Math.max(0, due - monotonic()) / times, () => {
          if (monotonic() >= due) callback();
          else cancel = wait();
        });
      let cancel = wait();
      return () => cancel();
    },
    runs: (changed) => ([at, from, times] = [monotonic(), clock.monotonic(), changed]),
  };
}

/** What one node has: a link of its own, and a store on it. */
export interface RedisNode {
  readonly link: RedisLink;
  readonly store: Store;
  readonly log: ReturnType<typeof aLog>;
  close(): Promise<void>;
}

export async function aRedisNode(url: string, clock: Clock = systemClock): Promise<RedisNode> {
  const log = aLog();
  const link = new RedisLink({ url, clock, log });
  await link.tried();
  const store = openRedisStore({ link, clock, log });
  return {
    link,
    store,
    log,
    async close() {
      await store.close();
      await link.close();
    },
  };
}
