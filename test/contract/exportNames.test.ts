import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBoard } from '../../shared/board.ts';
import { placeItem } from '../../shared/boardEdits.ts';
import { addDraft } from '../../shared/desk.ts';
import type { Report } from '../../shared/map/report.ts';
import type { ShareLink } from '../../shared/workshop/requests.ts';
import type { Anonymity } from '../../shared/template/template.ts';
import { inside } from '../support/inside.ts';
import { startApp, type TestApp } from './app.ts';
import { openBoard, openDesk, stored } from './documents.ts';
import { connect, createWorkshop, enter, freshId, join, type Browser } from './people.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.dispose());

const WRITER = 'Anabel Canary';
const TEXT = '=HYPERLINK("http://x","Monday deck")';

/** One group in which one person wrote one note, which stands on status reporting. */
async function workshopWithANote(anonymity: Anonymity) {
  const made = await createWorkshop(app.url, { anonymity, groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const writer = await join(app.url, made.code, anonymity === 'named' ? WRITER : undefined);
  const control = await connect(writer.browser, made.workshop, 'attendee');
  await host.open(0);
  await control.untilState('writing is open', (state) => state.phase === 'open');
  const desk = await openDesk(writer.browser, control);
  addDraft(desk.doc, { id: freshId(), lane: 'stop', text: TEXT }, 'test');
  await stored(desk, writer.browser, 'attendee');
  desk.close();
  const stage = host.state!.template.stages.findIndex(({ kind }) => kind === 'map');
  await host.open(stage);
  await control.untilState('placing is open', (state) => state.stage === stage && state.phase === 'open');
  const board = await openBoard(writer.browser, control, 'attendee');
  placeItem(board.doc, readBoard(board.doc).notes[0]!.id, 'report-status', 'test');
  await stored(board, writer.browser, 'attendee');
  board.close();
  control.close();
  host.close();
  const lead = await enter(app.url, made.links.lead);
  return { made, writer: writer.person, lead: lead.browser, path: `/api/workshops/${made.workshop}` };
}

/** Everything that an export holds, opened. */
async function fileOf(browser: Browser, path: string): Promise<string> {
  const response = await fetch(browser.url + path, { headers: { cookie: browser.cookie } });
  expect(response.status).toBe(200);
  return inside(new Uint8Array(await response.arrayBuffer()));
}

describe('what leaves a named workshop', () => {
  it('names writers only in an export that asks for them', async () => {
    const { lead, path, writer } = await workshopWithANote('named');
    const report = await lead.get<Report>(`${path}/report?as=lead`);
    expect(report.body.summary.groups.headline).toBe('Less status reporting');
    expect(JSON.stringify(report.body)).not.toMatch(new RegExp(`${WRITER}|${writer}`));
    const plain = await fileOf(lead, `${path}/export/zip?as=lead`);
    const named = await fileOf(lead, `${path}/export/zip?as=lead&names=1`);
    expect(plain.includes('Monday deck')).toBe(true);
    expect(plain.includes(WRITER) || plain.includes(writer)).toBe(false);
    expect(named.includes(WRITER)).toBe(true);
    expect(named.includes(writer)).toBe(false);
  });

  it('never names writers to whoever reads by a link', async () => {
    const { lead, path, writer, made } = await workshopWithANote('named');
    const control = await connect(lead, made.workshop, 'lead');
    await control.send({ type: 'share.make', days: 7 });
    control.close();
    const [share] = (await lead.get<ShareLink[]>(`${path}/shares?as=lead`)).body;
    const secret = new URL(share!.link).hash.slice(1);
    const headers = { authorization: `Bearer ${secret}` };
    const shown = await lead.get<Report>(`${path}/shares/${share!.id}/report`, headers);
    expect(JSON.stringify(shown.body)).toContain('Monday deck');
    expect(JSON.stringify(shown.body)).not.toMatch(new RegExp(`${WRITER}|${writer}`));
  });
});

describe('what leaves an anonymous workshop', () => {
  it('knows no writer, however it is asked, and executes nothing', async () => {
    const { lead, path, writer, made } = await workshopWithANote('anonymous');
    const file = await fileOf(lead, `${path}/export/zip?as=lead&names=1`);
    expect(file.includes('Monday deck')).toBe(true);
    expect(file.includes(writer)).toBe(false);
    expect(file).not.toContain(`"author": "`);
    expect(file.includes(`'=HYPERLINK(""http://x"",""Monday deck"")`)).toBe(true);
    expect((await made.browser.get(`${path}/export/exe?as=facilitator`)).status).toBe(404);
    expect((await lead.get(`${path}/export/csv?as=attendee`)).status).toBe(401);
  });
});
