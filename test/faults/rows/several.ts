import type { ReasonCode } from '../../../shared/reasons.ts';
import type { Cluster } from '../../support/cluster.ts';
import { findRedis } from '../../support/redis.ts';
import type { Scene } from '../harness/scene.ts';

/** For rows that need Redis. */
export async function withoutRedis(): Promise<string | null> {
  return (await findRedis()) === null ? 'there is no redis-server' : null;
}

/** What may be said to honest people while a stage is open: all of it passes, and their edits go out again. */
const PASSING: ReadonlySet<ReasonCode> = new Set(['storage', 'not-in-order', 'not-found']);

/** No node ends by what happens to Redis or to another; none writes down what people wrote, and none refuses them. */
export function lookAtNodes(scene: Scene, { nodes }: Cluster): void {
  for (const [n, { server }] of nodes.entries()) {
    if (!server.isUp) scene.find('I8', `node ${n} ended: ${server.output.slice(-600)}`);
    scene.secrets.look(server.output, `the log of node ${n}`);
  }
  for (const { person, refused, link } of scene.pages) {
    if (link.closedFor !== null) continue;
    const odd = refused.filter((reason) => !PASSING.has(reason));
    if (odd.length > 0) scene.find('I8', `honest ${person} was refused: ${[...new Set(odd)].join(', ')}`);
  }
}
