import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aloneNode } from '../../server/nodes/alone.ts';
import { createApp, type App, type AppParts } from '../../server/app.ts';
import { systemClock } from '../../server/clock.ts';
import type { PressWorker } from '../../server/export/pressWorker.ts';
import type { Log, LogFields } from '../../server/log.ts';
import { memoryLimits } from '../../server/limits/memory.ts';
import { Metrics } from '../../server/metrics/metrics.ts';
import { openEmbeddedStore } from '../../server/store/embedded.ts';
import type { Store } from '../../server/store/store.ts';

/** The map is drawn from the sources: a test needs no build. */
export const pressWorker: PressWorker = {
  drawing: fileURLToPath(new URL('../../client/map/draw.ts', import.meta.url)),
};

export interface TestApp {
  readonly app: App;
  readonly store: Store;
  /** http://127.0.0.1:<port>, a free one. */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Everything that was logged, a line of JSON each. */
  readonly logLines: string[];
  /** Stops the server and closes its store; the folder stays, so that another one can be started on it. */
  stop(): Promise<void>;
  /** Stops, and removes the folder. */
  dispose(): Promise<void>;
}

export interface TestAppOptions {
  /** Another app's folder; by default a new one. */
  readonly dataDir?: string;
  readonly config?: Partial<AppParts['config']>;
  /** One that others use as well: it stays open. By default one of its own. */
  readonly store?: Store;
  /** Puts something between the server and its store. */
  readonly wrapStore?: (store: Store) => Store;
  readonly parts?: Partial<
    Pick<AppParts, 'clock' | 'random' | 'pressWorker' | 'nodes' | 'limits' | 'metrics'>
  >;
}

/** A whole server on a free port of 127.0.0.1, with the real store in a folder of its own. */
export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'flashmap-')));
  const inner = options.store ?? (await openStore(dataDir));
  const store = options.wrapStore?.(inner) ?? inner;
  const logLines: string[] = [];
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    publicUrl: null,
    logLevel: 'debug',
    clientDir: join(dataDir, 'no-client'),
    lanAddress: null,
    redisUrl: null,
    metricsToken: null,
    embedderUrl: null,
    exportFont: null,
    ...options.config,
  } as const;
  const random = (count: number) => randomBytes(count);
  const metrics = new Metrics();
  const shared = { nodes: aloneNode(random), limits: memoryLimits() };
  const parts = { clock: systemClock, random, metrics, pressWorker, ...shared, ...options.parts };
  const app = await createApp({ config, store, log: collect(logLines), ...parts });
  const port = await app.listen();
  const stop = async () => {
    await app.close();
    if (options.store === undefined) await inner.close();
  };
  return {
    app,
    store,
    url: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    logLines,
    stop,
    async dispose() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The embedded store of a data folder. */
export async function openStore(dataDir: string): Promise<Store> {
  const opened = await openEmbeddedStore({ folder: join(dataDir, 'store') });
  if (!opened.ok) throw new Error(`the store did not open: ${JSON.stringify(opened)}`);
  return opened.value;
}

function collect(lines: string[]): Log {
  const at = (level: string) => (fields: LogFields, message: string) => {
    lines.push(JSON.stringify({ level, ...fields, message }));
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
