import { afterEach, describe, expect, it } from 'vitest';
import { functions27 } from '../../shared/catalogue/functions27.ts';
import { catalogueSchema } from '../../shared/catalogue/schema.ts';
import { IMPORT_LIMITS } from '../../shared/import/limits.ts';
import type { ImportPreview } from '../../shared/import/requests.ts';
import type { Report } from '../../shared/map/report.ts';
import type { CreateResponse } from '../../shared/workshop/requests.ts';
import { StoreTrouble } from '../../server/store/store.ts';
import { wholeReport } from '../unit/export/reports.ts';
import { withoutIds } from '../unit/import/plain.ts';
import { startApp, type TestApp, type TestAppOptions } from './app.ts';
import { NOTES } from './notesToImport.ts';
import { Browser, connect, CREATE, createWorkshop, enter } from './people.ts';
import { at, nodesOnOneStore } from './severalNodes.ts';
import { storeWith } from './storeWith.ts';

let app: TestApp | null = null;
const start = async (options: TestAppOptions = {}) => (app = await startApp(options));
afterEach(async () => {
  await app?.dispose();
  app = null;
});

const REPORT = wholeReport();
const JSON_EXPORT = { kind: 'report', text: JSON.stringify(REPORT) };

/** The same but for scales, which this report has without a stage that asks for them. */
const comparable = (report: Report) => withoutIds({ ...report, scales: [] });

