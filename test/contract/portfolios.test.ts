import { randomBytes } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { earlierExamples } from '../../server/portfolio/earlier.ts';
import { Portfolios } from '../../server/portfolio/portfolios.ts';
import { Readings } from '../../server/portfolio/readings.ts';
import { Workshops } from '../../server/workshop/workshops.ts';
import type { ReportChange } from '../../shared/map/change.ts';
import type { Report } from '../../shared/map/report.ts';
import { NO_FACETS } from '../../shared/portfolio/portfolio.ts';
import type { Combined, CombinedItems, Digest, PortfolioView } from '../../shared/portfolio/views.ts';
import { startApp, type TestApp } from './app.ts';
import { enter, join } from './people.ts';
import { heldWorkshop, portfolioOf } from './portfolioPeople.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

const LESS = { lanes: ['stop'] } as const;
const MORE = { lanes: ['more'] } as const;
/** One on a capability, one on none. */
const LOOSE = { lanes: ['stop', 'start'], loose: 1 } as const;
const status = ({ capabilities }: Pick<Digest, 'capabilities'>) =>
  capabilities.find(({ id }) => id === 'report-status');

describe('a workshop of a portfolio', () => {
  it('is brought by whoever sees its outcomes, and by nobody else', async () => {
    const made = await heldWorkshop(app, [LESS]);
    const { browser, path } = await portfolioOf(app, []);
    const bring = (role: string) => browser.post(`${path}/workshops`, { workshop: made.workshop, role });
    expect((await bring('facilitator')).status).toBe(401);
    const attendee = await join(app.url, made.code);
    for (const [name, value] of attendee.browser.cookies) browser.cookies.set(name, value);
    expect((await bring('attendee')).status).toBe(400);
    expect((await browser.get(`${path}/workshops/${made.workshop}`)).status).toBe(404);
    const lead = await enter(app.url, made.links.lead);
    for (const [name, value] of lead.browser.cookies) browser.cookies.set(name, value);
    expect((await bring('lead')).status).toBe(200);
    expect((await browser.get<Digest>(`${path}/workshops/${made.workshop}`)).body.numbers.notes).toBe(1);
  });

  it('is described, renamed with its portfolio, and never deleted when it is taken out', async () => {
    const made = await heldWorkshop(app, [LESS]);
    const { browser, path } = await portfolioOf(app, [made]);
    const one = `${path}/workshops/${made.workshop}`;
    const facets = { ...NO_FACETS, sector: 'Health' };
    expect((await browser.post<PortfolioView>(`${one}/facets`, facets)).body.workshops[0]?.facets).toEqual(
      facets,
    );
    expect((await browser.post(`${one}/facets`, { sector: 'x' })).status).toBe(400);
    await browser.post(`${path}/name`, { name: 'All of it' });
    expect((await browser.post<PortfolioView>(`${one}/remove`, {})).body).toMatchObject({
      name: 'All of it',
      workshops: [],
    });
    expect((await browser.get(one)).status).toBe(404);
    const report = await made.browser.get<Report>(`/api/workshops/${made.workshop}/report?as=facilitator`);
    expect(report.body.numbers.notes).toBe(1);
  });
});

