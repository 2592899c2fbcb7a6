import { MESSAGE, SYNC } from '../../../shared/wire/sync.ts';
import { deskOf, writeText } from '../../../shared/desk.ts';
import { perform } from '../harness/acts.ts';
import type { Page } from '../harness/page.ts';
import type { Scene } from '../harness/scene.ts';
import { STAGE } from '../harness/workshop.ts';
import { lasts, until } from '../../support/until.ts';
import { pagesFor } from './kill.ts';
import type { Row } from './row.ts';

/** Every tenth seed people are away for two minutes, the others for some seconds. */
const LONG = { each: 10, seconds: 120 };

export const OFFLINE: Row = {
  id: 'F11',
  name: 'offline for a while with edits; a stage closes meanwhile',
  async run(scene) {
    const { choices } = scene;
    const server = await scene.server();
    const workshop = await scene.workshop(server, 3);
    const relay = await scene.relay(server);
    const [, ...others] = await scene.clustering(workshop);
    const away = scene.board(workshop, workshop.people[0]!, { via: relay.url });
    const desk = scene.desk(workshop, workshop.people[0]!, { via: relay.url });
    await until('the page is there', () => away.isSaved && desk.isSaved);
    if (choices.below(2) === 0) relay.blackHole();
    else relay.cut();
    scene.tell('Ana is offline');
    await scene.play([away, ...others], 'cluster', 8, 60);
    perform(desk, { kind: 'draft', a: 1, b: 0 }, scene.secrets);
    scene.secrets.reveal();
    const closes = choices.below(2) === 0;
    await lasts((scene.seed % LONG.each === 0 ? LONG.seconds : 1 + choices.below(4)) * 1000);
    if (closes) {
      await workshop.control.open(STAGE.vote);
      scene.tell('Vote is opened');
    }
    away.look();
    relay.heal();
    scene.tell('Ana is back');
    await until('everything is judged', () => [away, desk].every((page) => page.unacked === 0)).catch(() => {
      throw new Error(
        `not judged: ${JSON.stringify([away.link.saved, desk.link.saved, away.unacked, desk.unacked])}`,
      );
    });
    if (closes) expectKept(scene, desk, away);
    await scene.settle(server);
  },
};

/** What is not stored any more must have come back to its writer. */
function expectKept(scene: Scene, desk: Page, board: Page): void {
  for (const page of [desk, board]) page.look();
  const draft = desk.made.find(({ draft }) => draft !== undefined)?.draft ?? '';
  if (!desk.keeps(draft))
    scene.find(
      'I1',
      `the draft "${draft}" of a stage that closed is gone: ${JSON.stringify(desk.link.saved)}`,
    );
  if (board.made.length > 0 && !board.told.some(({ reason }) => reason === 'wrong-stage'))
    scene.find('I4', `nobody was told that edits came too late: ${JSON.stringify(board.told)}`);
}

export const WEATHER: Row = {
  id: 'F12',
  name: 'loss, repeats, delay and reordering over reconnects',
  async run(scene) {
    const { choices } = scene;
    const server = await scene.server();
    const workshop = await scene.workshop(server, 3);
    const relay = await scene.relay(server);
    relay.weather = {
      delay: () => choices.below(30),
      twice: (direction, frame) => choices.below(10) === 0 && mayRepeat(direction, frame),
    };
    const pages = await scene.clustering(workshop, 6, { via: relay.url });
    let playing = true;
    const played = scene.play(pages, 'cluster', 30, 40).finally(() => (playing = false));
    while (playing) {
      await lasts(150 + choices.below(350));
      if (!playing) break;
      const way = choices.pick(['lost', 'late'] as const)!;
      relay.drop(way);
      scene.tell(`connections end, what is on its way is ${way}`);
      await lasts(50);
      if (choices.below(3) > 0) continue;
      relay.hold(choices.pick(['up', 'down'] as const)!);
      scene.tell('one direction stands still');
      await lasts(choices.below(400));
      relay.heal();
    }
    await played;
    relay.heal();
    await scene.settle(server);
  },
};

/**
 * WebSocket itself never repeats a frame. Edits that are counted are repeated by reconnecting, which this row does too;
 * what goes down, and questions, are repeated here.
 */
function mayRepeat(direction: 'up' | 'down', frame: Buffer): boolean {
  if (direction === 'up') return frame[0] === MESSAGE.sync && frame[1] === SYNC.step1;
  return frame[0] === MESSAGE.sync;
}

/** Seconds after the last sign of life by which the word "Saved" must be gone, and what a busy machine adds. */
const DOUBT = 7;
const LOOKS = 0.5;

