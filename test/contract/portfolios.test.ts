import { randomBytes } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { earlierExamples } from '../../server/portfolio/earlier.ts';
import { memoryLimits } from '../../server/limits/memory.ts';
import type { Limits } from '../../server/limits/limits.ts';
import { Portfolios } from '../../server/portfolio/portfolios.ts';
import { Readings } from '../../server/portfolio/readings.ts';
import { Workshops } from '../../server/workshop/workshops.ts';
import type { ReportChange } from '../../shared/map/change.ts';
import type { Report } from '../../shared/map/report.ts';
import { NO_FACETS } from '../../shared/portfolio/portfolio.ts';
import type { Combined, CombinedItems, Digest, PortfolioView } from '../../shared/portfolio/views.ts';
import { startApp, type TestApp } from './app.ts';
import { Browser, enter, join } from './people.ts';
import { enterPortfolio, heldWorkshop, portfolioOf } from './portfolioPeople.ts';

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

describe('who may see a portfolio', () => {
  it('is whoever came by its link, and nobody can tell whether another one is there', async () => {
    const { browser, path, view } = await portfolioOf(app, []);
    expect(view).toMatchObject({ name: 'Our PMO', workshops: [] });
    expect(view.link).toMatch(/\/p\/[\w-]{16}#[\w-]{22}$/);
    const holder = await enterPortfolio(app, view.link);
    expect((await holder.browser.get(path)).status).toBe(200);
    const wrong = await enterPortfolio(app, view.link.replace(/.{4}$/, 'AAAA'));
    const unknown = await enterPortfolio(app, `${app.url}/p/${'A'.repeat(16)}#${'B'.repeat(22)}`);
    expect([wrong.status, unknown.status]).toEqual([404, 404]);
    const stranger = new Browser(app.url);
    const answers = [
      await stranger.get(path),
      await stranger.get('/api/portfolios/there-is-none'),
      await stranger.get('/api/portfolios/toString'),
      await stranger.post(`${path}/name`, { name: 'Mine' }),
      await stranger.get(`${path}/export/json`),
    ];
    for (const { status: code, body } of answers) expect([code, body]).toEqual([401, answers[0]?.body]);
    // The cookie opens no link, and the link's secret is no cookie.
    const [cookie] = browser.cookies.values();
    expect(view.link).not.toContain(cookie);
    stranger.cookies.set([...browser.cookies.keys()][0]!, view.link.split('#')[1]!);
    expect((await stranger.get(path)).status).toBe(401);
  });

  it('is counted against those who hold it, not against whoever knows its address', async () => {
    const asked: string[] = [];
    const { limiter } = memoryLimits();
    const limits: Limits = {
      limiter(name, rate) {
        const counted = limiter(name, rate);
        const take = (key: string) => (asked.push(`${name} ${key}`), counted.take(key));
        return { ...counted, take };
      },
    };
    const own = await startApp({ parts: { limits } });
    try {
      const { browser, path } = await portfolioOf(own, []);
      asked.length = 0;
      expect((await new Browser(own.url).get(path)).status).toBe(401);
      expect((await new Browser(own.url).get(`${path}/combined?workshops=`)).status).toBe(401);
      expect(asked).toEqual([]);
      expect((await browser.get(path)).status).toBe(200);
      expect(asked).toEqual([`portfolio-asks ${path.split('/').at(-1)}`]);
    } finally {
      await own.dispose();
    }
  });

  it('is nobody but whoever renewed the link, from that moment on', async () => {
    const made = await heldWorkshop(app, [LESS]);
    const { browser, path, view } = await portfolioOf(app, [made]);
    const holder = (await enterPortfolio(app, view.link)).browser;
    expect((await holder.post(`${path}/link`, {})).status).toBe(200);
    // Of two who renew at once, the second does not lock the first out again.
    const asked = [
      await browser.get(path),
      await browser.post(`${path}/link`, {}),
      await browser.post(`${path}/name`, { name: 'Mine' }),
      await browser.get(`${path}/workshops/${made.workshop}`),
      await browser.get(`${path}/export/json`),
    ];
    expect(asked.map(({ status: code }) => code)).toEqual([401, 401, 401, 401, 401]);
    expect((await enterPortfolio(app, view.link)).status).toBe(404);
    const now = (await holder.get<PortfolioView>(path)).body;
    expect(now).toMatchObject({ name: 'Our PMO', linkRenewedAt: expect.any(Number) as number });
    expect((await enterPortfolio(app, now.link)).status).toBe(200);
  });

  it('turns guesses away, and never whoever is right', async () => {
    const own = await startApp();
    try {
      const { view } = await portfolioOf(own, []);
      const codes = new Set<number>();
      for (let n = 0; n < 70; n++)
        codes.add((await enterPortfolio(own, view.link.replace(/.{4}$/, 'AAAA'))).status);
      expect([...codes]).toEqual([404, 429]);
      expect((await enterPortfolio(own, view.link)).status).toBe(200);
    } finally {
      await own.dispose();
    }
  });
});

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
