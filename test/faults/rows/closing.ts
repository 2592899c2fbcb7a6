import { setDots } from '../../../shared/desk.ts';
import type { Cluster } from '../../support/cluster.ts';
import { lasts, until } from '../../support/until.ts';
import { Cover } from '../check/cover.ts';
import { itemIds, perform } from '../harness/acts.ts';
import type { Page } from '../harness/page.ts';
import type { Scene } from '../harness/scene.ts';
import { persist, STAGE, type Workshop } from '../harness/workshop.ts';
import { pagesFor } from './kill.ts';

/** Everybody writes notes until there are so many, or their desk is closed. @param apart milliseconds at the most */
export async function writeNotes(
  scene: Scene,
  desks: readonly Page[],
  notes: number,
  apart: number,
): Promise<void> {
  const { choices, secrets } = scene;
  await Promise.all(
    desks.map(async (page) => {
      for (let n = 0; n < notes && page.link.closedFor === null; n++) {
        perform(page, { kind: 'draft', a: choices.below(3), b: 0 }, secrets);
        await lasts(choices.below(apart));
      }
    }),
  );
}

/** What was written on desks that are closed is on the board, or still with its writer. */
export function expectNotes(scene: Scene, desks: readonly Page[], board: Page): void {
  const notes = board.link.read((doc) => JSON.stringify(doc.getMap('notes').toJSON()));
  for (const page of desks) {
    for (const { draft } of page.made) {
      if (draft !== undefined && !notes.includes(draft) && !page.keeps(draft))
        scene.find('I1', `"${draft}" of ${page.person} is neither on the board nor kept`);
    }
  }
}

export type Closes = (
  scene: Scene,
  cluster: Cluster,
  workshop: Workshop,
  strike: () => Promise<void>,
) => Promise<void>;

/** Notes that were acknowledged are on the board of every node, once; what came too late is with its writer. */
export const closeWriting: Closes = async (scene, cluster, workshop, strike) => {
  const desks = await pagesFor(scene, workshop, 'write');
  const writing = writeNotes(scene, desks, 40, 40);
  await lasts(scene.choices.below(300));
  for (const frame of workshop.control.frames) scene.secrets.look(frame, 'the facilitator');
  await closeInto(scene, workshop, STAGE.cluster, strike);
  await writing;
  scene.secrets.reveal();
  await until('the desks are closed', () => desks.every(({ link }) => link.closedFor !== null));
  const boards = boardsOnAllNodes(scene, cluster, workshop);
  await scene.quiet(boards);
  expectNotes(scene, desks, boards[0]!);
};

/** Each dot that was acknowledged is counted, and none that was not given. */
export const closeVote: Closes = async (scene, cluster, workshop, strike) => {
  const [board] = await scene.clustering(workshop, 4);
  await workshop.control.open(STAGE.vote);
  const items = itemIds(board!);
  const desks = workshop.people.map((person) => scene.desk(workshop, person));
  await until('the desks are there', () => desks.every(({ link }) => link.loaded));
  const voting = Promise.all(
    desks.map(async (page) => {
      for (const item of items) {
        if (page.link.closedFor !== null) return;
        page.act(`gives a dot to ${item}`, (doc, by) => setDots(doc, item, 1, by));
        await lasts(scene.choices.below(60));
      }
    }),
  );
  await lasts(scene.choices.below(120));
  await closeInto(scene, workshop, STAGE.map, strike);
  await voting;
  await until('the desks are closed', () => desks.every(({ link }) => link.closedFor !== null));
  boardsOnAllNodes(scene, cluster, workshop);
  const tally = Object.values(workshop.control.state!.tallies)[0] ?? {};
  for (const item of items) {
    const given = desks.flatMap((page) =>
      page.made.filter(({ what }) => what.endsWith(item)).map((made) => ({ page, made })),
    );
    const acked = given.filter(({ page, made }) =>
      Cover.of(page.acked.map(({ update }) => update)).has(made.update),
    );
    scene.seen.ballots.push({ item, acked: acked.length, sent: given.length, counted: tally[item] ?? 0 });
  }
};

async function closeInto(
  scene: Scene,
  { control }: Workshop,
  stage: number,
  strike: () => Promise<void>,
): Promise<void> {
  const { round } = control.state!;
  scene.secrets.reveal();
  scene.tell('the facilitator closes the stage');
  const asked = persist(control, { type: 'stage.open', stage, round });
  const struck = strike();
  const answer = await asked;
  if (!answer.ok) scene.find('I2', `the stage was not closed: ${answer.code}`);
  await until(
    'the next stage is open',
    () => control.state!.round > round && control.state!.phase === 'open',
    60,
  );
  scene.tell('the next stage is open');
  await struck;
  if (control.state!.round !== round + 1)
    scene.find('I2', `${control.state!.round - round} stages were opened`);
}

/** Everybody's board on each of the nodes: nobody may see another one. */
function boardsOnAllNodes(scene: Scene, { nodes }: Cluster, workshop: Workshop): Page[] {
  return nodes.flatMap(({ server }) =>
    workshop.people.map((person) => scene.board(workshop, person, { via: server.url })),
  );
}

/** A desk that was closed has no log any more, nor one that a frozen node has written anew. */
export function expectErased(scene: Scene, { id, control }: Workshop): void {
  const names = [...(scene.seen.recovered.at(-1)?.documents.keys() ?? [])];
  const left = names.filter(
    (name) => name.startsWith(`desk/${id}/`) && !name.startsWith(`desk/${id}/${control.state!.round}/`),
  );
  for (const name of left) scene.find('I5', `${name} of a closed round still stands in the store`);
}
