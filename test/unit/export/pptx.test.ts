import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportSlides } from '../../../server/export/pptx/slides.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Report } from '../../../shared/map/report.ts';
import { group, input } from '../map/boards.ts';
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
  it('tell the workshop in order, each with a title', async () => {
    expect((await slidesOf(whole)).map(titleOf)).toEqual([
      'Spring PMO meet-up',
      'Who was asked, and how it is counted',
      'Less status reporting, more benefits'.replace(', more benefits', ''),
      'Do groups see it alike?',
      'What groups want less of',
      'What groups want more of',
      'What groups want to start',
      'Where groups stand on either side',
      'Road map: now, next, later',
      'What people will do',
      'What did not fit',
    ]);
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
      [0, 0],
      [0, 0],
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
    expect(described.length).toBeGreaterThan(6);
    for (const said of described) expect(said.length).toBeGreaterThan(8);
    expect(described.join()).toContain('Status reporting: 12 of 12 groups say do less.');
  });

  it('put less left of the middle, with numbers that say how many', async () => {
    const deck = await deckOf(whole);
    const chart = deck.numbered(/^ppt\/charts\/chart\d+\.xml$/).at(-1)!;
    const values = named(chart, 'c:val').map((series) => Number(textOf(series, 'c:v')));
    expect(values).toEqual([-3, 4]);
    const formats = named(chart, 'c:dLbls').flatMap((labels) => named(labels, 'c:numFmt'));
    expect(formats.map(({ attributes }) => attributes['formatCode'])).toContain('0;0;;');
  });

  it('give the speaker the whole notes and where they are from', async () => {
    const long = 'A report that nobody opens '.repeat(8).trim();
    const groups = [1, 2].map((number) => group(number, [{ lane: 'stop', on: 'report-status', text: long }]));
    const deck = await deckOf(makeReport(input(groups)));
    const notes = deck
      .numbered(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)
      .map((each) => textOf(each, 'a:t', '\n'));
    expect(notes[4]).toContain(`“${long}” (less, group 1)`);
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
  it('has slides when nothing was written', async () => {
    const slides = await slidesOf(makeReport(input([group(1, []), group(2, [])])));
    expect(slides).toHaveLength(11);
    expect(textOf(slides[7]!, 'a:t')).toContain('No capability is contested.');
  });

  it('fits on as many slides as it needs: 80 capabilities, 100 groups, long lists', async () => {
    const titles = (await slidesOf(workshopReport({ groups: 100, notes: 6 }, bigCatalogue()))).map(titleOf);
    expect(titles.filter((title) => title.startsWith('What people will do')).length).toBeGreaterThan(5);
    expect(titles.filter((title) => title.startsWith('What did not fit'))).toHaveLength(2);
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
