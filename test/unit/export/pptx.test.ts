import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportSlides } from '../../../server/export/pptx/slides.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Report } from '../../../shared/map/report.ts';
import { group, input, workshop } from '../map/boards.ts';
import { workshopReport } from './large.ts';
import { named, openPackage, properties, textOf } from './packages.ts';
import { asked, bigCatalogue, hostileReport, wholeReport } from './reports.ts';
import type { Node } from './xml.ts';

async function bytesOf(report: Report): Promise<Uint8Array> {
  const [file] = await exportSlides(asked(report));
  if (file === undefined) throw new Error('no file');
  return file.body;
}
const whole = wholeReport();
const made = bytesOf(whole);

async function deckOf(report: Report) {
  return openPackage(report === whole ? await made : await bytesOf(report));
}
async function slidesOf(report: Report): Promise<Node[]> {
  return (await deckOf(report)).numbered(/^ppt\/slides\/slide\d+\.xml$/);
}
function titleOf(slide: Node): string {
  const shapes = named(slide, 'p:sp').filter((shape) =>
    named(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title'),
  );
  return shapes.map((shape) => textOf(shape, 'a:t')).join('|');
}

describe('the slides', () => {
  it('tell the workshop in order, each with its finding for a title', async () => {
    expect((await slidesOf(whole)).map(titleOf)).toEqual([
      'Spring PMO meet-up',
      '12 of 13 groups, 65 people in all, wrote 24 notes',
      'Less status reporting',
      'Groups agree on some capabilities and differ on others; 1 of 27 capabilities is contested',
      '12 of 12 groups say less status reporting',
      'One capability is contested: audits, gates and health checks',
      'Road map from the votes: 2 for now, 2 for next, 2 for later',
      '3 commitments: 1 open, 1 acted on, 1 done; 1 of earlier workshops is still open',
      '1 note fits nowhere, 2 notes are not placed',
    ]);
  });

  it('have no words that a room cannot read', async () => {
    const slides = await slidesOf(whole);
    const smallest = slides.map((slide) =>
      Math.min(
        ...['a:rPr', 'a:endParaRPr'].flatMap((name) =>
          named(slide, name).map(({ attributes }) => Number(attributes['sz'] ?? 9999)),
        ),
      ),
    );
    const [map] = smallest.splice(2, 1);
    expect(map).toBeGreaterThanOrEqual(950);
    for (const size of smallest) expect(size).toBeGreaterThanOrEqual(1100);
  });

  it('say the sign of a side beside its number, so that colour never says it alone', async () => {
    const deck = await deckOf(whole);
    const [chart] = deck.numbered(/^ppt\/charts\/chart\d+\.xml$/);
    const series = named(chart!, 'c:ser');
    expect(series.map((one) => textOf(named(one, 'c:tx')[0]!, 'c:v'))).toEqual(['● less']);
    expect(series.map((one) => named(one, 'c:numFmt')[0]?.attributes['formatCode'])).toEqual(['[>=1]"●"0;;']);
  });

  it('speak English, and set right-to-left text from the right', async () => {
    const deck = await deckOf(
      makeReport(
        input([group(1, [{ lane: 'stop', on: 'fits-nowhere', text: 'דוחות' }])], {
          workshop: { ...workshop, name: 'שלום' },
        }),
      ),
    );
    const slides = deck.paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).map(deck.text);
    expect(slides.join('')).not.toContain('en-US');
    for (const [at, said] of [
      [slides[0], 'שלום'],
      [slides.at(-1), 'דוחות'],
    ] as const)
      expect(at).toMatch(new RegExp(`<a:p><a:pPr algn="r" rtl="1"[^>]*>(?:(?!</a:p>).)*${said}`, 's'));
  });

  it('say of how many groups, people, notes and unmapped notes they speak', async () => {
    const [, method] = await slidesOf(whole);
    const said = textOf(method!, 'a:t', ' ');
    for (const part of [
      '12 of 13 groups wrote',
      '65 people',
      '24 notes',
      '1 note fits nowhere',
      '2 notes not placed',
    ])
      expect(said).toContain(part);
    for (const part of ['PMO teams', 'what has happened', 'One group, one voice'])
      expect(said).toContain(part);
  });

  it('are native: charts, tables and shapes, and no picture', async () => {
    const deck = await deckOf(whole);
    expect(deck.paths.filter((path) => path.startsWith('ppt/media/') && !path.endsWith('/'))).toEqual([]);
    const slides = deck.numbered(/^ppt\/slides\/slide\d+\.xml$/);
    const frames = slides.map((slide) => [named(slide, 'c:chart').length, named(slide, 'a:tbl').length]);
    expect(frames).toEqual([
      [0, 0],
      [0, 1],
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 1],
      [0, 0],
      [0, 1],
      [0, 1],
    ]);
    expect(slides.flatMap((slide) => named(slide, 'p:pic'))).toEqual([]);
    expect(
      slides
        .flatMap((slide) => named(slide, 'a:tblPr'))
        .every(({ attributes }) => attributes['firstRow'] === '1'),
    ).toBe(true);
  });

  it('draw a tile as a group that says what it shows, hatched where groups are split', async () => {
    const report = whole;
    const map = (await slidesOf(report))[2]!;
    const tiles = named(map, 'p:grpSp');
    const labels = tiles.map((tile) => named(tile, 'p:cNvPr')[0]?.attributes['descr'] ?? '');
    expect(tiles.length).toBeGreaterThanOrEqual(report.capabilities.length);
    for (const { name, says } of report.capabilities) {
      const label = labels.find((each) => each.startsWith(name));
      expect(label).toBeDefined();
      if (says.groups.verdict !== 'silent') expect(label).toContain(says.groups.lead);
    }
    const hatched = tiles.filter((tile) =>
      named(tile, 'p:cNvPr').some(({ attributes }) => attributes['name'] === 'Contested'),
    );
    expect(hatched.map((tile) => textOf(tile, 'a:t', ' '))).toEqual([expect.stringMatching(/^Audits/)]);
    const ids = named(map, 'p:cNvPr').map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describe every chart and table', async () => {
    const slides = await slidesOf(whole);
    const described = slides
      .flatMap((slide) => named(slide, 'p:graphicFrame'))
      .map((frame) => named(frame, 'p:cNvPr')[0]?.attributes['descr'] ?? '');
    expect(described.length).toBeGreaterThanOrEqual(6);
    for (const said of described) expect(said.length).toBeGreaterThan(8);
    expect(described.join()).toContain('Status reporting: 12 of 12 groups say do less.');
  });

  it('put less left of the middle, with numbers that say how many', async () => {
    const deck = await deckOf(whole);
    const chart = deck.numbered(/^ppt\/charts\/chart\d+\.xml$/).at(-1)!;
    const values = named(chart, 'c:val').map((series) => Number(textOf(series, 'c:v')));
    expect(values).toEqual([-3, 4]);
    const formats = named(chart, 'c:dLbls').flatMap((labels) => named(labels, 'c:numFmt'));
    expect([...new Set(formats.map(({ attributes }) => attributes['formatCode']))]).toEqual([
      '"●"0;"●"0;;',
      '"+"0;"+"0;;',
      '""0;""0;;',
    ]);
  });

  it('give the speaker the whole notes and where they are from', async () => {
    const long = 'A report that nobody opens '.repeat(8).trim();
    const groups = [1, 2].map((number) => group(number, [{ lane: 'stop', on: 'report-status', text: long }]));
    const deck = await deckOf(makeReport(input(groups)));
    const notes = deck
      .numbered(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)
      .map((each) => textOf(each, 'a:t', '\n'));
    expect(notes[4]).toContain(`“${long}” (group 1)`);
    expect(deck.text('ppt/slides/slide5.xml')).not.toContain(long);
    for (const each of notes) expect(each).toContain('Source: workshop “Spring PMO meet-up” of 21 May 2026');
  });

  it('are the same bytes for the same report, and tell nothing of the machine', async () => {
    const [first, second] = [await made, await bytesOf(wholeReport())];
    expect(Buffer.compare(first, second)).toBe(0);
    const { text, tells } = properties(openPackage(first));
    expect(tells).toEqual([]);
    expect(text).toContain('<dc:creator>Flashmap</dc:creator>');
    expect(text.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-05-21T19:00:00Z', '2026-05-21T19:00:00Z']);
  });
});

