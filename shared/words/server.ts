import type { Role } from '../workshop/state.ts';

/** What the server calls people who come in by a link, until they have a better name. */
export const ROLE_NAMES: Readonly<Record<Exclude<Role, 'attendee'>, string>> = {
  facilitator: 'Facilitator',
  observer: 'Big screen',
  lead: 'PMO lead',
};

/** Why the file of EXPORT_FONT is not taken. */
export type FontProblem = 'font-missing' | 'font-unknown';

/** What stands on the terminal. Everything that is wrong is said at once, each in one sentence. */
export const SERVER_WORDS = {
  listening: (url: string) => `Flashmap is at ${url}`,
  nearby: (url: string) => `  for others on this network: ${url}`,
  stopping: 'Flashmap is stopping.',
  notStarted: 'Flashmap has not started.',
  badPort: (given: string) => `PORT is "${given}"; it must be a whole number from 0 to 65535.`,
  badHost: (given: string) => `HOST is "${given}"; it must be a host name or an address without a port.`,
  badDataDir: 'DATA_DIR is empty; name a folder, or leave it out to use ./data.',
  badPublicUrl: (given: string) =>
    `PUBLIC_URL is "${given}"; it must be a web address like https://flashmap.example.org, without a path.`,
  badLogLevel: (given: string, levels: readonly string[]) =>
    `LOG_LEVEL is "${given}"; it must be one of ${levels.join(', ')}.`,
  badRedisUrl:
    'REDIS_URL must be a Redis address like redis://user:password@redis.example.org:6379/0, or rediss:// for TLS; in the password, characters such as / @ # and % are written as %2F %40 %23 %25.',
  badMetricsToken: 'METRICS_TOKEN must be 16 to 256 letters, digits or signs, without spaces.',
  badEmbedderUrl:
    'EMBEDDER_URL must be a web address like https://models.example.org/embed, without a name or password in it.',
  badExportFont: {
    'font-missing': (path: string) =>
      `EXPORT_FONT is ${path}, which cannot be read. Name a file that this user may read, or leave it out (font-missing).`,
    'font-unknown': (path: string) =>
      `EXPORT_FONT is ${path}, which is no typeface that exports can use; it must be a .ttf, .otf or .ttc file (font-unknown).`,
  } satisfies Record<FontProblem, (path: string) => string>,
  /** @param place host and port */
  redisAwaited: (place: string) => `The Redis at ${place} does not answer yet; Flashmap waits for it.`,
  redisDamaged:
    "The server's own secret in Redis is damaged. Put back a backup: npm run restore -- FILE into an empty database.",
  /** @param folder absolute path */
  storeLeftBehind: (folder: string) =>
    `REDIS_URL is set, so the workshops in ${folder} are not shown. To move them: npm run backup -- FILE without REDIS_URL, then npm run restore -- FILE with it.`,
  portTaken: (port: number) =>
    `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`,
  portForbidden: (port: number) =>
    `Port ${port} may not be used by this account. Set PORT to a number above 1023.`,
  hostUnknown: (host: string) => `HOST is "${host}", which is not an address of this machine.`,
  notBuilt: 'The pages are not built yet. Run npm run build, or npm run dev.',
} as const;
