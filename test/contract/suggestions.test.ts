import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readBoard, type BoardView } from '../../shared/board.ts';
import { placeItem } from '../../shared/boardEdits.ts';
import { addDraft } from '../../shared/desk.ts';
import type { Suggestions } from '../../shared/suggest/suggestions.ts';
import type { Lane } from '../../shared/lanes.ts';
import { systemClock } from '../../server/clock.ts';
import { startApp, type TestApp, type TestAppOptions } from './app.ts';
import { openBoard, openDesk, stored } from './documents.ts';
import { connect, createWorkshop, enter, freshId, join, type Browser, type Control } from './people.ts';

let app: TestApp;
let late = 0;
afterEach(() => app.dispose());
const clock = { ...systemClock, monotonic: () => systemClock.monotonic() + late };

const SAID: readonly (readonly [Lane, string])[][] = [
  [
    ['stop', 'weekly status reports nobody reads'],
    ['start', 'blue whale friday'],
  ],
  [
    ['stop', 'weekly status reports that nobody reads'],
    ['start', 'blue whale monday'],
  ],
];

/** Two groups of one person each, who have written; nothing is revealed yet. */
async function workshopWithNotes(options: TestAppOptions = {}) {
  app = await startApp({ parts: { clock }, ...options });
  const made = await createWorkshop(app.url, { groups: 2 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  await host.open(0);
  const people: { browser: Browser; control: Control }[] = [];
  for (const texts of SAID) {
    const { browser } = await join(app.url, made.code);
    const control = await connect(browser, made.workshop, 'attendee');
    await control.untilState('writing is open', (state) => state.phase === 'open');
    const desk = await openDesk(browser, control);
    for (const [lane, text] of texts) addDraft(desk.doc, { id: freshId(), lane, text }, 'test');
    await stored(desk, browser, 'attendee');
    desk.close();
    people.push({ browser, control });
  }
  const lead = await enter(app.url, made.links.lead);
  const ask = async (browser: Browser, role: string) => {
    const answer = await browser.get<Suggestions>(`/api/workshops/${made.workshop}/suggestions?as=${role}`);
    return answer.body;
  };
  const stage = (kind: string) => host.state!.template.stages.findIndex((one) => one.kind === kind);
  const openMap = async () => {
    await host.open(stage('map'));
    for (const { control } of people)
      await control.untilState(
        'placing is open',
        (state) => state.stage === stage('map') && state.phase === 'open',
      );
  };
  const boardOf = async ({ browser, control }: (typeof people)[number]): Promise<BoardView> => {
    const board = await openBoard(browser, control, 'attendee');
    const view = readBoard(board.doc);
    board.close();
    return view;
  };
  return { made, host, people, lead: lead.browser, ask, openMap, boardOf, stage };
}

describe('suggestions', () => {
  it('are nothing before the reveal, and afterwards one’s own group’s and no text', async () => {
    const { people, lead, ask, openMap, boardOf, made } = await workshopWithNotes();
    const nothing = { items: [], clusters: [], families: [] };
    const [ana, ben] = people as [(typeof people)[number], (typeof people)[number]];
    expect(await ask(ana.browser, 'attendee')).toEqual(nothing);
    expect(await ask(lead, 'lead')).toEqual(nothing);
    await openMap();

    const [hers, his] = [await boardOf(ana), await boardOf(ben)];
    for (const [person, own, others] of [
      [ana, hers, his],
      [ben, his, hers],
    ] as const) {
      const found = await ask(person.browser, 'attendee');
      expect(found.items.map(({ item }) => item).sort()).toEqual(own.notes.map(({ id }) => id).sort());
      expect(found.families).toEqual([]);
      const report = own.notes.find(({ text }) => text.includes('weekly'))!;
      expect(found.items.find(({ item }) => item === report.id)?.likely[0]?.capability).toBe('report-status');
      for (const { id, text } of others.notes) {
        expect(JSON.stringify(found)).not.toContain(id);
        expect(JSON.stringify(found)).not.toContain(text);
      }
    }
    const all = await ask(lead, 'lead');
    expect(all.items).toHaveLength(4);
    expect(all.families.map((family) => family.length)).toContain(2);
    expect(all.families.flat()).toEqual(
      expect.arrayContaining(
        [...hers.notes, ...his.notes].filter(({ text }) => /weekly/.test(text)).map(({ id }) => id),
      ),
    );

    const path = `/api/workshops/${made.workshop}/suggestions`;
    const screen = await enter(app.url, made.links.observer);
    expect((await screen.browser.get(`${path}?as=observer`)).status).toBe(403);
    expect((await ana.browser.get(`${path}?as=lead`)).status).toBe(401);
    expect((await ana.browser.get(path)).status).toBe(401);
  });

  it('learn from what groups confirm, and from what the lead puts somewhere for leads alone', async () => {
    const { people, host, lead, ask, openMap, boardOf } = await workshopWithNotes();
    await openMap();
    const [ana, ben] = people as [(typeof people)[number], (typeof people)[number]];
    const idOf = (board: BoardView, word: string) => board.notes.find(({ text }) => text.includes(word))!.id;
    const first = (found: Suggestions, id: string) =>
      found.items.find(({ item }) => item === id)?.likely[0]?.capability;
    const [hers, his] = [await boardOf(ana), await boardOf(ben)];
    const monday = idOf(his, 'whale');
    expect(first(await ask(ben.browser, 'attendee'), monday)).not.toBe('scanning');

    await host.send({
      type: 'map.arrange',
      change: { kind: 'place', items: [idOf(hers, 'whale')], capability: 'scanning' },
    });
    late += 20_000;
    expect(first(await ask(lead, 'lead'), monday)).toBe('scanning');
    expect(first(await ask(ben.browser, 'attendee'), monday)).not.toBe('scanning');

    const board = await openBoard(ana.browser, ana.control, 'attendee');
    placeItem(board.doc, idOf(hers, 'whale'), 'pm-hr', 'test');
    await stored(board, ana.browser, 'attendee');
    board.close();
    late += 20_000;
    expect(first(await ask(ben.browser, 'attendee'), monday)).toBe('pm-hr');
    expect((await ask(ana.browser, 'attendee')).items).toHaveLength(1);
  });
});

describe('a model at EMBEDDER_URL', () => {
  it('gets texts alone, and what it answers counts', async () => {
    const asked: unknown[] = [];
    const model = await startModel((body) => {
      asked.push(body);
      return { vectors: body.texts.map((text) => (/whale|folder/i.test(text) ? [0, 3] : [3, 0])) };
    });
    const { people, ask, openMap } = await workshopWithNotes({ config: { embedderUrl: model.url } });
    await openMap();
    const found = await ask(people[0]!.browser, 'attendee');
    expect(found.items.flatMap(({ likely }) => likely.map(({ capability }) => capability))).toContain(
      'archives',
    );
    for (const body of asked) expect(Object.keys(body as object)).toEqual(['texts']);
    await model.close();
  });

  it('is asked anew when another one answers in its place', async () => {
    let size = 2;
    const model = await startModel((body) => ({
      vectors: body.texts.map((text) => Array(size).fill(/whale|folder/i.test(text) ? 1 : -1)),
    }));
    const { people, ask, openMap } = await workshopWithNotes({ config: { embedderUrl: model.url } });
    await openMap();
    const [ana, ben] = people as [(typeof people)[number], (typeof people)[number]];
    const troubles = () => app.logLines.filter((line) => line.includes('EMBEDDER_URL')).length;
    await ask(ana.browser, 'attendee');
    expect(troubles()).toBe(0);
    size = 3;
    expect((await ask(ben.browser, 'attendee')).items).toHaveLength(2);
    expect(troubles()).toBe(1);
    late += 60_000;
    expect((await ask(ben.browser, 'attendee')).items).toHaveLength(2);
    expect(troubles()).toBe(1);
    await model.close();
  });

  it.each([
    ['less than was asked', () => ({ vectors: [[1, 2]] })],
    ['no numbers', (body: Asked) => ({ vectors: body.texts.map(() => ['1', null]) })],
    [
      'vectors of several sizes',
      (body: Asked) => ({ vectors: body.texts.map((_, i) => Array(1 + (i % 2)).fill(1)) }),
    ],
    ['nonsense', () => 'teapot'],
    ['nothing', () => null],
  ])('is done without when it answers %s', async (_, answer) => {
    const model = await startModel(answer);
    const { people, ask, openMap } = await workshopWithNotes({ config: { embedderUrl: model.url } });
    await openMap();
    const found = await ask(people[0]!.browser, 'attendee');
    expect(found.items.map(({ likely }) => likely[0]?.capability)).toContain('report-status');
    const lines = app.logLines.filter((line) => line.includes('EMBEDDER_URL'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"level":"warn"');
    expect(lines[0]).not.toContain('weekly');
    await model.close();
  });
});

interface Asked {
  readonly texts: readonly string[];
}

/** A model of an organisation; a null answers 500. */
async function startModel(answer: (body: Asked) => unknown) {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const answered = answer(JSON.parse(text) as Asked);
      response.statusCode = answered === null ? 500 : 200;
      response.end(typeof answered === 'string' ? answered : JSON.stringify(answered));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/embed`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
