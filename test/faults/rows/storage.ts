import { randomBytes } from 'node:crypto';
import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordKey } from '../../../server/store/keys.ts';
import { smallDisk, withLevel } from '../../contract/storeFolder.ts';
import { fill } from '../harness/ballast.ts';
import { perform } from '../harness/acts.ts';
import type { Page } from '../harness/page.ts';
import type { Scene } from '../harness/scene.ts';
import type { Server } from '../../support/process.ts';
import { copyStore, readStore } from '../harness/store.ts';
import { lasts, until } from '../../support/until.ts';
import { pagesFor } from './kill.ts';
import { traced } from './trace.ts';
import type { Row } from './row.ts';

/** Images of the log that a power cut may leave: how many, and the most garbage that may stand behind the cut. */
const IMAGES = 8;
const GARBAGE = 300;

export const TORN: Row = {
  id: 'F2',
  name: 'power cut: the log ends anywhere behind what was acknowledged, maybe in garbage',
  async run(scene) {
    const { choices } = scene;
    const server = await scene.server();
    const workshop = await scene.workshop(server, 1);
    const [page] = (await pagesFor(scene, workshop, 'write')) as [Page];
    const file = await newestLog(server.dataDir);
    const sizes: { size: number; at: number }[] = [];
    for (let n = 0; n < 20; n++) {
      perform(
        page,
        { kind: choices.pick(['draft', 'type'] as const)!, a: choices.below(1000), b: 0 },
        scene.secrets,
      );
      await until('it is acknowledged', () => page.unacked === 0);
      sizes.push({ size: (await stat(file)).size, at: scene.clock() });
    }
    await server.kill();
    scene.tell('kill -9');
    const [first, last] = [sizes[0]!.size, sizes.at(-1)!.size];
    for (let n = 0; n < IMAGES; n++) {
      const cut = first + choices.below(last - first + 1);
      const garbage = choices.below(2) * choices.below(GARBAGE);
      const image = join(await scene.folder(), 'store');
      await tear(server.dataDir, image, file, cut, garbage);
      scene.tell(`an image cut at ${cut} of ${last} bytes, ${garbage} bytes of garbage behind`);
      const at = sizes.findLast(({ size }) => size <= cut)!.at;
      scene.seen.recovered.push({ at, documents: await readStore(image) });
    }
    // The whole server on the last state with a torn tail: its page brings back what was cut.
    await appendFile(file, randomBytes(GARBAGE));
    await server.start();
    perform(page, { kind: 'draft', a: 1, b: 0 }, scene.secrets);
    await scene.settle(server);
  },
};

async function tear(from: string, to: string, file: string, cut: number, garbage: number): Promise<void> {
  await copyStore(from, to);
  const torn = join(to, file.slice(from.length + 1));
  await truncate(torn, cut);
  await appendFile(torn, randomBytes(garbage));
}

async function newestLog(folder: string): Promise<string> {
  const logs = (await readdir(folder)).filter((name) => /^\d+\.log$/.test(name)).sort();
  return join(folder, logs.at(-1) ?? '');
}

const needsStrace = () => traced.impossible();
/** Syncs of each thread, since strace counts by thread, that starting, joining and opening a stage take at most. */
const FIRST_SYNCS = 8;

export const SYNC_FAILS: Row = {
  id: 'F3',
  name: 'the disk fails a sync (EIO), or takes long over each',
  impossible: needsStrace,
  async run(scene) {
    const { choices } = scene;
    const slow = choices.below(2) === 0;
    const when = FIRST_SYNCS + choices.below(5);
    const inject = slow ? 'fdatasync:delay_exit=150000' : `fdatasync:error=EIO:when=${when}`;
    scene.tell(slow ? 'every sync takes 150 ms' : `sync number ${when} of a thread fails with EIO`);
    const server = await scene.server({ under: traced.command(['-e', `inject=${inject}`], '/dev/null') });
    const workshop = await scene.workshop(server, 2);
    const pages = await pagesFor(scene, workshop, 'write');
    const failed = () => slow || server.output.includes('write to the store failed');
    for (let rounds = 0; rounds === 0 || (rounds < 8 && !failed()); rounds++)
      await scene.play(pages, 'write', 20, 120);
    if (!failed()) throw new Error('no sync failed');
    await scene.settle(server);
  },
};