describe('an import', () => {
  it('is an ordinary workshop, held when it was: lead link, map, boards, closed', async () => {
    const { url } = await start();
    const browser = new Browser(url);
    const made = await browser.post<CreateResponse>('/api/imports', JSON_EXPORT);
    expect(made.status).toBe(201);
    const { workshop, links, code } = made.body;
    const own = await browser.get<Report>(`/api/workshops/${workshop}/report?as=lead`);
    expect(comparable(own.body)).toEqual(comparable(REPORT));
    const lead = await enter(url, links.lead);
    expect(lead.role).toBe('lead');
    const control = await connect(browser, workshop, 'facilitator');
    expect(control.state).toMatchObject({
      phase: 'closed',
      createdAt: REPORT.workshop.createdAt,
      importedPeople: 65,
    });
    expect(control.state!.groups).toHaveLength(13);
    control.close();
    expect((await new Browser(url).get(`/api/codes/${code}`)).status).toBe(404);
  });

  it('of a table says what it would bring, brings just that, and stores nothing before', async () => {
    const { url, store } = await start();
    const browser = new Browser(url);
    const looked = await browser.post<ImportPreview>('/api/imports/preview', NOTES);
    expect(looked.body).toMatchObject({
      kind: 'notes',
      name: 'Autumn',
      heldAt: Date.UTC(2025, 9, 2, 12),
      numbers: { groups: 2, notes: 2, placed: 2, people: 12 },
      refused: { total: 1, first: [{ code: 'unknown-lane', line: 4, text: 'mad: x' }] },
      table: { unknownLanes: ['mad'] },
    });
    for (const prefix of ['log/', 'board/', 'code/']) expect(await store.list(prefix)).toEqual([]);
    const made = await browser.post<CreateResponse>('/api/imports', NOTES);
    const report = await browser.get<Report>(`/api/workshops/${made.body.workshop}/report?as=lead`);
    expect(report.body.numbers).toEqual((looked.body as { numbers: unknown }).numbers);
    const named = await browser.get<string>(`/api/workshops/${made.body.workshop}/export/md?as=lead&names=1`);
    expect(named.body).toContain('Ana');
    expect(JSON.stringify(report.body)).not.toContain('Ana');
    // Like any other it is opened again for its review, and joined.
    const host = await connect(browser, made.body.workshop, 'facilitator');
    await host.open(host.state!.template.stages.findIndex(({ kind }) => kind === 'review'));
    expect((await new Browser(url).get(`/api/codes/${made.body.code}`)).status).toBe(200);
    host.close();
  });

  it('of a large file is read beside everything else, and says the same', async () => {
    const { url } = await start();
    const browser = new Browser(url);
    const plain = await browser.post<ImportPreview>('/api/imports/preview', NOTES);
    const large = { ...NOTES, text: NOTES.text + '\n'.repeat(16_384) };
    const looked = await browser.post<ImportPreview>('/api/imports/preview', large);
    expect(looked.body).toEqual(plain.body);
  });

  it('of a catalogue is shown, and comes with a new workshop or by the command', async () => {
    const { url } = await start();
    const browser = new Browser(url);
    const request = { kind: 'catalogue', texts: ['Name,Parent\nDecks,Reports\nGates,Control'], cut: false };
    const { body } = await browser.post<Extract<ImportPreview, { kind: 'catalogue' }>>(
      '/api/imports/preview',
      request,
    );
    expect(body.catalogue.capabilities.map(({ name }) => name)).toEqual(['Decks', 'Gates']);
    expect((await browser.post('/api/imports', request)).status).toBe(400);
    const made = await createWorkshop(url, { catalogue: body.catalogue });
    const host = await connect(made.browser, made.workshop, 'facilitator');
    expect(host.state!.catalogue).toEqual(body.catalogue);
    expect(
      (await host.send({ type: 'catalogue.change', catalogue: catalogueSchema.parse(functions27) })).ok,
    ).toBe(true);
    host.close();
  });

  it('is refused for what is no import, for another site, and for more than a file may have', async () => {
    const { url } = await start();
    const browser = new Browser(url);
    for (const [body, status] of [
      [{}, 400],
      [{ ...NOTES, held: { ...NOTES.held, date: '2025-02-31' } }, 400],
      [{ ...NOTES, held: { ...NOTES.held, name: ' ' } }, 400],
      [{ ...NOTES, extra: 1 }, 400],
      ['{"kind":', 400],
      [{ kind: 'report', text: '{}' }, 400],
      [{ kind: 'report', text: 'x'.repeat(3 * IMPORT_LIMITS.chars) }, 413],
    ] as const)
      expect((await browser.post('/api/imports', body)).status).toBe(status);
    // Only where a file may come in is so much read at all.
    const larger = { text: 'x'.repeat(40 * 1024) };
    expect((await browser.post('/api/imports/elsewhere', larger)).status).toBe(413);
    for (const path of ['/api/imports', '/api/imports/preview'])
      expect((await browser.post(path, NOTES, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect(
      (await browser.post<ImportPreview>('/api/imports/preview', { kind: 'report', text: '{}' })).body,
    ).toEqual({
      kind: 'problem',
      problem: 'not-a-report',
    });
  });

  it('is limited by address, looks and imports each for themselves', async () => {
    const { url } = await start();
    const browser = new Browser(url);
    const statuses = async (path: string, times: number) => {
      const all: number[] = [];
      for (let n = 0; n < times; n++) all.push((await browser.post(path, {})).status);
      return all;
    };
    expect(new Set(await statuses('/api/imports', 30))).toEqual(new Set([400]));
    expect((await statuses('/api/imports', 1))[0]).toBe(429);
    // A look, however its address is spelled.
    expect(new Set(await statuses('/api/imports/Preview/', 120))).toEqual(new Set([400]));
    expect((await statuses('/api/imports/preview', 1))[0]).toBe(429);
    expect((await browser.post('/api/workshops', CREATE)).status).toBe(201);
  });
});

describe('an import that ends in between', () => {
  /** A store that fails from some write on, as a process that dies would leave it. */
  const failingAt = (which: RegExp) => (options: { after: number }) => {
    let writes = 0;
    const wrapStore: TestAppOptions['wrapStore'] = (store) =>
      storeWith(store, {
        append: (name, bytes, where) => {
          if (which.test(name) && ++writes > options.after) throw new StoreTrouble('the disk is gone');
          return store.append(name, bytes, where);
        },
      });
    return { wrapStore };
  };

  it.each([
    ['before the first board', /^board\//, 0],
    ['between boards', /^board\//, 5],
    ['before the log', /^log\//, 0],
  ])('leaves nothing that anybody reaches: %s', async (_, which, after) => {
    const { url, store } = await start(failingAt(which)({ after }));
    const browser = new Browser(url);
    const rows = Array.from({ length: 8 }, (_, group) => `stop,Monday deck,${group + 1}`);
    const text = ['lane,note,group', ...rows].join('\n');
    const made = await browser.post('/api/imports', { ...NOTES, text });
    expect(made.status).toBe(503);
    expect([...browser.cookies]).toEqual([]);
    expect(await store.list('log/')).toEqual([]);
    const [code = ''] = await store.list('code/');
    expect((await browser.get(`/api/codes/${code.slice(5)}`)).status).toBe(404);
  });
});

describe('an import on one node', () => {
  it('is there on the others as soon as it is answered', async () => {
    const several = await nodesOnOneStore(2);
    try {
      const [a, b] = several.apps;
      const browser = new Browser(a.url);
      const made = await browser.post<CreateResponse>('/api/imports', JSON_EXPORT);
      const there = at(browser, b);
      const report = await there.get<Report>(`/api/workshops/${made.body.workshop}/report?as=lead`);
      expect(comparable(report.body)).toEqual(comparable(REPORT));
      const control = await connect(there, made.body.workshop, 'lead');
      expect(control.state!.arrangement.maturity.benefits).toEqual({ asIs: 2, toBe: 4 });
      control.close();
    } finally {
      await several.dispose();
    }
  });
});
