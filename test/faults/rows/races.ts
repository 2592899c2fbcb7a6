import { Cluster, type ClusterNode } from '../../support/cluster.ts';
import { lasts, until } from '../../support/until.ts';
import type { Relay } from '../harness/relay.ts';
import type { Scene } from '../harness/scene.ts';
import type { Home } from '../harness/store.ts';
import { STAGE } from '../harness/workshop.ts';
import { expectNotes, writeNotes } from './closing.ts';
import type { Row } from './row.ts';
import { lookAtNodes, withoutRedis } from './several.ts';

export const RACES: Row = {
  id: 'F26',
  name: 'two facilitators open stages while notes are on their way',
  async run(scene) {
    const server = await scene.server();
    await race(scene, server, [server, server], await scene.relay(server));
  },
};

export const RACES_OVER_NODES: Row = {
  id: 'F26N',
  name: 'two facilitators on two nodes open stages while notes are on their way to both',
  impossible: withoutRedis,
  async run(scene) {
    const cluster = await scene.cluster();
    const [one, other] = cluster.nodes as [ClusterNode, ClusterNode];
    await race(scene, cluster, [one.server, other.server], null);
  },
};

/** @param where the two facilitators are */
async function race(
  scene: Scene,
  home: Home,
  where: readonly [Home, Home],
  relay: Relay | null,
): Promise<void> {
  const { choices, secrets } = scene;
  const workshop = await scene.workshop(home, 3);
  const { control } = workshop;
  if (relay) relay.weather = { delay: () => choices.below(25), twice: () => false };
  await control.open(STAGE.write);
  const desks = workshop.people.map((person) =>
    scene.desk(workshop, person, relay ? { via: relay.url } : {}),
  );
  await until('the desks are there', () => desks.every(({ link }) => link.loaded));
  const one = await scene.facilitator(workshop, where[0]);
  const other = await scene.facilitator(workshop, where[1]);
  const writing = writeNotes(scene, desks, 10, 30);
  await lasts(choices.below(200));
  for (const frame of [...one.frames, ...other.frames]) secrets.look(frame, 'a facilitator');
  secrets.reveal();
  const { round } = control.state!;
  const stages = choices.below(2) === 0 ? [STAGE.cluster, STAGE.cluster] : [STAGE.read, STAGE.vote];
  scene.tell(`both facilitators open a stage: ${stages.join(' and ')}`);
  const answers = await Promise.all([
    one.send({ type: 'stage.open', stage: stages[0]!, round }),
    other.send({ type: 'stage.open', stage: stages[1]!, round }),
  ]);
  if (answers.filter(({ ok }) => ok).length !== 1) scene.find('I2', `answers: ${JSON.stringify(answers)}`);
  await control.untilState('a stage is open', (state) => state.round > round && state.phase === 'open');
  await writing;
  secrets.reveal();
  if (control.state!.round !== round + 1)
    scene.find('I2', `${control.state!.round - round} stages were opened`);
  await until('the desks are closed', () => desks.every(({ link }) => link.closedFor !== null));
  const boards = workshop.people.map((person) => scene.board(workshop, person));
  await until('the boards are there', () => boards.every(({ link }) => link.loaded));
  await scene.quiet(boards);
  if (home instanceof Cluster) lookAtNodes(scene, home);
  await scene.settle(home, boards);
  expectNotes(scene, desks, boards[0]!);
}
