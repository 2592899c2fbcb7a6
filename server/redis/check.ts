import { redisSentence, type RedisAdvice, type RedisProblem } from '../../shared/words/redis.ts';
import { taggedKey } from './keys.ts';
import type { RedisLink } from './link.ts';
import { script } from './script.ts';
import { readSettings, type Settings } from './settings.ts';
import { troubleOf, type RedisTrouble } from './trouble.ts';

export interface RedisFinding<Code> {
  readonly code: Code;
  /** For whoever runs the server; without the password. */
  readonly sentence: string;
}

export type RedisVerdict =
  | { readonly ok: true; readonly advice: readonly RedisFinding<RedisAdvice>[] }
  | { readonly ok: false; readonly problems: readonly RedisFinding<RedisProblem>[] };

/** All that the store and the nodes do to keys and channels, done and undone. */
const TRY = script(`#!lua
redis.call('XADD', KEYS[1], '1-1', 'r', '')
redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
redis.call('XTRIM', KEYS[1], 'MINID', '2-0')
redis.call('HSET', KEYS[2], 'at', '')
redis.call('EXPIRE', KEYS[2], 60)
redis.call('ZADD', KEYS[3], 0, '')
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3])
redis.call('SPUBLISH', KEYS[1], '')
`);

/**
 * Whether this Redis keeps what it is given, and lets us do our work: waits for it as long as for any command. Never
 * throws, and tells everything that is wrong at once, as far as it can be seen.
 */
export async function checkRedis(link: RedisLink, url: string): Promise<RedisVerdict> {
  const place = placeOf(url);
  const refusal = (code: RedisProblem, detail?: string): RedisVerdict => ({
    ok: false,
    problems: [{ code, sentence: redisSentence(code, place, detail) }],
  });
  try {
    const refused = await link.tried();
    if (refused?.kind === 'refused') throw refused;
    const settings = await readSettings(link);
    const problems = judge(settings);
    if (problems.length === 0) await tryWorking(link);
    else return { ok: false, problems: problems.map(say(place)) };
    return { ok: true, advice: advise(settings).map(say(place)) };
  } catch (problem) {
    const [code, detail] = nameOf(troubleOf(problem));
    return refusal(code, detail);
  }
}

/** Host and port of a REDIS_URL: what may be shown. */
export function placeOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || '6379'}`;
}

type Named<Code> = readonly [code: Code, detail?: string];

function say<Code extends RedisProblem | RedisAdvice>(place: string) {
  return ([code, detail]: Named<Code>): RedisFinding<Code> => ({
    code,
    sentence: redisSentence(code, place, detail),
  });
}

function judge(settings: Settings): Named<RedisProblem>[] {
  const { version, isCluster, policy, keepsLog, sync } = settings;
  const problems: Named<RedisProblem>[] = [];
  if (Number.parseInt(version, 10) < 7) problems.push(['redis-old', version]);
  if (isCluster) problems.push(['redis-cluster']);
  if (policy !== 'noeviction') problems.push(['redis-evicts', policy]);
  if (!keepsLog) problems.push(['redis-keeps-nothing']);
  else if (sync === 'no') problems.push(['redis-never-syncs']);
  return problems;
}

function advise({ sync, restsWhileRewriting, maxMemory }: Settings): Named<RedisAdvice>[] {
  const advice: Named<RedisAdvice>[] = [];
  if (sync === null) advice.push(['redis-settings-hidden']);
  if (sync === 'everysec') advice.push(['redis-every-second']);
  if (restsWhileRewriting) advice.push(['redis-rests-while-rewriting']);
  if (maxMemory === 0) advice.push(['redis-without-bound']);
  return advice;
}

/** @throws RedisTrouble */
async function tryWorking(link: RedisLink): Promise<void> {
  const keys = ['log', 'snapshot', 'names'].map((kind) => taggedKey('check', kind, 'check'));
  await link.patiently(() => link.run(TRY, keys, []));
  const stop = await link.patiently(() => link.hear(keys[0] ?? '', () => undefined));
  stop();
}

const CERTIFICATE = /SSL|TLS|CERT|SIGNED|VERIFY/;

/** What a trouble with connecting or trying means to whoever has set REDIS_URL. */
function nameOf({ code, kind, cause }: RedisTrouble): Named<RedisProblem> {
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return ['redis-host-unknown'];
    case 'WRONGPASS':
    case 'NOAUTH':
      return ['redis-password'];
    case 'LOADING':
    case 'MASTERDOWN':
      return ['redis-loading'];
    case 'REPLICA':
    case 'READONLY':
      return ['redis-replica'];
    case 'OOM':
      return ['redis-full'];
    case 'MISCONF':
      return ['redis-cannot-write', code];
    case 'LOST':
    case 'SILENT':
    case 'ECONNRESET':
      return ['redis-not-redis'];
    case 'ERR':
      return nameOfError(String(cause));
    default:
      if (kind === 'refused') return ['redis-forbids', code];
      return [CERTIFICATE.test(code) ? 'redis-tls' : 'redis-unreachable', code];
  }
}

/** The errors that Redis gives no word of their own. */
function nameOfError(message: string): Named<RedisProblem> {
  if (/DB index/i.test(message)) return ['redis-database'];
  if (/AUTH.*without any password/i.test(message)) return ['redis-password'];
  if (/unknown command.*HELLO/i.test(message)) return ['redis-old', 'below 6'];
  return ['redis-forbids', 'ERR'];
}
