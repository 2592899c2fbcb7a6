import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { SERVER_WORDS } from '../shared/words/server.ts';

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  /** 0: any free one. */
  readonly port: number;
  /** The address to listen on; 0.0.0.0 is all of this machine's, so that a venue's phones reach it. */
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** How people outside reach this server, without a slash at the end; null: as their own request says. */
  readonly publicUrl: string | null;
  readonly logLevel: LogLevel;
  /** The Redis that all nodes of one Flashmap share, with its password; null: the store is in `dataDir`. */
  readonly redisUrl: string | null;
  /** What a reader of /metrics has to know; null: nothing. */
  readonly metricsToken: string | null;
  /** An organisation's own model for suggestions; null: the built-in one, and nothing is sent anywhere. */
  readonly embedderUrl: string | null;
  /** Absolute path of a typeface for characters that ours lack, in PDF and PNG; null: none. Whether it is one is looked at by whoever starts. */
  readonly exportFont: string | null;
}

export type ConfigVerdict =
  | { readonly ok: true; readonly value: Config }
  /** A sentence for everything that is wrong. */
  | { readonly ok: false; readonly sentences: readonly string[] };

type Setting<T> = { readonly value: T } | { readonly sentence: string };

/** @param env settings as text; what is absent or empty takes its default, but for DATA_DIR, where empty is a slip. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): ConfigVerdict {
  const settings = {
    port: parsePort(env.PORT),
    host: parseHost(env.HOST),
    dataDir: parseDataDir(env.DATA_DIR, cwd),
    publicUrl: parsePublicUrl(env.PUBLIC_URL),
    logLevel: parseLogLevel(env.LOG_LEVEL),
    redisUrl: parseRedisUrl(env.REDIS_URL),
    metricsToken: parseMetricsToken(env.METRICS_TOKEN),
    embedderUrl: parseEmbedderUrl(env.EMBEDDER_URL),
    exportFont: parseExportFont(env.EXPORT_FONT, cwd),
  } satisfies { [Name in keyof Config]: Setting<Config[Name]> };
  const all = Object.entries(settings);
  const sentences = all.flatMap(([, setting]) => ('sentence' in setting ? [setting.sentence] : []));
  if (sentences.length > 0) return { ok: false, sentences };
  const values = all.flatMap(([name, setting]) => ('value' in setting ? [[name, setting.value]] : []));
  return { ok: true, value: Object.fromEntries(values) as Config };
}

function parsePort(given = ''): Setting<number> {
  if (given === '') return { value: 3000 };
  return /^\d{1,5}$/.test(given) && Number(given) <= 65_535
    ? { value: Number(given) }
    : { sentence: SERVER_WORDS.badPort(given) };
}

function parseHost(given = ''): Setting<string> {
  if (given === '') return { value: '0.0.0.0' };
  const plausible = isIP(given) > 0 || /^[a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?$/i.test(given);
  return plausible ? { value: given } : { sentence: SERVER_WORDS.badHost(given) };
}

function parseDataDir(given: string | undefined, cwd: string): Setting<string> {
  if (given !== undefined && given.trim() === '') return { sentence: SERVER_WORDS.badDataDir };
  return { value: resolve(cwd, given ?? 'data') };
}

function parseExportFont(given: string | undefined, cwd: string): Setting<string | null> {
  return { value: given === undefined || given === '' ? null : resolve(cwd, given) };
}

/** Cookies and Origin belong to a host, so a path has no place here. */
function parsePublicUrl(given = ''): Setting<string | null> {
  if (given === '') return { value: null };
  const url = URL.canParse(given) ? new URL(given) : null;
  const plain = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return plain ? { value: url.origin } : { sentence: SERVER_WORDS.badPublicUrl(given) };
}

function parseLogLevel(given = ''): Setting<LogLevel> {
  if (given === '') return { value: 'warn' };
  const level = LOG_LEVELS.find((known) => known === given);
  return level ? { value: level } : { sentence: SERVER_WORDS.badLogLevel(given, LOG_LEVELS) };
}

/** Whatever is wrong with it, it is not repeated: a password may stand in it. */
function parseRedisUrl(given = ''): Setting<string | null> {
  if (given === '') return { value: null };
  return isRedisUrl(given) ? { value: given } : { sentence: SERVER_WORDS.badRedisUrl };
}

function isRedisUrl(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(given);
  const plain = /^rediss?:$/.test(protocol) && hostname !== '' && search === '' && hash === '';
  return plain && /^\/?$|^\/\d{1,4}$/.test(pathname) && isDecodable(username) && isDecodable(password);
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== null;
  } catch {
    return false;
  }
}

/** As it goes into a header. */
function parseMetricsToken(given = ''): Setting<string | null> {
  if (given === '') return { value: null };
  return /^[\x21-\x7e]{16,256}$/.test(given) ? { value: given } : { sentence: SERVER_WORDS.badMetricsToken };
}

/** Whatever is wrong with it, it is not repeated: a key may stand in its query. */
function parseEmbedderUrl(given = ''): Setting<string | null> {
  if (given === '') return { value: null };
  const url = URL.canParse(given) ? new URL(given) : null;
  const plain = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.hash === '';
  return plain ? { value: url.href } : { sentence: SERVER_WORDS.badEmbedderUrl };
}