describe('several workshops', () => {
  it('make one map, with the notes of what is opened, on a capability or on none', async () => {
    const [a, b] = [await heldWorkshop(app, [LESS, MORE]), await heldWorkshop(app, [LOOSE])];
    const { browser, path } = await portfolioOf(app, [a, b]);
    const query = `workshops=${a.workshop},${b.workshop}`;
    const { body } = await browser.get<Combined>(`${path}/combined?${query}`);
    expect(body.report.numbers).toMatchObject({ groups: 3, present: 3, notes: 4, notPlaced: 1 });
    expect(body.report.capabilities.every(({ items }) => items.length === 0)).toBe(true);
    expect(body.sources.map(({ first, last }) => [first, last])).toEqual([
      [1, 2],
      [3, 3],
    ]);
    const at = async (place: string) =>
      (await browser.get<CombinedItems>(`${path}/combined/items?${query}&at=${place}`)).body.items;
    expect((await at('report-status')).map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    expect(await at('notPlaced')).toMatchObject([{ lane: 'start', number: 3 }]);
    expect(await at('fitsNowhere')).toEqual([]);
    const stranger = await heldWorkshop(app, [MORE]);
    expect((await browser.get(`${path}/combined?workshops=${stranger.workshop}`)).status).toBe(404);
  });

  it('are not mixed when they asked different things', async () => {
    const [a, b] = [
      await heldWorkshop(app, [LESS]),
      await heldWorkshop(app, [LESS], { tense: 'has-happened' }),
    ];
    const { browser, path } = await portfolioOf(app, [a, b]);
    const mixed = await browser.get(`${path}/combined?workshops=${a.workshop},${b.workshop}`);
    expect([mixed.status, mixed.body.code]).toEqual([409, 'mixed-tense']);
    expect(mixed.body.message).toContain('side by side');
    const change = await browser.get(`${path}/change?before=${a.workshop}&after=${b.workshop}`);
    expect(change.body.code).toBe('mixed-tense');
  });

  it('tell what has changed from one to the other', async () => {
    const five = <T>(value: T) => Array.from({ length: 5 }, () => value);
    const [a, b] = [await heldWorkshop(app, five(LESS)), await heldWorkshop(app, five(MORE))];
    const { browser, path } = await portfolioOf(app, [a, b]);
    const { body } = await browser.get<ReportChange>(
      `${path}/change?before=${a.workshop}&after=${b.workshop}`,
    );
    expect(body.capabilities.find(({ id }) => id === 'report-status')).toMatchObject({
      trend: 'more',
      sentence: 'Was 5 of 5 say less; now 5 of 5 say more.',
    });
    expect((await browser.get(`${path}/change?before=${a.workshop}`)).status).toBe(404);
  });

  it('go out as one file that its schema accepts, and as tables that no spreadsheet executes', async () => {
    const promises = [{ intention: '=1+1', due: '2020-01-01', result: 'Done' }, { intention: 'Open' }];
    const a = await heldWorkshop(app, [{ ...LESS, promises }], { name: '=HYPERLINK("x")' });
    const { browser, path } = await portfolioOf(app, [a]);
    const schema = await browser.get<object>('/api/schemas/portfolio-1.json');
    const validate = new Ajv2020({ strict: true }).compile(
      typeof schema.body === 'string' ? (JSON.parse(schema.body) as object) : schema.body,
    );
    const json = await browser.get<{ followThrough: unknown }>(`${path}/export/json`);
    validate(json.body);
    expect(validate.errors ?? []).toEqual([]);
    expect(json.body.followThrough).toEqual({ value: 1, sentence: '1 of 1 that were due has a result.' });
    const capabilities = await browser.get<string>(`${path}/export/capabilities.csv`);
    expect(capabilities.body.split('\r\n').filter((line) => line !== '')).toHaveLength(28);
    // Who has chosen none is not given all.
    const none = await browser.get<string>(`${path}/export/capabilities.csv?workshops=`);
    expect(none.body).toBe(`${capabilities.body.split('\r\n', 1)[0]}\r\n`);
    const commitments = await browser.get<string>(`${path}/export/commitments.csv`);
    for (const file of [capabilities.body, commitments.body]) expect(file).not.toMatch(/"=/);
    expect(commitments.body).toContain(`"'=1+1"`);
    const reminders = await browser.get<string>(`${path}/export/reminders.ics`);
    expect(reminders.body.match(/^SUMMARY:.*(?=\r$)/gm)).toEqual(['SUMMARY:Open']);
    expect(reminders.body).not.toContain('Ana');
    expect((await browser.get<string>(`${path}/export/reminders.ics?names=1`)).body).toContain('Ana');
    expect((await browser.get(`${path}/export/exe`)).status).toBe(404);
  });
});

it('shows what stands on a board now, however often it was read before', async () => {
  const made = await heldWorkshop(app, [{ ...LESS, promises: [{ intention: 'One' }] }]);
  const { browser, path } = await portfolioOf(app, [made]);
  const url = `${path}/workshops/${made.workshop}`;
  const [first, again] = [await browser.get<Digest>(url), await browser.get<Digest>(url)];
  expect(again.body).toEqual(first.body);
  expect(status(first.body)).toMatchObject({ reach: 1, of: 1, sentence: '1 of 1 group says do less.' });
});

it('lets a workshop learn from what was placed in the others of its portfolio, and from no other', async () => {
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  };
  const shared = { store: app.store, clock: systemClock, random: randomBytes, log };
  const workshops = new Workshops(shared);
  const readings = new Readings({ ...shared, workshops });
  const parts = { ...shared, portfolios: new Portfolios(shared), readings };
  const [own, other, stranger] = [
    await heldWorkshop(app, [MORE]),
    await heldWorkshop(app, [LESS]),
    await heldWorkshop(app, [MORE]),
  ];
  const { browser, path } = await portfolioOf(app, [own, other]);
  const learned = await earlierExamples(parts, own.workshop);
  expect(learned).toEqual([{ text: `=cmd()|'Note 0' about stop`, capability: 'report-status' }]);
  expect(await earlierExamples(parts, stranger.workshop)).toEqual([]);
  await browser.post(`${path}/workshops/${own.workshop}/remove`, {});
  expect(await earlierExamples(parts, own.workshop)).toEqual([]);
  await workshops.close();
});