export const FROZEN: Row = {
  id: 'F13',
  name: 'frozen server, dead network: nobody goes on reading "Saved"',
  async run(scene) {
    const { choices } = scene;
    const server = await scene.server();
    const workshop = await scene.workshop(server, 2);
    const relay = await scene.relay(server);
    await workshop.control.open(STAGE.write);
    const pages = workshop.people.map((person) => scene.desk(workshop, person, { via: relay.url }));
    await until('the desks are saved', () => pages.every((page) => page.isSaved));
    for (const page of pages) page.look();
    const freezes = choices.below(2) === 0;
    if (freezes) server.signal('SIGSTOP');
    else relay.blackHole();
    scene.tell(freezes ? 'the server is frozen' : 'the network is dead');
    // Ana types at once and never reads "Saved" again; Ben types nothing and must still come to doubt.
    pages[0]!.act('types into the dark', (doc, by) =>
      doc.transact(() => writeText(deskOf(doc).sheet, 'into the dark'), by),
    );
    await until('everybody has doubts', () => pages.every(({ link }) => link.saved.kind === 'offline'));
    for (const page of pages) {
      const left = page.states.findLast(
        ({ kind }, n) => page.states[n - 1]?.kind === 'saved' && kind !== 'saved',
      );
      const after = ((left?.at ?? Infinity) - page.heardAt) / 1000;
      scene.seen.bounds.push({
        what: `the time until ${page.person} stopped reading "Saved", in seconds`,
        value: Math.round(after * 10) / 10,
        most: DOUBT + LOOKS,
        timed: true,
      });
    }
    if (freezes) server.signal('SIGCONT');
    relay.heal();
    await scene.settle(server);
  },
};

export const TABS: Row = {
  id: 'F15',
  name: 'two tabs of one person',
  async run(scene) {
    const server = await scene.server();
    const workshop = await scene.workshop(server, 2);
    const [ana, ben] = workshop.people as [(typeof workshop.people)[0], (typeof workshop.people)[0]];
    const relay = await scene.relay(server);
    await scene.clustering(workshop, 4);
    await workshop.control.open(STAGE.vote);
    const board = scene.board(workshop, ben);
    await until('the board is there', () => board.link.loaded);
    const items = [...board.link.read((doc) => doc.getMap('notes').keys())].sort();
    const tabs = [
      scene.desk(workshop, ana, { via: relay.url }),
      scene.desk(workshop, ana),
      scene.desk(workshop, ben),
    ];
    await until('the desks are saved', () => tabs.every((page) => page.isSaved));
    // One tab is cut off while it votes: the other knows nothing of it, and it reads "Saved" of nothing.
    relay.cut();
    const budget = { perLane: 3, perItem: 2, people: 2 };
    for (const page of tabs)
      for (const item of items)
        page.act(`gives 2 dots to ${item}`, (doc, by) =>
          doc.transact(() => deskOf(doc).dots.set(item, 2), by),
        );
    await until('the other tab is saved', () => tabs[1]!.unacked === 0 && tabs[2]!.unacked === 0);
    relay.heal();
    await scene.quiet(tabs);
    await workshop.control.open(STAGE.map);
    const { tallies } = workshop.control.state!;
    const tally = Object.values(tallies)[0] ?? {};
    const total = Object.values(tally).reduce((sum, n) => sum + n, 0);
    for (const item of items)
      scene.seen.ballots.push({
        item,
        acked: 0,
        sent: budget.perItem * budget.people,
        counted: tally[item] ?? 0,
      });
    // Two lanes hold notes, and of each a person has three dots.
    const most = 2 * budget.perLane * budget.people;
    scene.seen.ballots.push({ item: 'all items', acked: 1, sent: most, counted: total });
    await scene.settle(server);
  },
};

export const TOO_MUCH: Row = {
  id: 'F21',
  name: '10 MB in one frame',
  async run(scene) {
    const server = await scene.server();
    const workshop = await scene.workshop(server, 2);
    const pages = await pagesFor(scene, workshop, 'write');
    const [ana, ben] = pages as [Page, Page];
    const before = server.memory();
    const huge = 'x'.repeat(10 * 2 ** 20);
    const opened = ben.opened;
    ana.act('pastes 10 MB', (doc, by) => doc.transact(() => deskOf(doc).sheet.insert(0, huge), by));
    perform(ben, { kind: 'draft', a: 0, b: 0 }, scene.secrets);
    await until('Ben is saved', () => ben.isSaved);
    await until(
      'the frame was turned away',
      () => ana.opened > 1 || ana.refused.length > 0 || ana.told.length > 0,
    );
    scene.seen.bystanders.push({ person: 'Ben', drops: ben.opened - opened, unsaved: ben.unacked });
    scene.seen.bounds.push({
      what: 'the growth of the server in MiB',
      value: server.memory() - before,
      most: 60,
    });
    if (ana.claims.some(({ made }) => made.length > 0)) scene.find('I4', 'the paste was called saved');
    ana.close();
    scene.pages.splice(scene.pages.indexOf(ana), 1);
    await scene.settle(server, [ben]);
  },
};