describe('any workshop', () => {
  it('has no empty slide when nothing was written', async () => {
    const slides = await slidesOf(makeReport(input([group(1, []), group(2, [])])));
    expect(slides.map(titleOf)).toEqual(['Spring PMO meet-up', 'No note was shown yet', 'No notes yet']);
  });

  it('fits on as many slides as it needs: 80 capabilities, 100 groups, long lists', async () => {
    const slides = await slidesOf(workshopReport({ groups: 100, notes: 6 }, bigCatalogue()));
    const titles = slides.map(titleOf);
    const promised = slides.filter((_, index) => titles[index]?.startsWith('100 commitments: all open'));
    expect(promised.length).toBeLessThan(7);
    expect(textOf(promised.at(-1)!, 'a:t')).toContain('64 more commitments are in the workbook');
    const rows = promised.map((slide) => named(slide, 'a:tr').length);
    expect(Math.max(...rows) - Math.min(...rows)).toBeLessThan(4);
    expect(slides.filter((slide) => named(slide, 'p:grpSp').length > 0)).toHaveLength(3);
  });

  it('is well-formed and whole, whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(hostileReport(), async (report) => {
        const slides = await slidesOf(report);
        expect(slides.every((slide) => named(slide, 'p:ph').length > 0)).toBe(true);
      }),
      { numRuns: 6 },
    );
  });
});
