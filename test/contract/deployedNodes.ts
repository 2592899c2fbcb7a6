import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeUrl, startCaddy, type RunningCaddy } from '../support/caddy.ts';
import { freePort } from '../support/port.ts';
import { Server } from '../support/process.ts';

const PASSWORD = 'a-password-of-this-test';
const TOKEN = 'a-token-of-this-test';

/** What docker-compose.yml starts, as plain processes: its Redis, its nodes, its balancer, with their own files. */
export interface Deployment {
  readonly balancer: RunningCaddy;
  readonly nodes: readonly DeployedNode[];
  addresses(): string[];
  /** Starts one node more, where the balancer finds it. */
  scaleUp(): Promise<DeployedNode>;
  dispose(): Promise<void>;
}

export interface DeployedNode {
  readonly server: Server;
  /** What a node says of itself to those who are within. */
  fetch(path: string): Promise<Response>;
  /** Sockets of both wires that are open there. */
  connections(): Promise<number>;
}

/** Containers of a service have one port and an address each; so have these, of the loopback network. */
const addressOf = (n: number) => `127.0.0.${n + 2}`;

export async function deploy(commands: { redis: string; caddy: string }): Promise<Deployment> {
  const undo: (() => unknown)[] = [];
  const dispose = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'flashmap-deployed-'));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    const redis = await startRedis(commands.redis, folder);
    undo.push(redis.end);
    const url = await freeUrl();
    const port = await freePort();
    const nodes: DeployedNode[] = [];
    const add = async () => {
      const node = await startNode(addressOf(nodes.length), port, {
        REDIS_URL: redis.url,
        PUBLIC_URL: url,
        METRICS_TOKEN: TOKEN,
      });
      undo.push(() => node.server.kill());
      nodes.push(node);
      return node;
    };
    await add();
    await add();
    const addresses = () => nodes.map((_, n) => addressOf(n));
    const balancer = await startCaddy(commands.caddy, url, addresses(), port);
    undo.push(balancer.dispose);
    return {
      balancer,
      nodes,
      addresses,
      async scaleUp() {
        const node = await add();
        balancer.setNodes(addresses());
        return node;
      },
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function startNode(
  host: string,
  port: number,
  settings: Record<string, string>,
): Promise<DeployedNode> {
  const env = { NODE_ENV: 'production', HOST: host, ...settings };
  const server = new Server(port, { module: ['dist/server/main.js'], dataDir: '/nonexistent', env });
  await server.start();
  const ask = (path: string) =>
    fetch(`http://${host}:${port}${path}`, { headers: { authorization: `Bearer ${TOKEN}` } });
  return {
    server,
    fetch: ask,
    async connections() {
      const text = await (await ask('/metrics')).text();
      const counts = [...text.matchAll(/^flashmap_connections\{.*\} (\d+)$/gm)];
      return counts.reduce((sum, [, count]) => sum + Number(count), 0);
    },
  };
}

/** The Redis of the compose file: the same settings and arguments, on this machine alone. */
async function startRedis(command: string, folder: string) {
  const port = await freePort();
  const own = ['--requirepass', PASSWORD];
  const here = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const child = spawn(command, ['deploy/redis.conf', ...own, ...here], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let output = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Ready to accept connections')) resolve();
      });
    void ended.then(() => reject(new Error(`Redis ended at once:\n${output}`)));
  });
  return {
    url: `redis://:${PASSWORD}@127.0.0.1:${port}`,
    async end() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
