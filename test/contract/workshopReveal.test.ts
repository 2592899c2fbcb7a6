import { afterAll, beforeAll, expect, it } from 'vitest';
import { StoreTrouble } from '../../server/store/store.ts';
import { readBoard } from '../../shared/board.ts';
import { addDraft, readDrafts } from '../../shared/desk.ts';
import type { CreateRequest } from '../../shared/workshop/requests.ts';
import { startApp, type TestApp } from './app.ts';
import { openBoard, openDesk, stored } from './documents.ts';
import { connect, createWorkshop, freshId, join, type Control } from './people.ts';
import { storeWith } from './storeWith.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

/** A workshop of two groups in which two people write: Ana in the first group, Ben in the second. */
async function writing(request: Partial<CreateRequest> = {}) {
  const made = await createWorkshop(app.url, { groups: 2, ...request });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const people = [];
  for (const name of ['Ana', 'Ben']) {
    const { browser, person } = await join(app.url, made.code, name);
    people.push({ browser, person, control: await connect(browser, made.workshop, 'attendee') });
  }
  const [ana, ben] = [people[0]!, people[1]!];
  await host.open(0);
  for (const { control } of people) await control.untilState('writing is open', (state) => state.round === 1);
  const [first, second] = host.state!.groups.map((group) => group.id);
  const end = () => [host, ana.control, ben.control].forEach((control) => control.close());
  return { made, host, ana, ben, groups: [first!, second!] as const, end };
}

type Writer = Awaited<ReturnType<typeof writing>>['ana'];
async function write({ browser, control }: Writer, text: string, id = freshId()): Promise<void> {
  const desk = await openDesk(browser, control);
  addDraft(desk.doc, { id, lane: 'start', text }, 'test');
  await stored(desk, browser, 'attendee');
  desk.close();
}

async function textsOf(host: Control, browser: Writer['browser'], group: string) {
  const board = await openBoard(browser, host, 'facilitator', group);
  const notes = readBoard(board.doc).notes.map(({ text, author }) => ({ text, author }));
  board.close();
  return notes;
}

it('a named workshop says who wrote what, an anonymous one never', async () => {
  for (const anonymity of ['named', 'anonymous'] as const) {
    const { made, host, ana, groups, end } = await writing({ anonymity });
    await write(ana, 'from Ana');
    await host.open(1);
    const author = anonymity === 'named' ? ana.person : null;
    expect(await textsOf(host, made.browser, groups[0])).toEqual([{ text: 'from Ana', author }]);
    end();
  }
});

it('whoever was moved while writing publishes to the new group; what a removed person wrote is not lost', async () => {
  const { made, host, ana, ben, groups, end } = await writing();
  await write(ana, 'from Ana');
  await write(ben, 'from Ben');
  await host.send({ type: 'person.move', person: ana.person, group: groups[1] });
  await host.send({ type: 'person.remove', person: ben.person });
  await host.open(1);
  expect(await textsOf(host, made.browser, groups[0])).toEqual([]);
  const texts = (await textsOf(host, made.browser, groups[1])).map(({ text }) => text);
  expect(texts.sort()).toEqual(['from Ana', 'from Ben']);
  end();
});

it('a draft that comes a second time, from a page that missed the reveal, stays one note', async () => {
  const { made, host, ana, groups, end } = await writing();
  const draft = freshId();
  await write(ana, 'from Ana', draft);
  await host.open(1);
  await ana.control.untilState('reading is open', (state) => state.stage === 1 && state.phase === 'open');
  const desk = await openDesk(ana.browser, ana.control);
  addDraft(desk.doc, { id: draft, lane: 'start', text: 'from Ana' }, 'test');
  addDraft(desk.doc, { id: freshId(), lane: 'start', text: 'a late one' }, 'test');
  await desk.until('nothing is left on the desk', () => readDrafts(desk.doc).length === 0);
  const texts = (await textsOf(host, made.browser, groups[0])).map(({ text }) => text);
  expect(texts.sort()).toEqual(['a late one', 'from Ana']);
  desk.close();
  end();
});

it('whoever wrote nothing is sent away from the desk as well when the stage closes', async () => {
  const { host, ana, end } = await writing();
  const desk = await openDesk(ana.browser, ana.control);
  await host.open(1);
  await desk.until('the desk is closed', () => desk.closes.includes(4410));
  desk.close();
  end();
});

it('two people’s drafts with one id are two notes', async () => {
  const { made, host, ana, ben, groups, end } = await writing();
  await host.send({ type: 'person.move', person: ben.person, group: groups[0] });
  await ben.control.untilState('Ben sits with Ana', (state) => state.people[ben.person]?.group === groups[0]);
  const draft = freshId();
  await write(ana, 'from Ana', draft);
  await write(ben, 'from Ben', draft);
  await host.open(1);
  expect(await textsOf(host, made.browser, groups[0])).toHaveLength(2);
  end();
});

it('a late note that was stored and not published when the server stopped is on the board after the restart', async () => {
  const own = await startApp({
    wrapStore: (store) =>
      storeWith(store, {
        append: async (name, bytes, options) => {
          if (name.startsWith('board/')) throw new StoreTrouble('not now');
          return store.append(name, bytes, options);
        },
      }),
  });
  const made = await createWorkshop(own.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(own.url, made.code);
  const control = await connect(guest.browser, made.workshop, 'attendee');
  await host.open(1);
  await control.untilState('reading is open', (state) => state.round === 1);
  const desk = await openDesk(guest.browser, control);
  addDraft(desk.doc, { id: freshId(), lane: 'more', text: 'just in time' }, 'test');
  await stored(desk, guest.browser, 'attendee');
  for (const open of [host, control, desk]) open.close();
  await own.stop();
  const again = await startApp({ dataDir: own.dataDir });
  const facilitator = await connect(
    Object.assign(made.browser, { url: again.url }),
    made.workshop,
    'facilitator',
  );
  const group = facilitator.state!.groups[0]!.id;
  const board = await openBoard(made.browser, facilitator, 'facilitator', group);
  await board.until('the note is there', () => readBoard(board.doc).notes.length === 1);
  expect(readBoard(board.doc).notes[0]).toMatchObject({ text: 'just in time', lane: 'more' });
  board.close();
  facilitator.close();
  await again.dispose();
});
