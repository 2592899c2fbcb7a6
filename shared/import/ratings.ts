import type { ReportScale } from '../map/measured.ts';
import type { Spread } from '../workshop/state.ts';

/** Answers of a group that lie anywhere from one step to another. */
interface Slot {
  readonly group: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

type GroupAnswers = ReportScale['groups'][number];

/** Groups that are looked at two at a time; with more of them there is always one that helps alone. */
const MOST_IN_PAIRS = 20;

/**
 * A report tells how answers spread over all groups, and of each group how many there are and their median. This finds
 * answers of each group that add up to just that.
 * @returns a spread a group, in their order, and whether medians are all as told: else some may not be.
 */
export function spreadsOf(scale: ReportScale): { spreads: readonly Spread[]; exact: boolean } {
  const { groups, steps } = scale;
  const told = scale.spread.reduce((sum, count) => sum + count, 0);
  // What fewer than three people answered is not told; that they did is.
  const spread = told === scale.answers ? scale.spread : atMiddle(scale.answers, steps);
  let wider: readonly number[] = groups.map(() => 0);
  let best = assign(spread, groups, wider);
  /** As wide as leaves the middle of a group where its median is. */
  const widthsOf = (index: number): readonly number[] => {
    const median = groups[index]?.median ?? 1;
    const most = Math.min(Math.floor(median) - 1, steps - Math.ceil(median));
    return Array.from({ length: Math.max(0, most) + 1 }, (_, width) => width);
  };
  const tryOut = (changed: ReadonlyMap<number, number>): boolean => {
    const next = wider.map((width, index) => changed.get(index) ?? width);
    const found = assign(spread, groups, next);
    if (found.unmet >= best.unmet) return false;
    [best, wider] = [found, next];
    return true;
  };
  const ofOne = (one: number) => widthsOf(one).some((width) => tryOut(new Map([[one, width]])));
  const ofTwo = (one: number, two: number) =>
    widthsOf(one).some((first) =>
      widthsOf(two).some((second) =>
        tryOut(
          new Map([
            [one, first],
            [two, second],
          ]),
        ),
      ),
    );
  const open = groups.flatMap(({ answers, median }, index) =>
    median !== null && answers % 2 === 0 ? [index] : [],
  );
  // Where no group alone can be told better, two that stand in each other's way can.
  const few = open.slice(0, MOST_IN_PAIRS);
  const isBetter = () =>
    open.some(ofOne) || few.some((one, at) => few.slice(at + 1).some((two) => ofTwo(one, two)));
  while (best.unmet > 0 && isBetter());
  return { spreads: best.spreads, exact: best.unmet === 0 };
}

/**
 * Gives the answers of each step, from the lowest on, to the slots that take no higher one: for intervals that finds a way
 * whenever there is one (Glover 1967). What is left over is given to whoever has room.
 */
function assign(
  spread: Spread,
  groups: readonly GroupAnswers[],
  wider: readonly number[],
): { spreads: number[][]; unmet: number } {
  const steps = spread.length;
  const slots = groups.flatMap((group, index) => slotsOf(group, index, steps, wider[index] ?? 0));
  const room = slots.map(({ count }) => count);
  const order = slots.map((_, index) => index).sort((a, b) => (slots[a]?.to ?? 0) - (slots[b]?.to ?? 0));
  const spreads = groups.map(() => spread.map(() => 0));
  const supply = [...spread];
  let unmet = 0;
  const give = (step: number, fits: (slot: Slot) => boolean) => {
    for (const index of order) {
      const slot = slots[index];
      const count = Math.min(supply[step - 1] ?? 0, room[index] ?? 0);
      if (slot === undefined || count === 0 || !fits(slot)) continue;
      const own = spreads[slot.group];
      if (own !== undefined) own[step - 1] = (own[step - 1] ?? 0) + count;
      supply[step - 1] = (supply[step - 1] ?? 0) - count;
      room[index] = (room[index] ?? 0) - count;
    }
  };
  for (let step = 1; step <= steps; step++) give(step, ({ from, to }) => from <= step && step <= to);
  for (let step = 1; step <= steps; step++) {
    unmet += supply[step - 1] ?? 0;
    give(step, () => true);
  }
  return { spreads, unmet };
}

/** The middle answers stand at the median, or at both sides of it; the others on their side of them. */
function slotsOf({ answers, median }: GroupAnswers, group: number, steps: number, wider: number): Slot[] {
  if (median === null) return [{ group, from: 1, to: steps, count: answers }];
  const isOdd = answers % 2 === 1;
  const low = Math.max(1, isOdd ? median : Math.floor(median) - wider);
  const high = Math.min(steps, isOdd ? median : Math.ceil(median) + wider);
  const side = isOdd ? (answers - 1) / 2 : answers / 2 - 1;
  const middle = isOdd
    ? [{ group, from: low, to: low, count: 1 }]
    : [
        { group, from: low, to: low, count: 1 },
        { group, from: high, to: high, count: 1 },
      ];
  return [{ group, from: 1, to: low, count: side }, ...middle, { group, from: high, to: steps, count: side }];
}

function atMiddle(answers: number, steps: number): Spread {
  const middle = Math.ceil(steps / 2);
  return Array.from({ length: steps }, (_, index) => (index + 1 === middle ? answers : 0));
}
