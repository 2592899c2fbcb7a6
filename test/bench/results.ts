import type { Outcome, Row } from './rows/row.ts';
import type { ServerKey } from './servers/server.ts';

/** What a row gave, as `--json` writes it. */
export interface ResultRow {
  /** The number in the table, or the name of a cost. */
  readonly id: number | string;
  readonly scenario: string;
  readonly ours: Result | null;
  readonly rivals: Readonly<Partial<Record<ServerKey, Result>>>;
  /** By how much ours is better than each rival; below 1 it is worse; null where one of them has no figure. */
  readonly ratio: Readonly<Partial<Record<ServerKey, number | null>>>;
  readonly goal: string;
  /** Null when ours was not measured. */
  readonly met: boolean | null;
}

export interface Result {
  readonly text: string;
  readonly headline: number;
  readonly values: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

export type Measured = Partial<Record<ServerKey, Outcome | string>>;

/** @param measured an outcome for each server, or why there is none */
export function resultRow(row: Row, measured: Measured): ResultRow {
  const { ours, ...rivals } = measured;
  const own = ours === undefined ? null : result(ours);
  const others = Object.entries(rivals).map(([key, outcome]) => [key as ServerKey, result(outcome)] as const);
  return {
    id: row.id,
    scenario: row.scenario,
    ours: own,
    rivals: Object.fromEntries(others),
    ratio: Object.fromEntries(others.map(([key, rival]) => [key, own && ratio(row, own, rival)])),
    goal: row.goal,
    met: ours === undefined ? null : typeof ours !== 'string' && ours.met,
  };
}

function result(outcome: Outcome | string): Result {
  if (typeof outcome === 'string') return { text: outcome, headline: NaN, values: {}, notes: [] };
  const { text, headline, values, notes } = outcome;
  return { text, headline, values, notes };
}

function ratio({ better }: Row, ours: Result, rival: Result): number | null {
  const factor = better === 'lower' ? rival.headline / ours.headline : ours.headline / rival.headline;
  return Number.isNaN(factor) ? null : factor;
}
