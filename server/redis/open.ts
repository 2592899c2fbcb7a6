import { SERVER_WORDS } from '../../shared/words/server.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { checkRedis, placeOf } from './check.ts';
import { RedisLink } from './link.ts';
import { isAway } from './trouble.ts';

export type Opened<T> =
  | { readonly ok: true; readonly value: T }
  /** What is wrong and what to do, a sentence each. */
  | { readonly ok: false; readonly sentences: readonly string[] };

/** How long a Redis that is not there yet is waited for: whoever starts all at once starts it at the same time. */
const PATIENCE = 30_000;
/** Milliseconds from one look to the next. */
const LOOK = 100;

export interface OpenRedisParts {
  readonly clock: Clock;
  readonly log: Log;
  /** To whoever starts the server. */
  say(line: string): void;
}

/** Connects as soon as Redis is there, and makes sure that it keeps what it is given. */
export async function openRedis(
  url: string,
  { clock, log, say }: OpenRedisParts,
): Promise<Opened<RedisLink>> {
  const link = new RedisLink({ url, clock, log });
  await reach(link, clock, () => say(SERVER_WORDS.redisAwaited(placeOf(url))));
  const checked = await checkRedis(link, url);
  if (!checked.ok) {
    await link.close();
    return { ok: false, sentences: checked.problems.map(({ sentence }) => sentence) };
  }
  for (const { code, sentence } of checked.advice) log.info({ code }, sentence);
  return { ok: true, value: link };
}

/** Resolves when there is an answer, which may be no, or when it was waited for long enough. */
async function reach(link: RedisLink, clock: Clock, waiting: () => void): Promise<void> {
  await link.tried();
  const until = clock.monotonic() + PATIENCE;
  if (isAway(link.problem)) waiting();
  while (isAway(link.problem) && clock.monotonic() < until)
    await new Promise<void>((resume) => void clock.after(LOOK, resume));
}
