import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deskOf, writeText } from '../../../shared/desk.ts';
import { smallDisk } from '../../contract/storeFolder.ts';
import type { Cluster } from '../../support/cluster.ts';
import type { RunningRedis } from '../../support/redis.ts';
import { lasts, until } from '../../support/until.ts';
import type { Plan } from '../harness/acts.ts';
import { fill } from '../harness/ballast.ts';
import type { Page } from '../harness/page.ts';
import type { Scene } from '../harness/scene.ts';
import type { Workshop } from '../harness/workshop.ts';
import { pagesFor } from './kill.ts';
import type { Row } from './row.ts';
import { lookAtNodes, withoutRedis } from './several.ts';

const PLANS = ['write', 'cluster', 'cluster', 'vote'] as const satisfies readonly Plan[];
/** Milliseconds of a burst before the fault, and behind it. */
const BURST = 400;
/** Every fifth seed Redis is away for longer than anything waits for it, in milliseconds. */
const AWAY = { each: 5, long: 6500, short: 2500 };

interface Fault {
  readonly what: string;
  readonly make: (redis: RunningRedis, milliseconds: number) => Promise<void>;
}

const FAULTS: readonly Fault[] = [
  {
    what: 'Redis dies (kill -9) and is started again',
    make: async (redis, milliseconds) => {
      await redis.kill();
      await lasts(milliseconds);
      await redis.restart();
    },
  },
  {
    what: 'Redis stands still (SIGSTOP)',
    make: async (redis, milliseconds) => {
      redis.freeze();
      await lasts(milliseconds);
      redis.thaw();
    },
  },
  ...(['WRITE', 'ALL'] as const).map((kind) => ({
    what: `Redis pauses its clients (${kind})`,
    make: async (redis: RunningRedis, milliseconds: number) => {
      await redis.command('CLIENT', 'PAUSE', String(milliseconds), kind);
      await lasts(milliseconds);
    },
  })),
];

export const REDIS_AWAY: Row = {
  id: 'F6',
  name: 'Redis dies, stands still or pauses in the middle of a burst over two nodes',
  impossible: withoutRedis,
  async run(scene) {
    const { choices } = scene;
    const cluster = await scene.cluster();
    const workshop = await scene.workshop(cluster, 3);
    const plan = choices.pick(PLANS)!;
    const pages = await pagesFor(scene, workshop, plan, 2);
    const fault = choices.pick(FAULTS)!;
    const milliseconds = scene.seed % AWAY.each === 0 ? AWAY.long : 100 + choices.below(AWAY.short);
    let over = false;
    const playing = scene.play(pages, plan, 120, 120, () => over);
    await lasts(choices.next() * BURST);
    scene.tell(`${fault.what} for ${milliseconds} ms`);
    await fault.make(cluster.redis, milliseconds);
    scene.tell('Redis is back');
    // At once, before anybody can bring anything back.
    await scene.read(cluster);
    await lasts(BURST);
    over = true;
    await playing;
    await scene.quiet();
    lookAtNodes(scene, cluster);
    await scene.settle(cluster);
  },
};

export const NO_MEMORY: Row = {
  id: 'F7',
  name: 'Redis has no memory left, and gets some again',
  impossible: withoutRedis,
  async run(scene) {
    const cluster = await scene.cluster();
    const { redis } = cluster;
    const workshop = await scene.workshop(cluster, 3);
    const pages = await pagesFor(scene, workshop, 'write', 2);
    await scene.play(pages, 'write', 4, 30);
    await scene.quiet();
    await redis.command('CONFIG', 'SET', 'maxmemory', '1mb');
    scene.tell('Redis has no memory left');
    await told(scene, pages);
    await expectReport(scene, cluster, workshop);
    await scene.read(cluster);
    await redis.command('CONFIG', 'SET', 'maxmemory', '0');
    scene.tell('Redis has memory again');
    await scene.quiet();
    lookAtNodes(scene, cluster);
    await scene.settle(cluster);
  },
};

export const REDIS_DISK_FULL: Row = {
  id: 'F8',
  name: 'the disk of Redis is full: it ends, and is started again with room',
  impossible: async () =>
    (await withoutRedis()) ?? (process.getuid?.() === 0 ? null : 'only root mounts a small disk'),
  async run(scene) {
    const disk = await smallDisk('size=4m');
    if (disk === null) throw new Error('no small disk could be mounted');
    scene.after(() => disk.dispose());
    const cluster = await scene.cluster({ redis: ['--dir', disk.folder, '--appendfsync', 'always'] });
    const { redis } = cluster;
    const workshop = await scene.workshop(cluster, 3);
    const pages = await pagesFor(scene, workshop, 'write', 2);
    await scene.play(pages, 'write', 4, 30);
    await scene.quiet();
    await fill(join(disk.folder, 'ballast'));
    scene.tell('the disk is full');
    await told(scene, pages);
    const ended = await redis.command('PING').then(
      () => false,
      () => true,
    );
    scene.tell(`Redis has ${ended ? '' : 'not '}ended`);
    await rm(join(disk.folder, 'ballast'));
    await redis.restart();
    scene.tell('there is space, and Redis is started again');
    await scene.read(cluster);
    await scene.quiet();
    lookAtNodes(scene, cluster);
    await scene.settle(cluster);
  },
};

/** Everybody types until somebody is told that it is not stored. */
async function told(scene: Scene, pages: readonly Page[]): Promise<void> {
  let n = 0;
  await until('the trouble is told', () => {
    for (const page of pages)
      page.act('types much', (doc, by) =>
        doc.transact(() => writeText(deskOf(doc).sheet, `${n++} `.repeat(40)), by),
      );
    return pages.some((page) => page.states.some(({ kind }) => kind === 'retrying' || kind === 'halted'));
  });
  scene.tell('the trouble is told');
}

/** What stands is readable all the same. */
async function expectReport(scene: Scene, { nodes }: Cluster, { id, browser }: Workshop): Promise<void> {
  for (const { server } of nodes) {
    const answer = await fetch(`${server.url}/api/workshops/${id}/report?as=facilitator`, {
      headers: { cookie: browser.cookie },
    });
    if (answer.status !== 200) scene.find('I8', `the report answers ${answer.status}`);
  }
}
