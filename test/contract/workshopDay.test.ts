import { afterEach, beforeEach, expect, it } from 'vitest';
import { itemsOf, readBoard } from '../../shared/board.ts';
import { moveNote, placeItem } from '../../shared/boardEdits.ts';
import { addCommitment } from '../../shared/commitmentEdits.ts';
import { addDraft, readDrafts, setDots } from '../../shared/desk.ts';
import { LANES } from '../../shared/lanes.ts';
import type { Report } from '../../shared/map/report.ts';
import { startApp, type TestApp } from './app.ts';
import { openBoard, openDesk, stored } from './documents.ts';
import { connect, createWorkshop, enter, freshId, join } from './people.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.dispose());

const STAGE = { write: 0, read: 1, cluster: 2, vote: 3, map: 4, commit: 5, review: 6 } as const;

it('walks a workshop from the lobby to the report', async () => {
  const made = await createWorkshop(app.url);
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const people = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const { browser, person } = await join(app.url, made.code);
      return { browser, person, control: await connect(browser, made.workshop, 'attendee') };
    }),
  );

  await host.open(STAGE.write);
  for (const [index, { browser, control }] of people.entries()) {
    await control.untilState('writing is open', (state) => state.phase === 'open');
    const desk = await openDesk(browser, control);
    for (const lane of LANES) addDraft(desk.doc, { id: freshId(), lane, text: `${lane} ${index}` }, 'test');
    await stored(desk, browser, 'attendee');
    desk.close();
  }
  await host.until('drafts are counted', () => {
    const groups = Object.values(host.pulses.at(-1)?.groups ?? {});
    return groups.length === 2 && groups.every((group) => group.notes === 9 && group.lanes === null);
  });
  expect(host.pulses.at(-1)).toMatchObject({ here: 6, offline: 0, away: [] });

  await host.open(STAGE.read);
  const first = people[0]!;
  const board = await openBoard(first.browser, first.control, 'attendee');
  expect(readBoard(board.doc).notes).toHaveLength(9);
  expect(readBoard(board.doc).notes.every((note) => note.author === null)).toBe(true);
  await host.until('the reveal is counted', () => {
    const pulse = host.pulses.at(-1);
    return Object.values(pulse?.groups ?? {}).every((group) => group.lanes?.stop === 3);
  });

  await host.open(STAGE.cluster);
  await first.control.untilState('clustering is open', (state) => state.stage === STAGE.cluster);
  const late = await openDesk(first.browser, first.control);
  addDraft(late.doc, { id: freshId(), lane: 'stop', text: 'too late?' }, 'test');
  await board.until('the late note stands on the board', () => readBoard(board.doc).notes.length === 10);
  await late.until('the late draft has left the desk', () => readDrafts(late.doc).length === 0);
  const moved = readBoard(board.doc).notes[0]!;
  moveNote(board.doc, moved.id, [100, 900], 'test');
  await stored(board, first.browser, 'attendee');
  late.close();

  await host.open(STAGE.vote);
  const stops = itemsOf(readBoard(board.doc)).filter((item) => item.lane === 'stop');
  const mates = people.filter(
    ({ person }) => host.state!.people[person]!.group === first.control.state!.people[first.person]!.group,
  );
  for (const { browser, control } of mates) {
    await control.untilState(
      'voting is open',
      (state) => state.stage === STAGE.vote && state.phase === 'open',
    );
    const desk = await openDesk(browser, control);
    for (const item of stops) setDots(desk.doc, item.id, 2, 'test');
    setDots(desk.doc, 'an-item-of-nobody', 2, 'test');
    await desk.until('it is sent', () => desk.provider.wsconnected);
    await stored(desk, browser, 'attendee');
    desk.close();
  }
  await host.open(STAGE.map);
  const group = host.state!.people[first.person]!.group!;
  const dots = Object.values(host.state!.tallies[group]!);
  // Three a lane and two an item: whoever asks for more gives what the budget has.
  expect(dots.reduce((sum, count) => sum + count, 0)).toBe(9);
  expect(Math.max(...dots)).toBeLessThanOrEqual(6);
  expect(host.state!.voters[group]).toBe(3);
  expect(Object.keys(first.control.state!.tallies)).toEqual([group]);
  expect(await app.store.list('desk/')).toEqual([]);

  const capability = host.state!.catalogue.capabilities[0]!.id;
  placeItem(board.doc, stops[0]!.id, capability, 'test');
  await stored(board, first.browser, 'attendee');
  await host.open(STAGE.commit);
  await first.control.untilState(
    'commit is open',
    (state) => state.stage === STAGE.commit && state.phase === 'open',
  );
  addCommitment(
    board.doc,
    { id: freshId(), intention: 'Do less', owner: 'Ana', due: '', capability },
    'test',
  );
  await stored(board, first.browser, 'attendee');

  const { round } = host.state!;
  expect(await host.send({ type: 'workshop.close', round })).toMatchObject({ ok: true });
  await host.untilState('it is closed', (state) => state.phase === 'closed');
  expect(await app.store.list('key/')).toEqual([]);

  const lead = await enter(app.url, made.links.lead);
  const report = await lead.browser.get<Report>(`/api/workshops/${made.workshop}/report?as=lead`);
  expect(report.status).toBe(200);
  expect(report.body.workshop).toMatchObject({ closed: true, revealed: true });
  const article = await lead.browser.get<string>(`/api/workshops/${made.workshop}/export/md?as=lead`);
  expect(article.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.md"$/);
  expect(String(article.body)).toContain('too late?');
  board.close();
  for (const { control } of people) control.close();
  host.close();
});
