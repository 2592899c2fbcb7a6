import type { Suggester } from '../../shared/suggest/suggester.ts';
import type { Row } from './rows.ts';
import { score, type Score } from './score.ts';

/** Confirmations, and how many of them put a note on some other capability. */
const STEPS = [
  [0, 0],
  [20, 0],
  [50, 0],
  [100, 0],
  [100, 10],
  [100, 30],
] as const;

/** Halves of the rows, taken apart in as many ways. */
const ROUNDS = 4;

export interface Step {
  readonly learned: number;
  readonly wrong: number;
  /** Of the rows that are learned in no step, the mean over all rounds. */
  readonly score: Score;
}

/** How suggestions for other notes change with what people have confirmed. The rows are taken in turns, so the order of the file tells nothing. */
export async function* growth(suggester: Suggester, rows: readonly Row[]): AsyncGenerator<Step> {
  const most = Math.max(...STEPS.map(([learned]) => learned));
  const places = [...new Set(rows.map(({ capability }) => capability))];
  for (const [learned, wrong] of STEPS) {
    const found: Score[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const mixed = mix(rows, round);
      const told = mixed.slice(0, learned).map((row, at) => (at < wrong ? misplaced(row, places) : row));
      found.push(await score(await suggester.learning(told), mixed.slice(most)));
    }
    const mean = (part: keyof Score) => found.reduce((sum, one) => sum + one[part], 0) / ROUNDS;
    yield { learned, wrong, score: { top1: mean('top1'), top3: mean('top3'), rows: mean('rows') } };
  }
}

/** The same rows in another order for each round, always the same one. */
function mix(rows: readonly Row[], round: number): Row[] {
  const key = (at: number) => ((at + 1) * 7919 + round * 104_729) % 1009;
  return rows
    .map((row, at) => ({ row, key: key(at) }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

function misplaced(row: Row, places: readonly string[]): Row {
  const at = places.indexOf(row.capability);
  return { ...row, capability: places[(at + 5) % places.length] ?? row.capability };
}
