import type { Suggester } from '../../shared/suggest/suggester.ts';
import type { Row } from './rows.ts';

export interface Score {
  /** Shares of the rows whose first, or one of whose first three suggestions is right. */
  readonly top1: number;
  readonly top3: number;
  readonly rows: number;
}

/** How often it is right about rows that it has not learned. */
export async function score(suggester: Suggester, rows: readonly Row[]): Promise<Score> {
  const found = await suggester.suggest(rows.map(({ text }) => [text]));
  return scoreOf(
    rows,
    found.map((likely) => likely.map(({ capability }) => capability)),
  );
}

/** The same for each row, having learned all others. */
export async function scoreLeaveOneOut(suggester: Suggester, rows: readonly Row[]): Promise<Score> {
  const found: string[][] = [];
  for (const row of rows) {
    const taught = await suggester.learning(rows.filter((other) => other !== row));
    const [likely = []] = await taught.suggest([[row.text]]);
    found.push(likely.map(({ capability }) => capability));
  }
  return scoreOf(rows, found);
}

function scoreOf(rows: readonly Row[], found: readonly (readonly string[])[]): Score {
  const share = (most: number) =>
    rows.filter(({ capability, second }, index) =>
      found[index]?.slice(0, most).some((id) => id === capability || id === second),
    ).length / Math.max(1, rows.length);
  return { top1: share(1), top3: share(3), rows: rows.length };
}

export function scoreLine({ top1, top3, rows }: Score): string {
  return `top1 ${top1.toFixed(2)} top3 ${top3.toFixed(2)} rows ${rows}`;
}
