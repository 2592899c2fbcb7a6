import { plainCell } from '../plainCell.ts';
import type { FindingList } from './finding.ts';

/** Findings as a table for whoever mends the file: Excel reads it as it is, and runs nothing of it. */
export function findingsCsv<Code extends string>(
  { first }: FindingList<Code>,
  headings: readonly string[],
  sentences: Readonly<Record<Code, string>>,
): string {
  const rows = first.map(({ line, text, code }) => [String(line ?? ''), text, sentences[code]]);
  const quoted = (cell: string) => `"${plainCell(cell).replaceAll('"', '""')}"`;
  return `\ufeff${[headings, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}
