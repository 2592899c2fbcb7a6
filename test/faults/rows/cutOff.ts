import type { ClusterNode } from '../../support/cluster.ts';
import { lasts, until } from '../../support/until.ts';
import type { Control } from '../../contract/people.ts';
import type { Scene } from '../harness/scene.ts';
import { persist, STAGE } from '../harness/workshop.ts';
import { expectNotes, writeNotes } from './closing.ts';
import type { Row } from './row.ts';
import { lookAtNodes, withoutRedis } from './several.ts';

/** Milliseconds for which a node is cut off. */
const APART = 6000;

export const NODE_CUT_OFF: Row = {
  id: 'F10B',
  name: 'a node is cut off from Redis but not from its people; a stage closes meanwhile',
  impossible: withoutRedis,
  async run(scene) {
    const { choices } = scene;
    const cluster = await scene.cluster();
    const workshop = await scene.workshop(cluster, 4);
    const [lonely, other] = cluster.nodes as [ClusterNode, ClusterNode];
    const via = (n: number) => ({ via: (n % 2 === 0 ? lonely : other).server.url });
    const closes = choices.below(2) === 0;
    if (closes) await workshop.control.open(STAGE.write);
    else await scene.clustering(workshop);
    const opened = closes ? scene.desk.bind(scene) : scene.board.bind(scene);
    const pages = workshop.people.map((person, n) => opened(workshop, person, via(n)));
    const others = pages.filter((_, n) => n % 2 === 1);
    await until('the pages are there', () => pages.every(({ link }) => link.loaded));
    const facilitator = await scene.facilitator(workshop, other.server);
    const silent = choices.below(2) === 0;
    if (silent) lonely.toRedis.silence();
    else lonely.toRedis.cut();
    scene.tell(`node 0 is cut off from Redis${silent ? ', and hears nothing of it' : ''}`);
    const playing = closes ? writeNotes(scene, pages, 12, 100) : scene.play(pages, 'cluster', 12, 100);
    await lasts(500 + choices.below(APART));
    await playing;
    await until('the other node has stored all', () => others.every((page) => page.isSaved));
    for (const { person, drops, unacked } of others)
      scene.seen.bystanders.push({ person, drops, unsaved: unacked });
    await scene.read(cluster);
    if (closes) await close(scene, facilitator);
    lonely.toRedis.heal();
    scene.tell('node 0 reaches Redis again');
    if (closes) await until('the desks are closed', () => pages.every(({ link }) => link.closedFor !== null));
    const boards = closes ? workshop.people.map((person, n) => scene.board(workshop, person, via(n))) : [];
    await scene.quiet();
    lookAtNodes(scene, cluster);
    await scene.settle(cluster);
    if (closes) expectNotes(scene, pages, boards[0]!);
  },
};

/** Without the node that is cut off. */
async function close(scene: Scene, control: Control): Promise<void> {
  scene.secrets.reveal();
  const { round } = control.state!;
  const answer = await persist(control, { type: 'stage.open', stage: STAGE.cluster, round });
  if (!answer.ok) scene.find('I8', `the other node did not close the stage: ${answer.code}`);
  await until(
    'the next stage is open',
    () => control.state!.round > round && control.state!.phase === 'open',
  );
  scene.tell('the other node has closed the stage');
}
