import type { Report } from '../../../shared/map/report.ts';
import { WORKBOOK } from '../../../shared/words/workbook.ts';
import { rounded } from '../facts.ts';
import type { Cell, Table } from './table.ts';

const SAY = WORKBOOK.scales;

/** Over all groups and by group; null where the template has no scale. What is kept back is empty. */
export function scalesTable({ scales }: Report): Table | null {
  if (scales.length === 0) return null;
  const most = Math.max(...scales.map(({ steps }) => steps));
  const steps = Array.from({ length: most }, (_, index) => index);
  return {
    name: 'scales',
    columns: [
      ...[SAY.question, SAY.of, SAY.answers, SAY.median],
      ...steps.map((step) => SAY.step(step + 1)),
      ...[SAY.consensus, SAY.agreement],
    ],
    rows: scales.flatMap(({ question, answers, median, spread, consensus, spreadAgreement, groups }) => [
      [
        ...[question, SAY.all, answers, median],
        ...steps.map((step) => (median === null ? null : (spread[step] ?? null))),
        ...[rounded(consensus.value), rounded(spreadAgreement.value)],
      ],
      ...groups.map((group): Cell[] => [
        ...[question, SAY.group(group.number), group.answers, group.median],
        ...[...steps, 0, 0].map(() => null),
      ]),
    ]),
  };
}
