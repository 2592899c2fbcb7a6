import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBalancer, type Balancer } from './balancer.ts';
import { freePort } from './port.ts';
import { Server } from './process.ts';
import { startProxy, type Proxy } from './proxy.ts';
import { startRedis, type RunningRedis } from './redis.ts';

export interface ClusterOptions {
  /** How many servers; two by default. */
  readonly nodes?: number;
  /** Arguments of Node: the server's module, and what comes before it. */
  readonly module?: readonly string[];
  /** Arguments of redis-server behind the usual ones. */
  readonly redis?: readonly string[];
}

/** One server of several, with a network to Redis of its own. */
export interface ClusterNode {
  readonly server: Server;
  readonly toRedis: Proxy;
}

const BUILT = ['dist/server/main.js'];

/** A real Redis, servers on it, and a balancer before them: what several machines are, on one. */
export class Cluster {
  readonly nodes: ClusterNode[] = [];
  readonly #undo: (() => unknown)[] = [];
  #redis: RunningRedis | null = null;
  #balancer: Balancer | null = null;

  private constructor() {}

  static async start({ nodes = 2, module = BUILT, redis = [] }: ClusterOptions = {}): Promise<Cluster> {
    const cluster = new Cluster();
    try {
      await cluster.#start(nodes, module, redis);
    } catch (error) {
      await cluster.dispose();
      throw error;
    }
    return cluster;
  }

  /** Of the balancer: what people type. */
  get url(): string {
    return this.#balancer!.url;
  }
  /** The Redis that is in use: after a failover the one that was promoted. */
  get redis(): RunningRedis {
    return this.#redis!;
  }

  /** Another Redis in the place of this one, for the named nodes or for all. */
  failOver(to: RunningRedis, nodes: readonly ClusterNode[] = this.nodes): void {
    this.#redis = to;
    for (const { toRedis } of nodes) toRedis.lead(to.url);
  }

  /** Ends every node without a chance to tidy up. Redis goes on. */
  async kill(): Promise<void> {
    await Promise.all(this.nodes.map(({ server }) => server.kill()));
  }

  async dispose(): Promise<void> {
    await this.kill();
    for (const step of this.#undo.splice(0).reverse()) await step();
  }

  async #start(nodes: number, module: readonly string[], args: readonly string[]): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'flashmap-cluster-'));
    this.#undo.push(() => rm(folder, { recursive: true, force: true }));
    const redis = await startRedis(...args);
    this.#redis = redis;
    this.#undo.push(() => redis.dispose());
    const ports = await Promise.all(Array.from({ length: nodes }, freePort));
    const balancer = await startBalancer(ports);
    this.#balancer = balancer;
    this.#undo.push(() => balancer.close());
    for (const [n, port] of ports.entries()) {
      const toRedis = await startProxy(redis.url);
      this.#undo.push(() => toRedis.close());
      const env = { REDIS_URL: toRedis.url, PUBLIC_URL: balancer.url };
      const server = new Server(port, { module, dataDir: join(folder, String(n)), env });
      this.nodes.push({ server, toRedis });
    }
    await Promise.all(this.nodes.map(({ server }) => server.start()));
  }
}
