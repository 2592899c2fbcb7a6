import { LANES, type Lane } from '../../../shared/lanes.ts';
import type { CapabilityReport } from '../../../shared/map/report.ts';
import { strongestOf } from '../../../shared/map/strongest.ts';
import { medianLine } from '../../../shared/words/map.ts';
import { DECK } from '../../../shared/words/deck.ts';
import { officeLine } from '../office/text.ts';
import { addSides, addVoices } from './charts.ts';
import type { Deck, Slide, Told } from './deck.ts';
import type { TextRun } from './library.ts';
import { BODY, colour, SIZES } from './look.ts';
import { addFacts } from './opening.ts';
import { quotesOf, shortened, sourceLines, type Quote } from './quotes.ts';
import { addTable } from './table.ts';

const MOST = 5;
const CHART_WIDTH = 4.9;
const WIDTHS = [3.0, BODY.w - CHART_WIDTH - 0.2 - 3.0] as const;
const MOST_NAMES = 8;
const CHARS = { name: 60, quote: 92 } as const;

/** Two numbers and their sentences, and what cannot be put into a number. */
export function agreementSlide(deck: Deck, { report, count }: Told): void {
  const { title, measures, header, ...SAY } = DECK.agreement;
  const { agreement, summary, capabilities, numbers, scales } = report;
  const { contested, silent } = summary[count];
  const slide = deck.slide(title, []);
  const nameOf = new Map(capabilities.map(({ id, name }) => [id, shortened(officeLine(name), CHARS.name)]));
  const namesOf = (ids: readonly string[]) =>
    SAY.names(
      ids.slice(0, MOST_NAMES).map((id) => nameOf.get(id) ?? ''),
      ids.length,
    );
  const rows: (readonly [string, string])[] = [
    [SAY.direction, agreement.alpha.sentence],
    [SAY.order, agreement.ranking.sentence],
    [SAY.contested, `${SAY.contestedCount(contested.length, capabilities.length)} ${namesOf(contested)}`],
    [SAY.silent, `${SAY.silentCount(silent.length, capabilities.length)} ${namesOf(silent)}`],
    ...(numbers.silentGroups.length === 0
      ? []
      : [[SAY.groups, SAY.silentGroups(numbers.silentGroups.length)] as const]),
    ...scales.map(({ question, median, steps, answers, consensus }) => {
      const middle = median === null ? '' : `${medianLine(median, steps, answers)}. `;
      return [shortened(officeLine(question), 90), `${middle}${consensus.sentence}`] as const;
    }),
  ];
  addFacts(slide, rows, { alt: measures, header, y: BODY.y + 0.1 });
}

/** A kind's strongest five: how voices are divided, what groups say, in their words. */
export function topSlide(deck: Deck, told: Told, kind: 'less' | 'more' | 'start'): void {
  const { title, none } = DECK.top[kind];
  const lanes: readonly Lane[] =
    kind === 'less' ? ['stop'] : kind === 'start' ? ['start', 'more'] : ['more', 'start'];
  const found = strongestOf(told.report, told.count, kind, MOST);
  const slide = deck.slide(title, sourceLines(found, told.count, lanes, 6));
  if (found.length === 0) return addNone(slide, none);
  addVoices(slide, title, found, told.count, chartBox(found.length));
  addWords(slide, title, told, found, (capability) => quotesOf(capability, lanes, 2));
}

/** What is contested, with a note of each side: a mean would hide that. */
export function contestedSlide(deck: Deck, told: Told): void {
  const { title, none } = DECK.top.split;
  const found = strongestOf(told.report, told.count, 'split', MOST);
  const slide = deck.slide(title, sourceLines(found, told.count, LANES, 8));
  if (found.length === 0) return addNone(slide, none);
  addSides(slide, title, found, told.count, chartBox(found.length));
  addWords(slide, title, told, found, (capability) => [
    ...quotesOf(capability, ['stop'], 1),
    ...quotesOf(capability, ['more', 'start'], 1),
  ]);
}

const ROW_HEIGHT = 1.03;

function chartBox(rows: number) {
  return { x: BODY.x - 0.1, y: BODY.y - 0.05, w: CHART_WIDTH, h: 0.5 + rows * ROW_HEIGHT };
}

function addWords(
  slide: Slide,
  title: string,
  { count }: Told,
  found: readonly CapabilityReport[],
  quotes: (capability: CapabilityReport) => readonly Quote[],
): void {
  const rows = found.map((capability) => ({
    cells: [saidRuns(capability.name, capability.says[count].sentence), quoteRuns(quotes(capability))],
    height: ROW_HEIGHT,
  }));
  addTable(slide, rows, {
    name: `${title}, in words`,
    alt: DECK.table.alt(title),
    box: { x: BODY.x + CHART_WIDTH + 0.2, y: BODY.y },
    widths: WIDTHS,
    header: [DECK.table.capability, DECK.table.words],
  });
}

function saidRuns(name: string, sentence: string): TextRun[] {
  return [
    {
      text: shortened(officeLine(name), CHARS.name),
      options: { bold: true, fontSize: SIZES.table, breakLine: true },
    },
    { text: sentence, options: { fontSize: SIZES.small, color: colour('ink-2') } },
  ];
}

function quoteRuns(quotes: readonly Quote[]): TextRun[] {
  if (quotes.length === 0) return [{ text: DECK.noWords, options: { color: colour('ink-3') } }];
  return quotes.flatMap(({ text, source }, index): TextRun[] => [
    { text: `${DECK.quote(shortened(text, CHARS.quote))} `, options: { fontSize: SIZES.small } },
    {
      text: source,
      options: { fontSize: 10, color: colour('ink-3'), breakLine: index < quotes.length - 1 },
    },
  ]);
}

export function addNone({ on }: Slide, said: string): void {
  on.addText(said, {
    objectName: 'Nothing',
    x: BODY.x,
    y: BODY.y + 0.2,
    w: BODY.w,
    h: 0.6,
    fontSize: SIZES.lead,
    color: colour('ink-2'),
    margin: 0,
  });
}
