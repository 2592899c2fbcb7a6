import type { ResultRow } from './results.ts';
import type { ServerKey } from './servers/server.ts';

export type Labels = Readonly<Record<ServerKey, string>>;

const HEAD = ['#', 'scenario', 'goal', 'Flashmap', 'rivals, and by how much they are behind', 'met'] as const;

/** A Markdown table that can be read as it stands, too. */
export function table(rows: readonly ResultRow[], labels: Labels): string {
  return markdown(
    HEAD,
    rows.map((row) => cells(row, labels)),
  );
}

/** What is measured of Flashmap alone. */
export function costTable(rows: readonly ResultRow[]): string {
  const lines = rows.map(({ scenario, ours, goal, met }) => [
    scenario,
    ours?.text ?? '–',
    goal || '–',
    verdict(met),
  ]);
  return markdown(['what', 'cost', 'goal', 'met'], lines);
}

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function cells({ id, scenario, ours, rivals, ratio, goal, met }: ResultRow, labels: Labels): string[] {
  const others = Object.entries(rivals).map(([key, { text }]) => {
    const factor = ratio[key as ServerKey];
    return `${labels[key as ServerKey]}: ${text}${factor == null ? '' : ` (${times(factor)})`}`;
  });
  return [String(id), scenario, goal, ours?.text ?? '–', others.join('; ') || '–', verdict(met)];
}

/** Figures that nobody should read as exact. */
export function times(factor: number): string {
  if (factor === Infinity) return 'infinitely';
  return `${factor >= 10 ? factor.toFixed(0) : factor.toFixed(1)} x`;
}

function verdict(met: boolean | null): string {
  return met === null ? '–' : met ? 'yes' : '**no**';
}

/** What has to be known beside the table. */
export function footnotes(rows: readonly ResultRow[], labels: Labels): string[] {
  return rows.flatMap(({ id, ours, rivals }) => [
    ...(ours?.notes ?? []).map((note) => `Row ${id}, ${labels.ours}: ${note}.`),
    ...Object.entries(rivals).flatMap(([key, { notes }]) =>
      notes.map((note) => `Row ${id}, ${labels[key as ServerKey]}: ${note}.`),
    ),
  ]);
}
