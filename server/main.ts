import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVER_WORDS } from '../shared/words/server.ts';
import { storeFolderSentence } from '../shared/words/storeFolder.ts';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { parseConfig, type Config } from './config.ts';
import { describeError } from './errors.ts';
import { createLogger } from './logger.ts';
import { exposeProcess } from './metrics/figures.ts';
import { Metrics } from './metrics/metrics.ts';
import { nearbyAddresses } from './network.ts';
import { memoryLimits } from './limits/memory.ts';
import { aloneNode } from './nodes/alone.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import { StoreCorrupt } from './store/store.ts';

/** A stop that takes longer than this is cut off, in milliseconds; what was acknowledged is stored by then anyway. */
const STOP_WITHIN = 9000;

async function main(): Promise<void> {
  const parsed = parseConfig(process.env, process.cwd());
  if (!parsed.ok) return fail(...parsed.sentences);
  const config = parsed.value;
  const log = createLogger(config.logLevel, process.stdout);
  const opened = await openEmbeddedStore({ folder: config.dataDir, log });
  if (!opened.ok) return fail(opened.sentence);
  const store = opened.value;
  const metrics = new Metrics();
  exposeProcess(metrics.registry);
  const nearby = nearbyAddresses(config.host, networkInterfaces());
  const random = (count: number) => randomBytes(count);
  const app = await createApp({
    config: { ...config, clientDir: clientDir(), lanAddress: nearby[0] ?? null },
    store,
    nodes: aloneNode(random),
    limits: memoryLimits(),
    clock: systemClock,
    random,
    log,
    metrics,
  }).catch(async (error: unknown) => {
    await store.close();
    if (error instanceof StoreCorrupt) return null;
    throw error;
  });
  if (app === null) return fail(storeFolderSentence('folder-damaged', config.dataDir));
  try {
    const port = await app.listen();
    announce(config, port, nearby);
  } catch (error) {
    await app.close();
    await store.close();
    return fail(listeningSentence(config, error));
  }
  stopOnSignal(async () => {
    await app.close();
    await store.close();
  });
  process.on('unhandledRejection', (error) => log.error(describeError(error), 'a promise was left to fail'));
}

/** The client is built beside the server; from the sources the build is taken. */
function clientDir(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = basename(dirname(here)) === 'dist' ? dirname(dirname(here)) : dirname(here);
  return join(root, 'dist', 'client');
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
