import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBoard } from '../../shared/board.ts';
import { placeItem } from '../../shared/boardEdits.ts';
import { addDraft } from '../../shared/desk.ts';
import { EXPORT_FORMATS } from '../../shared/map/formats.ts';
import type { Report } from '../../shared/map/report.ts';
import type { Anonymity } from '../../shared/template/template.ts';
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

/** A file's bytes as text: the usual reading would take the byte order mark away. */
async function fileOf(browser: Browser, path: string): Promise<string> {
  const response = await fetch(browser.url + path, { headers: { cookie: browser.cookie } });
  expect(response.status).toBe(200);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
}

describe('what leaves a named workshop', () => {
  it('names writers only in an export that asks for them', { timeout: 30_000 }, async () => {
    const { lead, path, writer } = await workshopWithANote('named');
    const report = await lead.get<Report>(`${path}/report?as=lead`);
    expect(report.body.summary.groups.headline).toBe('Less status reporting');
    expect(JSON.stringify(report.body)).not.toMatch(new RegExp(`${WRITER}|${writer}`));
    for (const format of EXPORT_FORMATS) {
      const plain = await fileOf(lead, `${path}/export/${format}?as=lead`);
      const named = await fileOf(lead, `${path}/export/${format}?as=lead&names=1`);
      expect(plain).toContain('Monday deck');
      expect(plain).not.toMatch(new RegExp(`${WRITER}|${writer}`));
      expect(named).toContain(WRITER);
      expect(named).not.toContain(writer);
    }
  });
});

describe('what leaves an anonymous workshop', () => {
  it('knows no writer, however it is asked, and executes nothing', { timeout: 30_000 }, async () => {
    const { lead, path, writer, made } = await workshopWithANote('anonymous');
    for (const format of EXPORT_FORMATS) {
      const file = await fileOf(lead, `${path}/export/${format}?as=lead&names=1`);
      expect(file).toContain('Monday deck');
      expect(file).not.toContain(writer);
      expect(file).not.toContain(`"author":`);
    }
    const csv = await fileOf(lead, `${path}/export/csv?as=lead`);
    expect(csv.startsWith('\ufeff"Group","Lane","Note"')).toBe(true);
    expect(csv).toContain(`1,"stop","'=HYPERLINK(""http://x"",""Monday deck"")","","Status reporting"`);
    expect((await made.browser.get(`${path}/export/exe?as=facilitator`)).status).toBe(404);
    expect((await lead.get(`${path}/export/csv?as=attendee`)).status).toBe(401);
  });
});
