import { FACTS } from '../../../shared/words/tables.ts';
import { guardedCell } from '../cells.ts';
import { csvText } from '../csv.ts';
import { textFile, type Exporter } from '../exporter.ts';
import { filenameOf } from '../filename.ts';
import type { Cell } from '../tables/table.ts';
import { capabilityModelOf } from './capabilityModel.ts';

/** Archi's own way to say that a text is no formula: a space before it, which its users are used to. */
const plain = (text: string) => guardedCell(text, ' ');

/** Archi's three tables, of which it finds the second and third by the first one's name. */
export const exportArchi: Exporter = async ({ report }) => {
  const model = capabilityModelOf(report);
  const parts = model.groups.flatMap((group) => group.parts.map((part) => ({ group, part })));
  const capabilities = model.groups.flatMap((group) => [group, ...group.parts]);
  const file = (name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]) =>
    textFile(
      filenameOf(report, 'csv', name),
      'text/csv; charset=utf-8; header=present',
      csvText({ columns, rows }, plain),
    );
  return [
    file(
      'elements',
      ['ID', 'Type', 'Name', 'Documentation', 'Specialization'],
      [
        [model.id, 'ArchimateModel', model.name, model.documentation, ''],
        ...capabilities.map(({ id, name, documentation }) => [id, 'Capability', name, documentation, '']),
      ],
    ),
    file(
      'relations',
      ['ID', 'Type', 'Name', 'Documentation', 'Source', 'Target', 'Specialization'],
      parts.map(({ group, part }) => [
        part.relation,
        'CompositionRelationship',
        '',
        '',
        group.id,
        part.id,
        '',
      ]),
    ),
    file(
      'properties',
      ['ID', 'Key', 'Value'],
      [model, ...capabilities].flatMap(({ id, facts }) =>
        facts.map(({ key, value }) => [id, FACTS[key].name, String(value)]),
      ),
    ),
  ];
};
