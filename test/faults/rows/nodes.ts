import type { Cluster, ClusterNode } from '../../support/cluster.ts';
import { lasts } from '../../support/until.ts';
import type { Plan } from '../harness/acts.ts';
import type { Scene } from '../harness/scene.ts';
import { closeVote, closeWriting, expectErased } from './closing.ts';
import { pagesFor } from './kill.ts';
import type { Row } from './row.ts';
import { lookAtNodes, withoutRedis } from './several.ts';

const PLANS = ['write', 'cluster', 'cluster', 'vote'] as const satisfies readonly Plan[];
/** Milliseconds of a burst before the fault. */
const BURST = 400;
/** Milliseconds for which a node stands still; every third time for longer than any right that it holds. */
const STILL = { each: 3, long: 8500, longest: 12_000, short: 3000 };

/** What happens to a node in the middle of something; resolves when it has come over it. */
type Fault = (node: ClusterNode) => Promise<void>;

export const NODE_DIES: Row = {
  id: 'F10',
  name: 'one of two nodes dies, or stands still and goes on, while people write',
  impossible: withoutRedis,
  async run(scene) {
    const { choices } = scene;
    const cluster = await scene.cluster();
    const workshop = await scene.workshop(cluster, 3);
    const plan = choices.pick(PLANS)!;
    const pages = await pagesFor(scene, workshop, plan, 2);
    const fault = faultOf(scene, cluster);
    let over = false;
    const playing = scene.play(pages, plan, 150, 150, () => over);
    await lasts(choices.next() * BURST);
    await fault(cluster.nodes[choices.below(2)]!);
    await lasts(BURST);
    over = true;
    await playing;
    await scene.quiet();
    lookAtNodes(scene, cluster);
    await scene.settle(cluster);
  },
};

export const NODE_DIES_CLOSING: Row = {
  id: 'F10C',
  name: 'one of two nodes dies, or stands still and goes on, while a stage closes',
  impossible: withoutRedis,
  async run(scene) {
    const { choices } = scene;
    const cluster = await scene.cluster();
    const workshop = await scene.workshop(cluster, 4);
    const fault = faultOf(scene, cluster);
    const node = cluster.nodes[choices.below(2)]!;
    const strike = async () => {
      await lasts(choices.below(60));
      await fault(node);
    };
    const closes = choices.below(3) === 0 ? closeVote : closeWriting;
    await closes(scene, cluster, workshop, strike);
    lookAtNodes(scene, cluster);
    await scene.settle(cluster);
    expectErased(scene, workshop);
  },
};

/** Kill -9, and a start later on; or SIGSTOP, and SIGCONT when others have long taken over. */
function faultOf(scene: Scene, cluster: Cluster): Fault {
  const { choices, seed } = scene;
  const dies = choices.below(2) === 0;
  const beyond = STILL.long + choices.below(STILL.longest - STILL.long);
  const still = seed % STILL.each === 0 ? beyond : 500 + choices.below(STILL.short);
  const away = choices.below(2000);
  return async (node) => {
    const which = cluster.nodes.indexOf(node);
    if (dies) {
      scene.tell(`node ${which} dies (kill -9)`);
      await node.server.kill();
      await scene.read(cluster);
      await lasts(away);
      await node.server.start();
    } else {
      scene.tell(`node ${which} stands still for ${still} ms`);
      node.server.signal('SIGSTOP');
      await lasts(still);
      node.server.signal('SIGCONT');
    }
    scene.tell(`node ${which} is back`);
  };
}
