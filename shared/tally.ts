import type { Lane } from './lanes.ts';
import type { DotBudget, Scale } from './template/template.ts';
import type { Spread, Tally } from './workshop/state.ts';

export interface VotedItem {
  readonly id: string;
  readonly lane: Lane;
}

/** One person's dots: whole numbers by item, as they stand on the desk. */
export type Ballot = Readonly<Record<string, number>>;

/**
 * One group's count. Every ballot is clamped to the budget by itself: dots on things that are not items of this board
 * do not count, then items are gone through in the board's order until a bound is reached. Which order ballots come in
 * changes nothing.
 * @returns dots by item (items without dots are left out), and how many ballots had a dot that counted.
 */
export function tallyDots(
  items: readonly VotedItem[],
  ballots: readonly Ballot[],
  budget: DotBudget = {},
): { tally: Tally; voters: number } {
  const dots = new Map<string, number>();
  let voters = 0;
  for (const ballot of ballots) {
    const counted = clampBallot(items, ballot, budget);
    if (counted.size > 0) voters += 1;
    for (const [item, count] of counted) dots.set(item, (dots.get(item) ?? 0) + count);
  }
  return { tally: Object.fromEntries(dots), voters };
}

/** What counts of one ballot. */
export function clampBallot(
  items: readonly VotedItem[],
  ballot: Ballot,
  budget: DotBudget,
): Map<string, number> {
  const counted = new Map<string, number>();
  const laneSpent = new Map<Lane, number>();
  let spent = 0;
  for (const { id, lane } of items) {
    const given = Object.hasOwn(ballot, id) ? (ballot[id] ?? 0) : 0;
    if (!Number.isInteger(given) || given < 1 || counted.has(id)) continue;
    const inLane = laneSpent.get(lane) ?? 0;
    const bounds = [given, left(budget.perItem, 0), left(budget.perLane, inLane), left(budget.total, spent)];
    const count = Math.min(...bounds);
    if (count < 1) continue;
    counted.set(id, count);
    laneSpent.set(lane, inLane + count);
    spent += count;
  }
  return counted;
}

function left(bound: number | undefined, spent: number): number {
  return bound === undefined ? Infinity : bound - spent;
}

/**
 * How many people of a group chose each step of each scale. Answers off the scale do not count.
 * @returns scale id -> spread; every scale is there, one number a step.
 */
export function spreadRatings(
  scales: readonly Scale[],
  answers: readonly Readonly<Record<string, number>>[],
): Record<string, Spread> {
  return Object.fromEntries(
    scales.map(({ id, steps }) => [
      id,
      Array.from(
        { length: steps },
        (_, index) => answers.filter((answer) => answer[id] === index + 1).length,
      ),
    ]),
  );
}
