import { createClient } from 'redis';
import { startRedis } from '../../support/redis.ts';
import { toServerCore } from '../cores.ts';

/** What a Redis has done up to a moment. */
export interface RedisFigures {
  /** performance.now() */
  readonly at: number;
  /** Seconds of CPU, of all its threads. */
  readonly cpu: number;
  /** How often each command was called, by people's connections or by a script. */
  readonly calls: ReadonlyMap<string, number>;
  /** Bytes in use. */
  readonly memory: number;
  /** Bytes read and written on its sockets. */
  readonly received: number;
  readonly sent: number;
}

export interface BenchRedis {
  readonly url: string;
  readonly port: number;
  figures(): Promise<RedisFigures>;
  stop(): Promise<void>;
}

/** A Redis as docs/operations.md asks for it, on the servers' core. */
export async function startBenchRedis(): Promise<BenchRedis> {
  const redis = await startRedis();
  const client = createClient({ url: redis.url });
  await client.connect();
  const { process_id: pid = '' } = fields(await client.info('server'));
  toServerCore(Number(pid));
  return {
    url: redis.url,
    port: redis.port,
    async figures() {
      const at = performance.now();
      const all = fields(await client.info('all'));
      const calls = Object.entries(all).flatMap(([key, value]): [string, number][] => {
        const name = /^cmdstat_(.*)$/.exec(key)?.[1];
        return name === undefined || name === 'info' ? [] : [[name, Number(/calls=(\d+)/.exec(value)?.[1])]];
      });
      return {
        at,
        cpu: Number(all.used_cpu_user) + Number(all.used_cpu_sys),
        calls: new Map(calls),
        memory: Number(all.used_memory),
        received: Number(all.total_net_input_bytes),
        sent: Number(all.total_net_output_bytes),
      };
    },
    async stop() {
      client.destroy();
      await redis.dispose();
    },
  };
}

export interface RedisUse {
  /** Share of a core. */
  readonly cpu: number;
  readonly perSecond: number;
  readonly total: number;
  /** Bytes a second. */
  readonly received: number;
  readonly sent: number;
  /** How often each command was called, the most frequent first. */
  readonly calls: ReadonlyMap<string, number>;
}

export function useBetween(before: RedisFigures, after: RedisFigures): RedisUse {
  const seconds = (after.at - before.at) / 1000;
  const calls = [...after.calls]
    .map(([name, count]) => [name, count - (before.calls.get(name) ?? 0)] as const)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);
  const total = calls.reduce((sum, [, count]) => sum + count, 0);
  return {
    cpu: (after.cpu - before.cpu) / seconds,
    perSecond: total / seconds,
    total,
    received: (after.received - before.received) / seconds,
    sent: (after.sent - before.sent) / seconds,
    calls: new Map(calls),
  };
}

function fields(info: string): Record<string, string> {
  const pairs = info
    .split(/\r?\n/)
    .map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1)]);
  return Object.fromEntries(pairs) as Record<string, string>;
}