export const FULL: Row = {
  id: 'F4',
  name: 'full disk: nothing is called saved, what stands is readable, and it goes on by itself',
  impossible: () => (process.getuid?.() === 0 ? null : 'only root mounts a small disk'),
  async run(scene) {
    const disk = await smallDisk('size=8m');
    if (disk === null) throw new Error('no small disk could be mounted');
    scene.after(() => disk.dispose());
    const server = await scene.server({ dataDir: join(disk.folder, 'store') });
    const workshop = await scene.workshop(server, 3);
    const pages = await pagesFor(scene, workshop, 'write');
    await scene.play(pages, 'write', 4, 30);
    await scene.quiet();
    await fill(join(disk.folder, 'ballast'));
    scene.tell('the disk is full');
    // LevelDB has room left in the page it writes; what is typed fills it.
    let n = 0;
    await until('the trouble is told', () => {
      for (const page of pages)
        page.act('types much', (doc, by) =>
          doc.transact(() => doc.getText('sheet').insert(0, `${n++} `.repeat(300)), by),
        );
      return pages.some((page) => page.states.some(({ kind }) => kind === 'retrying' || kind === 'halted'));
    });
    const report = await fetch(`${server.url}/api/workshops/${workshop.id}/report?as=facilitator`, {
      headers: { cookie: workshop.browser.cookie },
    });
    if (report.status !== 200) scene.find('I8', `the report answers ${report.status} on a full disk`);
    await rm(join(disk.folder, 'ballast'));
    scene.tell('there is space again');
    await scene.settle(server);
  },
};

export const CORRUPT: Row = {
  id: 'F5',
  name: 'a corrupt record in the middle: its document takes nothing, the others go on',
  async run(scene) {
    const { choices } = scene;
    const server = await scene.server();
    const workshop = await scene.workshop(server, 2);
    const pages = await pagesFor(scene, workshop, 'write');
    const [ana, ben] = pages as [Page, Page];
    for (let n = 0; n < 8; n++) {
      for (const page of pages) perform(page, { kind: 'draft', a: choices.below(3), b: 0 }, scene.secrets);
      await scene.quiet();
    }
    await server.kill();
    await scene.read(server);
    await corrupt(server, ana.document, 2 + choices.below(6), choices.below(1000));
    scene.tell('a bit of a record in the middle of Ana’s desk is flipped');
    await server.start();
    await until('Ben is back', () => ben.link.saved.kind === 'saved' && ben.opened > 1);
    const dropped = ben.opened;
    perform(ana, { kind: 'draft', a: 0, b: 0 }, scene.secrets);
    perform(ben, { kind: 'draft', a: 0, b: 0 }, scene.secrets);
    await until('Ben is saved', () => ben.isSaved && ben.unacked === 0);
    await until('Ana is told', () => ana.states.at(-1)?.kind !== 'saved' && ana.unacked > 0);
    await lasts(500);
    if (ana.unacked === 0) scene.find('I1', 'an edit of a damaged document was acknowledged');
    scene.seen.bystanders.push({ person: 'Ben', drops: ben.opened - dropped, unsaved: ben.unacked });
    await server.kill();
    const whole = await bytesOf(server, ben.document);
    if (whole === 0) scene.find('I8', 'the other document is gone');
  },
};

async function corrupt(server: Server, document: string, seq: number, at: number): Promise<void> {
  await withLevel(server.dataDir, async (level) => {
    const key = recordKey(document, seq);
    const value = await level.get(key);
    if (value === undefined) throw new Error(`there is no record ${seq} of ${document}`);
    const flipped = Buffer.from(value);
    flipped[at % flipped.length]! ^= 1;
    await level.put(key, flipped);
  });
}

async function bytesOf(server: Server, document: string): Promise<number> {
  return withLevel(server.dataDir, async (level) => (await level.get(recordKey(document, 1)))?.length ?? 0);
}

export const ORDER: Row = {
  id: 'F2S',
  name: 'every acknowledgement leaves after the sync that covers it (read from system calls)',
  impossible: needsStrace,
  async run(scene: Scene) {
    const calls = join(await scene.folder(), 'calls');
    await writeFile(calls, '');
    const server = await scene.server({ under: traced.command(['-e', `trace=${traced.CALLS}`], calls) });
    const workshop = await scene.workshop(server, 1);
    const [page] = (await pagesFor(scene, workshop, 'write')) as [Page];
    for (let n = 0; n < 12; n++) {
      perform(page, { kind: 'type', a: n, b: 0 }, scene.secrets);
      await until('it is acknowledged', () => page.unacked === 0);
    }
    await scene.settle(server);
    const { acks, early } = traced.order(await readFile(calls, 'latin1'));
    if (acks < 10) throw new Error(`only ${acks} acknowledgements were seen among the system calls`);
    if (early > 0)
      scene.find('I1', `${early} of ${acks} acknowledgements left before the sync that covers them`);
  },
};
