import { join as joinPath } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readBoard } from '../../shared/board.ts';
import { addDraft } from '../../shared/desk.ts';
import type { Report } from '../../shared/map/report.ts';
import { boardName, deskName } from '../../shared/names.ts';
import { logRange, recordKey } from '../../server/store/keys.ts';
import { startApp, type TestApp } from './app.ts';
import { openBoard, openDesk, stored } from './documents.ts';
import { connect, createWorkshop, freshId, join, type Control } from './people.ts';
import { withLevel } from './storeFolder.ts';
import { RawClient } from './syncRaw.ts';

const apps: TestApp[] = [];
const controls: Control[] = [];
afterEach(async () => {
  for (const control of controls.splice(0)) control.close();
  for (const app of apps.splice(0).reverse()) await app.dispose();
});

async function start(dataDir?: string): Promise<TestApp> {
  const app = await startApp(dataDir === undefined ? {} : { dataDir });
  apps.push(app);
  return app;
}
async function come(...seat: Parameters<typeof connect>): Promise<Control> {
  const control = await connect(...seat);
  controls.push(control);
  return control;
}

it('a damaged board holds up nobody else: it is reported, the stage closes, and its drafts are kept', async () => {
  const first = await start();
  const made = await createWorkshop(first.url, { groups: 2 });
  const ana = await join(first.url, made.code);
  const ben = await join(first.url, made.code);
  const write = async (who: typeof ana, control: Control, text: string) => {
    const desk = await openDesk(who.browser, control);
    addDraft(desk.doc, { id: freshId(), lane: 'stop', text }, 'test');
    await stored(desk, who.browser, 'attendee');
    desk.close();
  };
  let host = await come(made.browser, made.workshop, 'facilitator');
  let seats = await Promise.all([ana, ben].map(({ browser }) => come(browser, made.workshop, 'attendee')));
  const [one, two] = host.state!.groups.map(({ id }) => id) as [string, string];
  await host.open(0);
  for (const seat of seats) await seat.untilState('writing', (state) => state.round === 1);
  await write(ana, seats[0]!, 'from Ana');
  await write(ben, seats[1]!, 'from Ben');
  await host.open(1);
  for (const seat of seats) await seat.untilState('reading', (state) => state.round === 2);
  await write(ana, seats[0]!, 'late from Ana');
  await expect
    .poll(async () => (await first.store.load(boardName(made.workshop, one))).records.length)
    .toBe(2);
  const desk = deskName(made.workshop, ana.person, 2);
  const folder = joinPath(first.dataDir, 'store');
  for (const control of controls.splice(0)) control.close();
  await first.stop();

  const board = boardName(made.workshop, one);
  await withLevel(folder, (level) => level.put(recordKey(board, 2), Buffer.from('damage')));
  const bytes = () => withLevel(folder, (level) => level.iterator(logRange(board)).all());
  const before = await bytes();
  const app = await start(first.dataDir);
  for (const { browser } of [made, ana, ben]) Object.assign(browser, { url: app.url });
  host = await come(made.browser, made.workshop, 'facilitator');
  seats = await Promise.all([ana, ben].map(({ browser }) => come(browser, made.workshop, 'attendee')));

  await host.until('the damage is told', () => host.pulses.at(-1)?.groups[one]?.damaged === true);
  expect(host.pulses.at(-1)).toMatchObject({ storing: true, groups: { [two]: { damaged: false } } });
  const watcher = new RawClient(app.url.replace('http', 'ws') + '/sync', null, {
    document: board,
    role: 'facilitator',
    headers: { cookie: made.browser.cookie, origin: app.url },
  });
  await expect.poll(() => watcher.controls).toContainEqual({ kind: 'notice', condition: 'damaged' });
  watcher.close();
  const at = `/api/workshops/${made.workshop}`;
  const report = await made.browser.get<Report>(`${at}/report?as=facilitator`);
  expect([report.status, report.body.damaged, report.body.numbers.notes]).toEqual([200, [1], 2]);
  const article = await made.browser.get<string>(`${at}/export/md?as=facilitator`);
  expect(article.body).toContain('cannot read all of the board of group 1.');

  await write(ana, seats[0]!, 'no board takes it');
  await write(ben, seats[1]!, 'late from Ben');
  await host.open(2);
  expect(await app.store.list('desk/')).toEqual([desk]);
  const texts = async (group: string) => {
    const opened = await openBoard(made.browser, host, 'facilitator', group);
    const notes = readBoard(opened.doc).notes.map(({ text }) => text);
    opened.close();
    return notes.sort();
  };
  expect(await texts(one)).toEqual(['from Ana']);
  expect(await texts(two)).toEqual(['from Ben', 'late from Ben']);
  expect(app.logLines.filter((line) => line.includes('it is shown as far as'))).toHaveLength(1);
  for (const control of controls.splice(0)) control.close();
  await app.stop();
  expect(await bytes()).toEqual(before);
  apps.splice(0);
});
