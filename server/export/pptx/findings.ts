import { LANES, type Lane } from '../../../shared/lanes.ts';
import type { CapabilityReport } from '../../../shared/map/report.ts';
import { strongestOf } from '../../../shared/map/strongest.ts';
import { DECK } from '../../../shared/words/deck.ts';
import { officeLine } from '../office/text.ts';
import { addSides, addVoices } from './charts.ts';
import type { Deck, Slide, Told } from './deck.ts';
import type { TextRun } from './library.ts';
import { BODY, colour, SIZES } from './look.ts';
import { quotesOf, shortened, sourceLines, type Quote } from './quotes.ts';
import { addTable, HEADER_HEIGHT } from './table.ts';

export type Kind = 'less' | 'more' | 'start';

const MOST = 5;
const CHART_WIDTH = 4.9;
const NAMES_WIDTH = 2.55;
const WIDTHS = [NAMES_WIDTH, BODY.w - CHART_WIDTH - 0.15 - NAMES_WIDTH] as const;
const CHARS = { name: 54, quote: 58 } as const;

/** By how many capabilities there are on the slide: few have more room, and more is quoted of each. Inches. */
const ROOM = [
  { height: 2.7, quotes: 6 },
  { height: 2.2, quotes: 5 },
  { height: 1.6, quotes: 3 },
  { height: 1.28, quotes: 2 },
  { height: 1.04, quotes: 2 },
] as const;

export function strongest({ report, count }: Told, kind: Kind): CapabilityReport[] {
  return strongestOf(report, count, kind, MOST);
}

/** A kind's strongest five: how voices are divided, and their words. No slide where there is none. */
export function topSlide(deck: Deck, told: Told, kind: Kind): void {
  const found = strongest(told, kind);
  const [first] = found;
  if (first === undefined) return;
  const lanes: readonly Lane[] =
    kind === 'less' ? ['stop'] : kind === 'start' ? ['start', 'more'] : ['more', 'start'];
  const title = DECK.top[kind].title(told.count, { ...first, name: nameOf(first) });
  const shown = [...found, ...leaning(told, kind, ENOUGH - found.length)];
  const slide = deck.slide(title, sourceLines(shown, told.count, lanes, 6));
  addVoices(slide, title, shown, told, chartBox(shown.length));
  addWords(slide, title, told, shown, (capability, most) => quotesOf(capability, lanes, most));
}

/** Where fewer capabilities are clear, the slide shows what leans to its side and is contested. */
const ENOUGH = 3;

function leaning({ report, count }: Told, kind: Kind, most: number): CapabilityReport[] {
  return strongestOf(report, count, 'split', Infinity)
    .filter(({ says }) => {
      const { less, more, voices } = says[count];
      if (kind === 'less') return less > more;
      return more > less && voices.start > voices.more === (kind === 'start');
    })
    .slice(0, Math.max(0, most));
}

/** What is contested, with a note of each side: a mean would hide that. No slide where nothing is. */
export function contestedSlide(deck: Deck, told: Told): void {
  const { report, count } = told;
  const found = strongestOf(report, count, 'split', MOST);
  const [first] = found;
  if (first === undefined) return;
  const all = report.summary[count].contested.length;
  const title =
    all === 1
      ? DECK.split.only(nameOf(first))
      : DECK.split.title(all, report.capabilities.length, nameOf(first));
  const slide = deck.slide(title, sourceLines(found, count, LANES, 8));
  addSides(slide, title, found, told, chartBox(found.length));
  addWords(slide, title, told, found, (capability, most) => {
    const each = Math.ceil(most / 2);
    const of = (lanes: readonly Lane[]) =>
      quotesOf(capability, LANES, Infinity)
        .filter(({ lane }) => lanes.includes(lane))
        .slice(0, each);
    return [...of(['stop']), ...of(['more', 'start'])];
  });
}

function nameOf({ name }: CapabilityReport): string {
  return shortened(officeLine(name), CHARS.name);
}
function roomFor(rows: number) {
  return ROOM[Math.min(rows, ROOM.length) - 1] ?? ROOM[0];
}
function chartBox(rows: number) {
  const { height } = roomFor(rows);
  return { x: BODY.x, y: BODY.y, w: CHART_WIDTH, h: HEADER_HEIGHT + rows * height };
}

function addWords(
  slide: Slide,
  title: string,
  { count }: Told,
  found: readonly CapabilityReport[],
  quotes: (capability: CapabilityReport, most: number) => readonly Quote[],
): void {
  const room = roomFor(found.length);
  const rows = found.map((capability) => ({
    cells: [saidRuns(capability, count), quoteRuns(quotes(capability, room.quotes))],
    height: room.height,
  }));
  addTable(slide, rows, {
    name: DECK.table.words,
    alt: DECK.table.alt(title),
    box: { x: BODY.x + CHART_WIDTH + 0.15, y: BODY.y },
    widths: WIDTHS,
    header: [DECK.table.capability, DECK.table.words],
  });
}

function saidRuns(capability: CapabilityReport, count: Told['count']): TextRun[] {
  const { contested, less, more, lead } = capability.says[count];
  return [
    { text: nameOf(capability), options: { bold: true, breakLine: true } },
    {
      text: contested ? DECK.contested(less, more) : lead,
      options: { fontSize: SIZES.small, color: colour('ink-2') },
    },
  ];
}

function quoteRuns(quotes: readonly Quote[]): TextRun[] {
  if (quotes.length === 0) return [{ text: DECK.noWords, options: { color: colour('ink-3') } }];
  return quotes.flatMap(({ text, source }, index): TextRun[] => [
    { text: `${DECK.quote(shortened(text, CHARS.quote))} ` },
    {
      text: source,
      options: {
        fontSize: SIZES.small,
        color: colour('ink-3'),
        breakLine: index < quotes.length - 1,
      },
    },
  ]);
}
