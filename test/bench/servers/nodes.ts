import type { Child } from '../child.ts';
import { Doors, flashmapProcess } from './flashmap.ts';
import { removeFolder } from './folder.ts';
import { startBenchRedis, type BenchRedis } from './redis.ts';
import type { BenchServer } from './server.ts';

/** Several processes that are one Flashmap. */
export interface BenchNodes extends BenchServer {
  readonly urls: readonly string[];
  readonly nodes: readonly Child[];
  readonly redis: BenchRedis;
}

/** So many nodes of Flashmap on one Redis. People come to them in turn. */
export async function startNodes(entry: string, count: number): Promise<BenchNodes> {
  const redis = await startBenchRedis();
  const env = { REDIS_URL: redis.url };
  const processes = await Promise.all(Array.from({ length: count }, () => flashmapProcess(entry, env)));
  const start = () => Promise.all(processes.map((process) => process.start()));
  let nodes = await start();
  const urls = processes.map(({ url }) => url);
  const doors = new Doors(urls);
  const sum = (figure: (child: Child) => number) => nodes.reduce((total, child) => total + figure(child), 0);
  const child: Child = {
    cpu: () => sum((node) => node.cpu()),
    rss: () => sum((node) => node.rss()),
    kill: async () => void (await Promise.all(nodes.map((node) => node.kill()))),
    stop: async () => void (await Promise.all(nodes.map((node) => node.stop()))),
  };
  return {
    urls,
    redis,
    child,
    get nodes() {
      return nodes;
    },
    open: (plan) => doors.open(plan),
    async crash() {
      await child.kill();
      nodes = await start();
    },
    async stop() {
      doors.close();
      await child.stop();
      await redis.stop();
      await Promise.all(processes.map(({ folder }) => removeFolder(folder)));
    },
  };
}
