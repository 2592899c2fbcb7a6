import type { Lane } from '../../shared/lanes.ts';
import type { DotBudget } from '../../shared/template/index.ts';
import { clampBallot, type Ballot, type VotedItem } from '../../shared/tally.ts';

/** Dots that may still be given; null where the budget does not bind. */
export interface DotsLeft {
  readonly total: number | null;
  readonly lanes: Readonly<Record<Lane, number | null>>;
}

/** What remains of a budget, by the same count as the tally's: dots on what is no item of this board are not spent. */
export function dotsLeft(items: readonly VotedItem[], ballot: Ballot, budget: DotBudget): DotsLeft {
  const counted = clampBallot(items, ballot, budget);
  const spent = { stop: 0, more: 0, start: 0 };
  for (const { id, lane } of items) spent[lane] += counted.get(id) ?? 0;
  const total = spent.stop + spent.more + spent.start;
  const left = (bound: number | undefined, used: number) => (bound === undefined ? null : bound - used);
  return {
    total: left(budget.total, total),
    lanes: {
      stop: left(budget.perLane, spent.stop),
      more: left(budget.perLane, spent.more),
      start: left(budget.perLane, spent.start),
    },
  };
}

/** The bound that forbids one more dot on an item; null when it may be given. */
export function boundOf(
  items: readonly VotedItem[],
  ballot: Ballot,
  budget: DotBudget,
  item: VotedItem,
): 'item' | 'lane' | 'total' | null {
  const left = dotsLeft(items, ballot, budget);
  const given = clampBallot(items, ballot, budget).get(item.id) ?? 0;
  if (budget.perItem !== undefined && given >= budget.perItem) return 'item';
  if (left.lanes[item.lane] === 0) return 'lane';
  return left.total === 0 ? 'total' : null;
}

/**
 * The same things in an order of this person's own, always the same for them: whatever stands first draws more dots,
 * and so nothing stands first for everybody. What is added later finds a place without moving the rest.
 */
export function ownOrder<T extends VotedItem>(items: readonly T[], person: string): T[] {
  const keys = new Map(items.map(({ id }) => [id, hash(`${person} ${id}`)]));
  const key = ({ id }: T) => keys.get(id) ?? 0;
  return [...items].sort((a, b) => key(a) - key(b) || (a.id < b.id ? -1 : 1));
}

/** FNV-1a over code units, then the finisher of MurmurHash3, so that ids that differ in one letter part company. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
