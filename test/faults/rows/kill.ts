import type { Page } from '../harness/page.ts';
import type { Scene } from '../harness/scene.ts';
import { STAGE, type Workshop } from '../harness/workshop.ts';
import { lasts, until } from '../../support/until.ts';
import type { Plan } from '../harness/acts.ts';
import type { Row } from './row.ts';

const PLANS = ['write', 'cluster', 'cluster', 'vote'] as const satisfies readonly Plan[];
/** The server dies somewhere in these first milliseconds of a burst that goes on for longer. */
const BURST = 300;

export const KILL: Row = {
  id: 'F1',
  name: 'kill -9 in the middle of a burst',
  async run(scene) {
    const { choices } = scene;
    const server = await scene.server();
    const workshop = await scene.workshop(server, 3);
    const plan = choices.pick(PLANS)!;
    const pages = await pagesFor(scene, workshop, plan);
    let dead = false;
    const playing = scene.play(pages, plan, 40, 24, () => dead && pages.some(({ unacked }) => unacked > 6));
    await lasts(choices.next() * BURST);
    await server.kill();
    scene.tell('kill -9');
    dead = true;
    const read = scene.read(server);
    await playing;
    await read;
    await server.start();
    scene.tell('up again');
    await scene.settle(server, pages);
  },
};

/** Pages of everybody in the stage that the plan is for. @param tabs in which each has a desk open */
export async function pagesFor(scene: Scene, workshop: Workshop, plan: Plan, tabs = 1): Promise<Page[]> {
  if (plan === 'cluster') return scene.clustering(workshop);
  await workshop.control.open(STAGE[plan]);
  const pages = workshop.people.flatMap((person) =>
    Array.from({ length: tabs }, () => scene.desk(workshop, person)),
  );
  await until('the desks are there', () => pages.every(({ link }) => link.loaded));
  return pages;
}
