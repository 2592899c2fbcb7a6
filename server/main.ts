import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeId } from '../shared/ids.ts';
import { redisSentence } from '../shared/words/redis.ts';
import { SERVER_WORDS } from '../shared/words/server.ts';
import { storeFolderSentence } from '../shared/words/storeFolder.ts';
import { createApp, type App } from './app.ts';
import { openBacking } from './backing.ts';
import { runTask, TASKS } from './backup/task.ts';
import { systemClock } from './clock.ts';
import { parseConfig, type Config } from './config.ts';
import { describeError } from './errors.ts';
import { readOwnFont } from './export/fonts/own.ts';
import { createLogger } from './logger.ts';
import type { Log } from './log.ts';
import { exposeProcess } from './metrics/figures.ts';
import { Metrics } from './metrics/metrics.ts';
import { nearbyAddresses } from './network.ts';
import { placeOf } from './redis/check.ts';
import { RedisTrouble } from './redis/trouble.ts';
import { StoreCorrupt } from './store/store.ts';

/** A stop that takes longer than this is cut off, in milliseconds; what was acknowledged is stored by then anyway. */
const STOP_WITHIN = 9000;

const random = (count: number) => randomBytes(count);
const clock = systemClock;

async function main(): Promise<void> {
  const parsed = parseConfig(process.env, process.cwd());
  if (!parsed.ok) return fail(...parsed.sentences);
  const [name, ...args] = process.argv.slice(2);
  const task = TASKS.find((known) => known === name);
  if (task === undefined) return serve(parsed.value);
  const log = createLogger(parsed.value.logLevel, process.stderr, task);
  process.exitCode = await runTask(task, args, {
    config: parsed.value,
    clock,
    random,
    log,
    say: console.error,
  });
}

async function serve(config: Config): Promise<void> {
  const font = config.exportFont === null ? null : await readOwnFont(config.exportFont);
  if (font?.ok === false) return fail(SERVER_WORDS.badExportFont[font.problem](config.exportFont ?? ''));
  const node = makeId(random);
  const log = createLogger(config.logLevel, process.stdout, node);
  const metrics = new Metrics();
  exposeProcess(metrics.registry);
  const opened = await openBacking(config, { clock, random, log, metrics, node, say: console.log });
  if (!opened.ok) return fail(...opened.sentences);
  const backing = opened.value;
  const nearby = nearbyAddresses(config.host, networkInterfaces());
  let app: App;
  try {
    app = await createApp({
      config: { ...config, clientDir: built('client'), lanAddress: nearby[0] ?? null },
      pressWorker: { drawing: join(built('drawing'), 'draw.js'), ...(font && { font: font.value }) },
      ...backing,
      clock,
      random,
      log,
      metrics,
    });
  } catch (error) {
    await backing.close();
    return fail(storeSentence(config, error));
  }
  survive(log);
  // Before anybody knows that it is there, since whoever started it may end it at once.
  stopOnSignal(() => app.close().then(backing.close));
  try {
    announce(config, await app.listen(), nearby);
  } catch (error) {
    await app.close();
    await backing.close();
    return fail(listeningSentence(config, error));
  }
}

/** What Vite builds stands beside the server; from the sources the build is taken. */
function built(part: 'client' | 'drawing'): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = basename(dirname(here)) === 'dist' ? dirname(dirname(here)) : dirname(here);
  return join(root, 'dist', part);
}

function announce({ publicUrl, host }: Config, port: number, nearby: readonly string[]): void {
  const here = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  console.log(
    SERVER_WORDS.listening(publicUrl ?? `http://${here.includes(':') ? `[${here}]` : here}:${port}`),
  );
  if (publicUrl !== null) return;
  for (const address of nearby)
    if (address !== here) console.log(SERVER_WORDS.nearby(`http://${address}:${port}`));
}

function storeSentence({ dataDir, redisUrl }: Config, error: unknown): string {
  if (error instanceof RedisTrouble && redisUrl !== null)
    return redisSentence('redis-unreachable', placeOf(redisUrl), error.code);
  if (!(error instanceof StoreCorrupt)) throw error;
  return redisUrl === null ? storeFolderSentence('folder-damaged', dataDir) : SERVER_WORDS.redisDamaged;
}

function listeningSentence({ port, host }: Config, error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return SERVER_WORDS.portTaken(port);
    case 'EACCES':
      return SERVER_WORDS.portForbidden(port);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return SERVER_WORDS.hostUnknown(host);
    default:
      throw error;
  }
}

function fail(...sentences: readonly string[]): void {
  for (const line of [SERVER_WORDS.notStarted, ...sentences]) console.error(line);
  process.exitCode = 1;
}

/** What a mistake costs that nothing nearer has caught; Node itself would print its message, which may quote what somebody wrote. */
function survive(log: Log): void {
  // Something was cut off in the middle: everybody is better off with the next process, which reads what was acknowledged.
  process.on('uncaughtException', (error) => {
    log.error(describeError(error), 'a mistake has ended the process');
    process.exit(1);
  });
  // Nobody waited for it, so nothing was cut off.
  process.on('unhandledRejection', (error) => log.error(describeError(error), 'a promise was left to fail'));
  // Whoever reads the log may go before those who work here.
  process.stdout.on('error', () => undefined);
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    console.log(SERVER_WORDS.stopping);
    setTimeout(() => process.exit(0), STOP_WITHIN).unref();
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

await main();
