// Flashmap with a clock that can jump, and with a second port that tells of its memory. Run with --expose-gc.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { aloneNode } from '../../../server/nodes/alone.ts';
import { createApp } from '../../../server/app.ts';
import { parseConfig } from '../../../server/config.ts';
import { memoryLimits } from '../../../server/limits/memory.ts';
import { createLogger } from '../../../server/logger.ts';
import { Metrics } from '../../../server/metrics/metrics.ts';
import { openEmbeddedStore } from '../../../server/store/embedded.ts';
import { JumpingClock } from './jumpingClock.ts';

export interface Memory {
  /** Bytes that are in use after a collection: heap, and buffers outside of it. */
  readonly used: number;
  readonly rss: number;
}

const config = parseConfig(process.env, process.cwd());
if (!config.ok) throw new Error(config.sentences.join(' '));
const log = createLogger(config.value.logLevel, process.stdout, 'bench');
const store = await openEmbeddedStore({ folder: config.value.dataDir, log });
if (!store.ok) throw new Error(store.sentence);
const clock = new JumpingClock();
const random = (count: number) => randomBytes(count);
const app = await createApp({
  config: { ...config.value, clientDir: config.value.dataDir, lanAddress: null },
  store: store.value,
  nodes: aloneNode(random),
  limits: memoryLimits(),
  clock,
  random,
  log,
  metrics: new Metrics(),
  pressWorker: { drawing: 'no-drawing' },
});
await app.listen();

async function memory(): Promise<Memory> {
  // Collected twice: what a first collection finalises, the second frees.
  for (let round = 0; round < 2; round++) {
    global.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { used: heapUsed + external, rss };
}

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const ahead = Number(searchParams.get('ms'));
  void (pathname === '/jump' ? clock.jump(ahead) : Promise.resolve())
    .then(memory)
    .then((told) => response.end(JSON.stringify(told)));
}).listen(Number(process.env.TELL_PORT), '127.0.0.1');

process.on('SIGTERM', () => {
  clock.stop();
  void app.close().then(() => store.value.close().then(() => process.exit(0)));
});
