import { setDots } from '../../../shared/desk.ts';
import { itemIds } from '../harness/acts.ts';
import { STAGE } from '../harness/workshop.ts';
import { lasts, until } from '../../support/until.ts';
import { pagesFor } from './kill.ts';
import { saboteur, type Row } from './row.ts';

export const CLOCKS: Row = {
  id: 'F14',
  name: 'the server’s wall clock jumps by days, both ways',
  async run(scene) {
    const server = await scene.server({ module: saboteur('jumping-clock') });
    const workshop = await scene.workshop(server, 3);
    const [first] = await scene.clustering(workshop, 4);
    await scene.play(scene.pages.slice(1), 'cluster', 10, 60);
    await scene.quiet();
    await workshop.control.open(STAGE.vote);
    const items = itemIds(first!).slice(0, 2);
    const desks = workshop.people.map((person) => scene.desk(workshop, person));
    await until('the desks are there', () => desks.every((page) => page.isSaved));
    for (const page of desks)
      for (const item of items) page.act(`gives a dot to ${item}`, (doc, by) => setDots(doc, item, 1, by));
    await scene.quiet();
    await workshop.control.open(STAGE.map);
    const tally = Object.values(workshop.control.state!.tallies)[0] ?? {};
    for (const item of items)
      scene.seen.ballots.push({
        item,
        acked: desks.length,
        sent: desks.length,
        counted: tally[item] ?? 0,
      });
    await scene.settle(server);
  },
};

/** What a stop may take, in seconds. */
const STOP = 10;

export const DRAIN: Row = {
  id: 'F18',
  name: 'SIGTERM in the middle of a burst',
  async run(scene) {
    const { choices } = scene;
    const server = await scene.server();
    const workshop = await scene.workshop(server, 4);
    const pages = await scene.clustering(workshop);
    const playing = scene.play(pages, 'cluster', 25, 30);
    await lasts(choices.below(300));
    scene.tell('SIGTERM');
    const { code, after } = await server.stop();
    if (code !== 0) scene.find('I1', `the server ended with ${code}`);
    const what = 'the time that stopping took, in seconds';
    scene.seen.bounds.push({ what, value: Math.round(after / 100) / 10, most: STOP, timed: true });
    const read = scene.read(server);
    await playing;
    await read;
    await server.start();
    scene.tell('up again');
    await scene.settle(server);
  },
};

export const THROWS: Row = {
  id: 'F24',
  name: 'an exception in the middle of an edit: its document is rebuilt, the process stays',
  async run(scene) {
    const server = await scene.server({ module: saboteur('throwing-transaction') });
    const workshop = await scene.workshop(server, 3);
    const pages = await scene.clustering(workshop);
    const { pid } = server;
    await scene.play(pages, 'cluster', 30, 60);
    await scene.quiet();
    if (!server.isUp || server.pid !== pid) scene.find('I8', 'the process ended');
    if (pages.every(({ drops }) => drops === 0)) throw new Error('nothing was thrown');
    await scene.settle(server);
  },
};

/** Milliseconds that a collector of garbage, or a laptop's lid, may take. */
const PAUSE = 3000;

export const PAUSED: Row = {
  id: 'F25',
  name: 'the server does nothing for 3 s: nobody takes that for its death',
  async run(scene) {
    const server = await scene.server();
    const workshop = await scene.workshop(server, 4);
    const pages = await pagesFor(scene, workshop, 'write');
    server.signal('SIGSTOP');
    scene.tell('the server stands still');
    await scene.play(pages, 'write', 5, 100);
    await lasts(PAUSE);
    server.signal('SIGCONT');
    await scene.quiet();
    for (const { person, drops, unacked } of pages)
      scene.seen.bystanders.push({ person, drops, unsaved: unacked });
    await scene.settle(server);
  },
};
