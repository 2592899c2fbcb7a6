import { INVARIANTS, type Broken, type Invariant } from './check/observation.ts';
import type { Row } from './rows/row.ts';
import type { Outcome } from './runSeed.ts';

/** What came of all the seeds of one row. */
export interface Tally {
  readonly row: Row;
  seeds: number;
  /** Why the row was left out; null when it ran. */
  readonly left: string | null;
  readonly failed: number[];
  readonly broken: Map<Invariant, number>;
  edits: number;
  acked: number;
  seconds: number;
}

export function newTally(row: Row, left: string | null): Tally {
  return { row, left, seeds: 0, failed: [], broken: new Map(), edits: 0, acked: 0, seconds: 0 };
}

export function count(tally: Tally, seed: number, { broken, figures }: Outcome): void {
  tally.seeds++;
  tally.edits += figures.edits;
  tally.acked += figures.acked;
  tally.seconds += figures.seconds;
  if (broken.length > 0) tally.failed.push(seed);
  for (const invariant of new Set(broken.map((each) => each.invariant)))
    tally.broken.set(invariant, (tally.broken.get(invariant) ?? 0) + 1);
}

/** The lines of the story that are printed: the end of it, where the fault is. */
const STORY = 60;

export function failureLines(row: Row, seed: number, outcome: Outcome, again: string): string[] {
  const { broken, story } = outcome;
  const shown = story.slice(-STORY);
  return [
    '',
    `${row.id} seed ${seed}: ${row.name}`,
    ...brokenLines(broken),
    `  What was done${shown.length < story.length ? `, the last ${STORY} of ${story.length}` : ''}:`,
    ...shown.map((line) => `    ${line}`),
    `  Again: ${again}`,
    '',
  ];
}

/** Of each invariant the first few: one fault often shows in every page. */
const SHOWN = 3;

export function brokenLines(broken: readonly Broken[]): string[] {
  return Object.entries(INVARIANTS).flatMap(([invariant, says]) => {
    const whats = [...new Set(broken.filter((each) => each.invariant === invariant).map(({ what }) => what))];
    if (whats.length === 0) return [];
    const more = whats.length > SHOWN ? [`         and ${whats.length - SHOWN} more`] : [];
    return [
      `  BROKEN ${invariant} ${says}`,
      ...whats.slice(0, SHOWN).map((what) => `         ${what}`),
      ...more,
    ];
  });
}

/** A table in Markdown, which reads as well in a terminal. */
export function summaryLines(tallies: readonly Tally[]): string[] {
  const head = ['row', 'fault', 'seeds', 'edits', 'acked frames', 'broken', 's a seed'];
  const rows = tallies.map((tally) => {
    const { row, seeds, edits, acked, left, failed, seconds } = tally;
    if (left !== null) return [row.id, row.name, 'none', '', '', left, ''];
    const broken = [...tally.broken].map(([invariant, times]) => `${invariant} in ${times}`).join(', ');
    return [
      row.id,
      row.name,
      String(seeds),
      String(edits),
      String(acked),
      failed.length === 0 ? '0' : `${broken} (seeds ${failed.slice(0, 5).join(', ')})`,
      (seconds / Math.max(1, seeds)).toFixed(1),
    ];
  });
  const widths = head.map((title, n) =>
    Math.max(...[head, ...rows].map((row) => row[n]!.length), title.length),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, n) => cell.padEnd(widths[n]!)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)];
}
