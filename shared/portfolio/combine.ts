import type { BoardView } from '../board.ts';
import { currentIds, FITS_NOWHERE, type Catalogue } from '../catalogue/catalogue.ts';
import { reportSteps } from '../map/aggregate.ts';
import type { Arrangement } from '../map/arrangement.ts';
import type { GroupInput, ReportInput } from '../map/input.ts';
import type { ReportWorkshop } from '../map/report.ts';
import { allAtOnce, type Steps } from '../steps.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import { COMBINED } from '../words/portfolio.ts';
import { combineScales } from './combineScales.ts';
import type { Combined, CombinedSource } from './views.ts';

/**
 * One map of several workshops, as if their groups had sat in one room: through the same makeReport as each by itself, so
 * one workshop combined with nothing is its own report. The order in which they come does not matter. It is drawn on the
 * catalogue of the newest; what stood on a capability that this has not, by id or lineage, is not placed, and is counted.
 * @param inputs one at least. Codes: mixed-tense, mixed-audience (they asked different things), bad-request for none.
 */
export function combine(inputs: readonly ReportInput[]): Verdict<Combined> {
  return allAtOnce(combineSteps(inputs));
}

/** The same in steps of a few milliseconds, however many workshops there are. */
export function* combineSteps(inputs: readonly ReportInput[]): Steps<Verdict<Combined>> {
  const sorted = [...inputs].sort(
    (a, b) => a.workshop.createdAt - b.workshop.createdAt || (a.workshop.id < b.workshop.id ? -1 : 1),
  );
  const newest = sorted.at(-1);
  if (newest === undefined) return refuse('bad-request', 'nothing to combine');
  const alike = askedAlike(sorted.map(({ workshop }) => workshop));
  if (!alike.ok) return alike;
  if (sorted.length === 1)
    return accept({ report: yield* reportSteps(newest), sources: sourcesOf(sorted), left: [] });
  const moved: Moved[] = [];
  for (const input of sorted) moved.push(yield* onto(newest.catalogue, input));
  const { scales, ratings, left } = combineScales(sorted);
  const ids = new Set(sorted.map(({ workshop }) => workshop.id));
  const report = yield* reportSteps({
    workshop: {
      ...newest.workshop,
      name: COMBINED.name(sorted.map(({ workshop }) => workshop.name)),
      anonymity: sorted.every(({ workshop }) => workshop.anonymity === 'named') ? 'named' : 'anonymous',
      reportedAt: Math.max(...sorted.map(({ workshop }) => workshop.reportedAt)),
      revealed: sorted.some(({ workshop }) => workshop.revealed),
      closed: sorted.every(({ workshop }) => workshop.closed),
    },
    catalogue: newest.catalogue,
    people: sorted.reduce((sum, { people }) => sum + people, 0),
    groups: renumbered(moved),
    scales,
    ratings,
    names: null,
    arrangement: merged(moved.map(({ arrangement }) => arrangement)),
    carried: carriedOf(sorted).filter(({ workshop }) => !ids.has(workshop)),
  });
  return accept({ report, sources: sourcesOf(sorted), left: [...leftOf(moved), ...left] });
}

/** Whether workshops asked the same people the same thing: else what they say must not be counted together. */
export function askedAlike(
  workshops: readonly Pick<ReportWorkshop, 'tense' | 'audience'>[],
): Verdict<undefined> {
  if (new Set(workshops.map(({ tense }) => tense)).size > 1) return refuse('mixed-tense');
  return new Set(workshops.map(({ audience }) => audience)).size > 1 ? refuse('mixed-audience') : accept();
}

interface Moved {
  readonly input: ReportInput;
  readonly groups: readonly GroupInput[];
  readonly arrangement: Arrangement;
  /** Capabilities that the map has no place for, with how many notes stood there. */
  readonly lost: readonly Lost[];
}
interface Lost {
  readonly name: string;
  readonly notes: number;
}

