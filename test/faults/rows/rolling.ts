import type { Report } from '../../../shared/map/report.ts';
import { lasts } from '../../support/until.ts';
import { loadNotes } from '../../rehearse/notes.ts';
import { rehearse } from '../../rehearse/rehearsal.ts';
import { missingFrom } from '../../rehearse/verify.ts';
import type { Row } from './row.ts';
import { lookAtNodes, withoutRedis } from './several.ts';

const CROWD = { people: 350, groups: 100, pace: 6 };
const NODES = 3;
/** Milliseconds between two restarts, and what a stop may take in seconds. */
const APART = 1500;
const STOP = 10;

export const ROLLING: Row = {
  id: 'F18C',
  name: `a rolling restart of ${NODES} nodes (SIGTERM), over and over, while ${CROWD.people} people work in ${CROWD.groups} groups`,
  byName: true,
  impossible: withoutRedis,
  async run(scene) {
    const cluster = await scene.cluster({ nodes: NODES });
    const notes = loadNotes(null);
    if (!notes.ok) throw new Error(notes.sentence);
    let over = false;
    let restarts = 0;
    let longestStop = 0;
    const rolling = (async () => {
      for (let n = 0; !over; n++) {
        const { server } = cluster.nodes[n % NODES]!;
        await lasts(APART);
        const { code, after } = await server.stop();
        scene.tell(`node ${n % NODES} has stopped with ${code} after ${Math.round(after)} ms`);
        if (code !== 0) scene.find('I8', `node ${n % NODES} ended with ${code}`);
        longestStop = Math.max(longestStop, after);
        await server.start();
        restarts++;
      }
    })();
    const args = { ...CROWD, seed: scene.seed, urls: [cluster.url], notes: null, exportTo: null };
    const done = await rehearse(args, notes.notes, (line) => scene.tell(line)).finally(() => (over = true));
    await rolling;
    const answer = await done.facilitator.call(
      'GET',
      `/api/workshops/${done.workshop}/report?as=facilitator`,
    );
    for (const { what, acknowledged, found } of missingFrom((await answer.json()) as Report, done.ledger))
      scene.find('I1', `${what}: ${acknowledged} acknowledged, ${found} found`);
    scene.seen.bounds.push({
      what: 'the time that stopping took, in seconds',
      value: Math.round(longestStop / 100) / 10,
      most: STOP,
      timed: true,
    });
    lookAtNodes(scene, cluster);
    const kinds = (['note', 'dots', 'placed', 'commitment'] as const).map(
      (kind) => `${done.ledger.of(kind).length} ${kind}`,
    );
    scene.say(
      `${restarts} restarts, ${done.reconnects} control connections lost and back; acknowledged: ${kinds.join(', ')}; ` +
        `${done.refusals.length} edits refused (${[...new Set(done.refusals)].join(', ') || 'none'}); ` +
        `no edit waited longer than ${(done.longestWait / 1000).toFixed(1)} s; no stop took longer than ${(longestStop / 1000).toFixed(1)} s`,
    );
  },
};
