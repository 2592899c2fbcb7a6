import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that systems give to outgoing connections: whoever is down for a moment finds their port free again. */
const PORTS = { from: 15_000, to: 32_000 };

/** Whoever was given one may take a while until they listen there. */
const given = new Set<number>();
/** Runners work side by side; each takes ports of its own. */
const RUNNERS = 4;
const runner = Number(process.env['VITEST_POOL_ID'] ?? process.env['TEST_PARALLEL_INDEX'] ?? 0) % RUNNERS;

/** A port of 127.0.0.1 on which nobody listens, and that nobody else in these tests was given. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from / RUNNERS, PORTS.to / RUNNERS) * RUNNERS + runner;
    if (given.has(port)) continue;
    given.add(port);
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}