/** The workshop as it looks from another catalogue. */
function* onto(catalogue: Catalogue, input: ReportInput): Steps<Moved> {
  const here = currentIds(catalogue);
  const there = currentIds(input.catalogue);
  const known = new Map(input.catalogue.capabilities.map((capability) => [capability.id, capability]));
  const place = (id: string): string | null => {
    if (id === FITS_NOWHERE || here.has(id)) return id;
    const current = there.get(id);
    if (current !== undefined && current !== id) return place(current);
    const from = known.get(id)?.splitFrom;
    if (from !== undefined && from !== id) return place(from);
    // The newest has split it off under another id, or does not have it at all.
    return null;
  };
  const moved = (id: string | null) => (id === null ? null : (place(id) ?? id));
  const placements = Object.fromEntries(
    Object.entries(input.arrangement.placements).map(([item, id]) => [item, moved(id) ?? id]),
  );
  const maturity = Object.fromEntries(
    Object.entries(input.arrangement.maturity).map(([id, judged]) => [moved(id) ?? id, judged]),
  );
  const homeless = new Set([...known.keys()].filter((id) => place(id) === null));
  const groups: GroupInput[] = [];
  for (const group of input.groups) {
    groups.push({ ...group, board: movedBoard(group.board, moved) });
    yield;
  }
  const lost = homeless.size === 0 ? [] : yield* notesOn(homeless, input);
  return { input, groups, arrangement: { ...input.arrangement, placements, maturity }, lost };
}

function* notesOn(ids: ReadonlySet<string>, input: ReportInput): Steps<Lost[]> {
  const { capabilities } = yield* reportSteps({ ...input, scales: [], ratings: {} });
  return capabilities
    .filter(({ id, notes }) => ids.has(id) && notes > 0)
    .map(({ name, notes }) => ({ name, notes }));
}

function movedBoard(board: BoardView, moved: (id: string | null) => string | null): BoardView {
  const on = <T extends { readonly capability: string | null }>(things: readonly T[]) =>
    things.map((thing) => ({ ...thing, capability: moved(thing.capability) }));
  return {
    notes: on(board.notes),
    clusters: on(board.clusters),
    commitments: on(board.commitments),
  };
}

/** Groups of all in the order of the workshops and of their own numbers. */
function renumbered(moved: readonly Moved[]): GroupInput[] {
  return moved
    .flatMap(({ groups }) => [...groups].sort((a, b) => a.number - b.number))
    .map((group, index) => ({ ...group, number: index + 1 }));
}

function sourcesOf(inputs: readonly ReportInput[]): CombinedSource[] {
  let last = 0;
  return inputs.map(({ workshop, groups }) => {
    const first = last + 1;
    last += groups.length;
    const own = groups.map(({ number }) => number).sort((a, b) => a - b);
    if (inputs.length === 1) {
      // By itself it keeps its own numbers, which may have gaps.
      const [lowest = 1, highest = 0] = [own[0], own.at(-1)];
      const all = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
      return {
        id: workshop.id,
        name: workshop.name,
        createdAt: workshop.createdAt,
        first: lowest,
        last: highest,
        own: all,
      };
    }
    return { id: workshop.id, name: workshop.name, createdAt: workshop.createdAt, first, last, own };
  });
}

/** Of two judgements the newer one stands. */
function merged(arrangements: readonly Arrangement[]): Arrangement {
  const all = <K extends keyof Arrangement>(key: K) =>
    Object.assign({}, ...arrangements.map((arrangement) => arrangement[key])) as Arrangement[K];
  return { placements: all('placements'), values: all('values'), maturity: all('maturity') };
}

/** A commitment that was carried twice is one. */
function carriedOf(inputs: readonly ReportInput[]) {
  return [...new Map(inputs.flatMap(({ carried }) => carried).map((one) => [one.id, one])).values()];
}

function leftOf(moved: readonly Moved[]): string[] {
  return moved
    .filter(({ lost }) => lost.length > 0)
    .map(({ input, lost }) => COMBINED.left(input.workshop.name, lost));
}
