import type { Progress, Report, ReportItem } from '../../../shared/map/report.ts';
import { LANE_NAMES, PLACES } from '../../../shared/words/article.ts';
import { DECK } from '../../../shared/words/deck.ts';
import { PROGRESS_WORDS } from '../../../shared/words/tables.ts';
import { officeLine } from '../office/text.ts';
import { byUrgency } from '../urgency.ts';
import type { Deck, Told } from './deck.ts';
import { BODY, SIZES } from './look.ts';
import { shortened } from './quotes.ts';
import { addTable, heightOf, paged, type Row } from './table.ts';

const MOST_CHARS = 160;
const PAGE_HEIGHT = 5.6;
/** What an audience sits through; the rest is in the tables. */
const MOST = { commitments: 36, left: 24 } as const;

/** Commitments of this workshop and what earlier ones left open: what is not done first, by its date. */
export function commitmentSlides(deck: Deck, { report }: Told): void {
  const { commitments, carried } = report;
  const SAY = DECK.commitments;
  const promised = promisedIn(report);
  const by = (['open', 'acted', 'done'] as const).map(
    (progress) => [progress, commitments.filter((made) => made.progress === progress).length] as const,
  );
  listSlides(deck, {
    title: SAY.title(commitments.length, by, carried.length),
    name: SAY.name,
    columns: SAY.columns,
    widths: [4.5, 1.5, 1.4, 2.2, 1.55, 1.08],
    cells: promised
      .slice(0, MOST.commitments)
      .map(({ said, due, progress }) => [
        ...[said.intention, said.owner, SAY.due(due), said.on, said.from],
        PROGRESS_WORDS[progress],
      ]),
    rest: promised.length > MOST.commitments ? SAY.rest(promised.length - MOST.commitments) : null,
  });
}

interface Promised {
  readonly said: Readonly<Record<'intention' | 'owner' | 'on' | 'from', string>>;
  readonly due: string;
  readonly progress: Progress;
}

function promisedIn({ commitments, carried, capabilities }: Report): Promised[] {
  const SAY = DECK.commitments;
  const names = new Map(capabilities.map(({ id, name }) => [id, name]));
  const own = commitments.map(({ intention, owner, due, capability, number, progress }): Promised => {
    const on = names.get(capability ?? '') ?? '';
    return { said: { intention, owner, on, from: SAY.group(number) }, due, progress };
  });
  const before = carried.map((made): Promised => {
    const { intention, owner, due, capabilityName: on, workshopName, number, action } = made;
    const from = SAY.earlier(shortened(officeLine(workshopName), 30), number);
    return { said: { intention, owner, on, from }, due, progress: action.trim() === '' ? 'open' : 'acted' };
  });
  return [...own, ...before].sort(byUrgency);
}

/** Enough to see what is missing in the catalogue. No slide where every note stands on a capability. */
export function leftSlides(deck: Deck, { report }: Told): void {
  const { title, name, columns, rest } = DECK.left;
  const cells = (items: readonly ReportItem[], place: string) =>
    items.flatMap(({ notes, lane, number }) =>
      notes.map(({ text }) => [text, LANE_NAMES[lane], String(number), place]),
    );
  const all = [
    ...cells(report.fitsNowhere, PLACES.fitsNowhere),
    ...cells(report.notPlaced, PLACES.notPlaced),
  ];
  listSlides(deck, {
    title: title(report.numbers),
    name,
    columns,
    widths: [8.03, 1.0, 1.0, 2.2],
    cells: all.slice(0, MOST.left),
    rest: all.length > MOST.left ? rest(all.length - MOST.left) : null,
  });
}

interface List {
  readonly title: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly widths: readonly number[];
  readonly cells: readonly (readonly string[])[];
  /** What is not shown, on the last slide and in its notes. */
  readonly rest: string | null;
}

function listSlides(deck: Deck, { title, name, columns, widths, cells, rest }: List): void {
  const rows = cells.map((row): Row => {
    const short = row.map((said) => shortened(officeLine(said), MOST_CHARS));
    return { cells: short, height: heightOf(short, widths, SIZES.body) };
  });
  const pages = paged(rows, PAGE_HEIGHT);
  pages.forEach((page, index) => {
    const more = index === pages.length - 1 && rest !== null ? rest : null;
    const slide = deck.slide(DECK.page(title, index + 1, pages.length), more === null ? [] : [more]);
    const shown =
      more === null ? page : [...page, { cells: [more, ...columns.slice(1).map(() => '')], height: 0.4 }];
    addTable(slide, shown, { name, alt: title, box: { x: BODY.x, y: BODY.y }, widths, header: columns });
  });
}
