import type { ClusterNode } from '../../support/cluster.ts';
import { startProxy } from '../../support/proxy.ts';
import { startRedis, type RunningRedis } from '../../support/redis.ts';
import { lasts, until } from '../../support/until.ts';
import type { Plan } from '../harness/acts.ts';
import type { Scene } from '../harness/scene.ts';
import { pagesFor } from './kill.ts';
import type { Row } from './row.ts';
import { lookAtNodes, withoutRedis } from './several.ts';

const PLANS = ['write', 'cluster', 'cluster', 'vote'] as const satisfies readonly Plan[];
/** Milliseconds of a burst before the fault, and for which a replica lags, or two of them are written to. */
const BURST = 500;
const LAG = 1200;

/** What the replica lacks when it is promoted. */
const KINDS = ['nothing', 'a tail', 'a tail, and both are written to for a while'] as const;

export const FAILOVER: Row = {
  id: 'F9',
  name: 'a replica is promoted that lacks the last of what was acknowledged',
  impossible: withoutRedis,
  async run(scene) {
    const { choices } = scene;
    const cluster = await scene.cluster();
    const old = cluster.redis;
    const [replica, link] = await replicaOf(scene, old);
    const workshop = await scene.workshop(cluster, 3);
    const plan = choices.pick(PLANS)!;
    const pages = await pagesFor(scene, workshop, plan, 2);
    await inStep(old, replica);
    const kind = KINDS[scene.seed % KINDS.length]!;
    let over = false;
    const playing = scene.play(pages, plan, 60, 120, () => over);
    await lasts(choices.next() * BURST);
    if (kind !== 'nothing') {
      link.silence();
      scene.tell('the replica hears nothing any more');
      await lasts(100 + choices.below(LAG));
    }
    scene.tell(`the replica is promoted, and lacks ${kind}`);
    await replica.command('REPLICAOF', 'NO', 'ONE');
    const [first, second] = choices.shuffled(cluster.nodes) as [ClusterNode, ClusterNode];
    if (kind === KINDS[2]) {
      cluster.failOver(replica, [first]);
      await lasts(100 + choices.below(LAG));
      cluster.failOver(replica, [second]);
      await old.kill();
    } else {
      await old.kill();
      cluster.failOver(replica);
    }
    scene.tell('all nodes are on the new one');
    await lasts(BURST);
    over = true;
    await playing;
    await scene.quiet();
    lookAtNodes(scene, cluster);
    await scene.settle(cluster);
  },
};

/** Another Redis that follows, over a network that can be silenced. */
async function replicaOf(scene: Scene, primary: RunningRedis) {
  const link = await startProxy(primary.url);
  scene.after(() => link.close());
  const replica = await startRedis('--replicaof', `127.0.0.1 ${new URL(link.url).port}`);
  scene.after(() => replica.dispose());
  return [replica, link] as const;
}

async function inStep(primary: RunningRedis, replica: RunningRedis): Promise<void> {
  const offset = async (of: RunningRedis, field: string) =>
    Number(new RegExp(`${field}:(\\d+)`).exec(String(await of.command('INFO', 'replication')))?.[1]);
  const reached = await offset(primary, 'master_repl_offset');
  await until('the replica is in step', async () => (await offset(replica, 'slave_repl_offset')) >= reached);
}
