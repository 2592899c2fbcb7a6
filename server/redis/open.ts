import { SERVER_WORDS } from '../../shared/words/server.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { RedisLink } from './link.ts';
import { isAway, type RedisTrouble } from './trouble.ts';

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

/** Connects, and makes sure that this Redis keeps what it is given. Its address is told without the password. */
export async function openRedis(
  url: string,
  { clock, log, say }: OpenRedisParts,
): Promise<Opened<RedisLink>> {
  const link = new RedisLink({ url, clock, log });
  const { host } = new URL(url);
  const problem = await reach(link, clock, () => say(SERVER_WORDS.redisAwaited(host)));
  const sentences = problem === null ? [] : [sentenceOf(problem, host)];
  if (sentences.length === 0) return { ok: true, value: link };
  await link.close();
  return { ok: false, sentences };
}

async function reach(link: RedisLink, clock: Clock, waiting: () => void): Promise<RedisTrouble | null> {
  await link.tried();
  const until = clock.monotonic() + PATIENCE;
  if (isAway(link.problem)) waiting();
  while (isAway(link.problem) && clock.monotonic() < until)
    await new Promise<void>((resume) => void clock.after(LOOK, resume));
  return link.problem;
}

function sentenceOf({ kind, code }: RedisTrouble, host: string): string {
  if (code === 'WRONGPASS' || code === 'NOAUTH') return SERVER_WORDS.redisKnowsNobody(host);
  if (code === 'REPLICA') return SERVER_WORDS.redisIsReplica(host);
  return kind === 'away' ? SERVER_WORDS.redisAway(host, code) : SERVER_WORDS.redisRefuses(host, code);
}
