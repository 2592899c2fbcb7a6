import type { Report, ReportItem } from '../../../shared/map/report.ts';
import { dueDay, LANE_NAMES, PLACES } from '../../../shared/words/article.ts';
import { DECK } from '../../../shared/words/deck.ts';
import { PROGRESS_WORDS } from '../../../shared/words/tables.ts';
import { officeLine } from '../office/text.ts';
import type { Deck, Told } from './deck.ts';
import { addNone } from './findings.ts';
import { BODY, SIZES } from './look.ts';
import { shortened } from './quotes.ts';
import { addTable, heightOf, paged, type Row } from './table.ts';

const MOST_CHARS = 280;
const PAGE_HEIGHT = 5.55;

/** Every commitment, and what earlier workshops left open. */
export function commitmentSlides(deck: Deck, { report }: Told): void {
  const { title, none, columns } = DECK.commitments;
  const widths = [4.6, 1.5, 1.5, 2.1, 1.5, 1.03];
  listSlides(deck, { title, none, columns, widths, cells: commitmentCells(report), rest: null });
}

function commitmentCells({ commitments, carried, capabilities }: Report): string[][] {
  const SAY = DECK.commitments;
  const names = new Map(capabilities.map(({ id, name }) => [id, name]));
  return [
    ...commitments.map(({ intention, owner, due, capability, number, progress }) => [
      ...[intention, owner, dueDay(due), names.get(capability ?? '') ?? ''],
      ...[SAY.group(number), PROGRESS_WORDS[progress]],
    ]),
    ...carried.map(({ intention, owner, due, capabilityName, workshopName, number, action }) => [
      ...[intention, owner, dueDay(due), capabilityName],
      ...[SAY.earlier(workshopName, number), PROGRESS_WORDS[action.trim() === '' ? 'open' : 'acted']],
    ]),
  ];
}

/** Enough to see what is missing in the catalogue; the rest is in the tables. */
const MOST_LEFT = 24;

export function leftSlides(deck: Deck, { report }: Told): void {
  const { title, none, columns } = DECK.left;
  const cells = (items: readonly ReportItem[], place: string) =>
    items.flatMap(({ notes, lane, number }) =>
      notes.map(({ text }) => [text, LANE_NAMES[lane], String(number), place]),
    );
  const all = [
    ...cells(report.fitsNowhere, PLACES.fitsNowhere),
    ...cells(report.notPlaced, PLACES.notPlaced),
  ];
  const rest = all.length > MOST_LEFT ? DECK.left.rest(all.length - MOST_LEFT) : null;
  listSlides(deck, {
    title,
    none,
    columns,
    widths: [8.2, 1.0, 0.9, 2.13],
    cells: all.slice(0, MOST_LEFT),
    rest,
  });
}

interface List {
  readonly title: string;
  readonly none: string;
  readonly columns: readonly string[];
  readonly widths: readonly number[];
  readonly cells: readonly (readonly string[])[];
  readonly rest: string | null;
}

function listSlides(deck: Deck, { title, none, columns, widths, cells, rest }: List): void {
  const rows = cells.map((row): Row => {
    const short = row.map((said) => shortened(officeLine(said), MOST_CHARS));
    return { cells: short, height: heightOf(short, widths, SIZES.table) };
  });
  const pages = paged(rows, PAGE_HEIGHT);
  if (pages.length === 0) addNone(deck.slide(title, []), none);
  pages.forEach((page, index) => {
    const isLast = index === pages.length - 1;
    const slide = deck.slide(
      DECK.page(title, index + 1, pages.length),
      isLast && rest !== null ? [rest] : [],
    );
    addTable(slide, page, {
      name: title,
      alt: title,
      box: { x: BODY.x, y: BODY.y },
      widths,
      header: columns,
    });
  });
}
