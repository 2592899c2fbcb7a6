import { lasts } from '../../support/until.ts';
import { closeVote, closeWriting, expectErased } from './closing.ts';
import { pagesFor } from './kill.ts';
import { saboteur, type Row } from './row.ts';
import { lookAtNodes, withoutRedis } from './several.ts';

export const LATE_HINTS: Row = {
  id: 'F10H',
  name: 'nodes hear late, in any order and twice of what others write; a stage closes',
  impossible: withoutRedis,
  async run(scene) {
    const { choices } = scene;
    const cluster = await scene.cluster({ module: saboteur('late-hints') });
    const workshop = await scene.workshop(cluster, 4);
    if (choices.below(2) === 0) {
      await scene.play(await pagesFor(scene, workshop, 'cluster'), 'cluster', 20, 80);
    } else {
      const closes = choices.below(3) === 0 ? closeVote : closeWriting;
      await closes(scene, cluster, workshop, () => lasts(0));
    }
    await scene.quiet();
    lookAtNodes(scene, cluster);
    await scene.settle(cluster);
    expectErased(scene, workshop);
  },
};
