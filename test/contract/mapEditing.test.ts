import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDraft } from '../../shared/desk.ts';
import type { Report } from '../../shared/map/report.ts';
import type { CatalogueEdit } from '../../shared/catalogue/edits.ts';
import { lastStep } from '../../shared/workshop/mapHistory.ts';
import type { CommandAnswer } from '../../shared/workshop/wire.ts';
import { gather, type Cast } from '../threats/support/cast.ts';
import { startApp, type TestApp } from './app.ts';
import { openDesk, stored } from './documents.ts';
import { connect, enter, freshId, type Browser, type Control } from './people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

const code = (answer: CommandAnswer) => (answer.ok ? 'ok' : answer.code);
const edit = async (control: Control, edit: CatalogueEdit) =>
  code(await control.send({ type: 'catalogue.edit', edit: structuredClone(edit) as never }));
const rename = (control: Control, capability: string, name: string) =>
  edit(control, { kind: 'describe', capability, name });
const undo = async (control: Control) =>
  code(await control.send({ type: 'map.undo', step: lastStep(control.state!.mapHistory)?.seq ?? 0 }));
const nameOf = (control: Control, id: string) =>
  control.state!.catalogue.capabilities.find((each) => each.id === id)?.name;
const reportFor = async (browser: Browser, workshop: string) =>
  (await browser.get<Report>(`/api/workshops/${workshop}/report?as=lead`)).body;

/** A closed workshop in which somebody wrote two notes that nobody placed. */
async function closedWorkshop(url = app.url): Promise<Cast> {
  const cast = await gather(url);
  const { attendee } = cast.of;
  await cast.open('write');
  const desk = await openDesk(attendee.browser, attendee.control);
  for (const text of ['Forty slides on a Monday', 'Chasing timesheets'])
    addDraft(desk.doc, { id: freshId(), lane: 'stop', text }, 'test');
  await stored(desk, attendee.browser, 'attendee');
  desk.close();
  await cast.host.send({ type: 'workshop.close', round: cast.host.state!.round });
  await cast.of.lead.control.untilState('it is closed', (state) => state.phase === 'closed');
  return cast;
}

describe('a map after the workshop', () => {
  it('is edited by leads and facilitators, also of a closed workshop, and by nobody else', async () => {
    const cast = await closedWorkshop();
    const answers = [];
    for (const role of ['attendee', 'observer', 'lead', 'facilitator'] as const) {
      const { control } = cast.of[role];
      answers.push([role, await rename(control, 'benefits', `By ${role}`), await undo(control)]);
    }
    expect(answers).toEqual([
      ['attendee', 'not-allowed', 'not-allowed'],
      ['observer', 'not-allowed', 'not-allowed'],
      ['lead', 'ok', 'ok'],
      ['facilitator', 'ok', 'ok'],
    ]);
    expect(cast.of.attendee.control.state!.mapHistory.steps).toEqual([]);
    cast.close();
  });

  it('keeps what two leads do at once, and says to the later one what is gone', async () => {
    const cast = await closedWorkshop();
    const one = cast.of.lead.control;
    const second = await enter(app.url, cast.links.lead);
    const two = await connect(second.browser, cast.workshop, 'lead');
    const at = await Promise.all([
      rename(one, 'benefits', 'Value'),
      rename(two, 'pmis', 'Tools'),
      edit(two, { kind: 'move', capability: 'benefits', group: 'monitoring', before: null }),
      edit(one, {
        kind: 'add',
        id: 'own-timesheets',
        group: 'monitoring',
        name: 'Timesheets',
        definition: '',
      }),
    ]);
    expect(at).toEqual(['ok', 'ok', 'ok', 'ok']);
    await Promise.all(
      [one, two].map((each) => each.untilState('four steps', (state) => state.mapHistory.steps.length === 4)),
    );
    expect([nameOf(one, 'benefits'), nameOf(one, 'pmis')]).toEqual(['Value', 'Tools']);
    expect(one.state!.catalogue).toEqual(two.state!.catalogue);

    const merge = { kind: 'merge', capability: 'own-timesheets', into: 'report-status' } as const;
    expect(await edit(one, merge)).toBe('ok');
    expect(await rename(two, 'own-timesheets', 'Hours')).toBe('map-moved');
    const step = lastStep(one.state!.mapHistory)!.seq;
    const both = await Promise.all([one, two].map((each) => each.send({ type: 'map.undo', step })));
    expect(both.map(code).sort()).toEqual(['map-moved', 'ok']);
    two.close();
    cast.close();
  });

  it('places, splits and takes back, adds up all the while, and is the same after a restart', async () => {
    const own = await startApp();
    const cast = await closedWorkshop(own.url);
    const { browser, control } = cast.of.lead;
    const items = (await reportFor(browser, cast.workshop)).notPlaced.map(({ id }) => id);
    expect(items).toHaveLength(2);
    const place = { kind: 'place', items, capability: 'report-status' } as const;
    expect(code(await control.send({ type: 'map.arrange', change: { ...place, items: [...items] } }))).toBe(
      'ok',
    );
    const split = {
      kind: 'split',
      capability: 'report-status',
      id: 'own-timesheets',
      name: 'Timesheets',
      definition: '',
      items: items.slice(0, 1),
    } as const;
    expect(await edit(control, { ...split, items: [...split.items] })).toBe('ok');
    const standing = async () => {
      const { numbers, capabilities } = await reportFor(browser, cast.workshop);
      const on = capabilities.filter(({ notes }) => notes > 0).map(({ id, notes }) => [id, notes]);
      return { on, notes: numbers.notes, notPlaced: numbers.notPlaced };
    };
    const apart = {
      on: [
        ['report-status', 1],
        ['own-timesheets', 1],
      ],
      notes: 2,
      notPlaced: 0,
    };
    expect(await standing()).toEqual(apart);
    expect(await edit(control, { kind: 'remove', capability: 'own-timesheets' })).toBe('ok');
    expect(await standing()).toEqual({ on: [['report-status', 1]], notes: 2, notPlaced: 1 });
    cast.close();
    await own.stop();

    const again = await startApp({ dataDir: own.dataDir });
    Object.assign(browser, { url: again.url });
    const lead = await connect(browser, cast.workshop, 'lead');
    expect(lead.state!.mapHistory.names).toEqual({ 'own-timesheets': 'Timesheets' });
    expect(await undo(lead)).toBe('ok');
    expect(await standing()).toEqual(apart);
    expect(await undo(lead)).toBe('ok');
    expect(await standing()).toEqual({ on: [['report-status', 2]], notes: 2, notPlaced: 0 });
    expect(lead.state!.mapHistory.steps.map(({ what, undone }) => [what.kind, undone])).toEqual([
      ['place', false],
      ['split', true],
      ['remove', true],
      ['remove', false],
      ['split', false],
    ]);
    lead.close();
    await again.dispose();
  });
});
