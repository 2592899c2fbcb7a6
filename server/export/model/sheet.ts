import type { Report } from '../../../shared/map/report.ts';
import { MODEL } from '../../../shared/words/model.ts';
import { FACTS } from '../../../shared/words/tables.ts';
import { csvFile } from '../csv.ts';
import { textFile, type Exporter } from '../exporter.ts';
import { capabilityFacts, type FactKey } from '../facts.ts';
import { filenameOf } from '../filename.ts';
import type { Cell, Table } from '../tables/table.ts';

/** One row a capability, for tools that import capabilities from a table, and how to map its columns. */
export const exportSheet: Exporter = async ({ report }) => {
  const sheet = csvFile(report, sheetTable(report));
  const note = MODEL.sheet.note(sheet.filename);
  return [sheet, textFile(filenameOf(report, 'txt', 'mapping'), 'text/plain; charset=utf-8', note)];
};

export function sheetTable({ workshop, capabilityGroups, capabilities, numbers }: Report): Table {
  const { columns, type } = MODEL.sheet;
  const rows = capabilities.map((capability) => ({
    capability,
    facts: capabilityFacts(capability, numbers.present).filter(({ key }) => key !== 'capabilityId'),
  }));
  const keys: readonly FactKey[] = rows[0]?.facts.map(({ key }) => key) ?? [];
  const groupRows = capabilityGroups.map(({ id, name }): Cell[] => [
    ...['', type, name, '', workshop.name, 1, '', id],
    ...keys.map(() => null),
  ]);
  const capabilityRows = rows.map(({ capability, facts }): Cell[] => {
    const group = capabilityGroups.find(({ id }) => id === capability.group)?.name ?? '';
    return [
      ...['', type, capability.name, group, `${workshop.name} / ${group}`, 2, capability.definition],
      ...[capability.id, ...facts.map(({ value }) => value)],
    ];
  });
  return {
    name: 'capability-sheet',
    columns: [...Object.values(columns), ...keys.map((key) => FACTS[key].name)],
    rows: [...groupRows, ...capabilityRows],
  };
}
