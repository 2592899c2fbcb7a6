import type { Report } from '../../../shared/map/report.ts';
import { FACTS, TABLES as SAY } from '../../../shared/words/tables.ts';
import { capabilityFacts, workshopFacts, type FactKey } from '../facts.ts';
import type { Table } from './table.ts';

/** Every capability of the catalogue in its order, mentioned or not. */
export function capabilitiesTable({ capabilities, capabilityGroups, numbers }: Report): Table {
  const groupNames = new Map(capabilityGroups.map(({ id, name }) => [id, name]));
  const rows = capabilities.map((capability) => ({
    capability,
    facts: capabilityFacts(capability, numbers.present),
  }));
  const keys: readonly FactKey[] = rows[0]?.facts.map(({ key }) => key) ?? [];
  return {
    name: 'capabilities',
    columns: [
      ...[SAY.capability, SAY.capabilityGroup, SAY.definition],
      ...keys.map((key) => FACTS[key].name),
      ...[SAY.formerly, SAY.splitFrom],
    ],
    rows: rows.map(({ capability, facts }) => [
      ...[capability.name, groupNames.get(capability.group) ?? '', capability.definition],
      ...facts.map(({ value }) => value),
      ...[(capability.formerly ?? []).join(', '), capability.splitFrom ?? ''],
    ]),
  };
}

/** What the numbers of all the other tables are of. */
export function aboutTable(report: Report): Table {
  return {
    name: 'about',
    columns: SAY.about,
    rows: workshopFacts(report).map(({ key, value }) => [FACTS[key].name, value]),
  };
}
