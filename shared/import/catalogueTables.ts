import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueFromNodes, type CapabilityNode, type CatalogueHeard } from './catalogueTree.ts';
import { cannotRead, type Reading } from './finding.ts';
import { withoutGuard } from './guard.ts';
import { keyOf } from './laneWords.ts';
import { nodesOfModel, type ModelElement, type ModelRelation } from './model.ts';
import { readTable, type Row, type Table } from './table.ts';

const NAMES = {
  id: ['id', 'key', 'identifier', 'external id', 'capability id'],
  name: ['name', 'capability', 'capability name', 'function', 'title', 'label', 'business capability'],
  parent: [
    'parent',
    'parent path',
    'parent id',
    'parent name',
    'capability group',
    'group',
    'area',
    'domain',
    'level 1',
    'category',
    'path',
  ],
  definition: ['definition', 'description', 'documentation', 'meaning'],
  words: ['words', 'vocabulary', 'synonyms', 'keywords'],
  type: ['type', 'fact sheet type'],
  source: ['source'],
  target: ['target'],
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof NAMES;

/** A table of capabilities with a header, or Archi's elements and relations: whichever the texts are. */
export function readCatalogueTables(
  texts: readonly string[],
  heard: CatalogueHeard & { readonly cut: boolean },
): Reading<Catalogue> {
  const sheets = texts.map((text) => sheetOf(readTable(text), heard));
  const relations = sheets.filter(({ at }) => at('source') !== null && at('target') !== null);
  const elements = sheets.filter(({ at }) => at('name') !== null && at('source') === null);
  if (elements.length === 0)
    return cannotRead(sheets.some(({ rows }) => rows.length > 0) ? 'no-name-column' : 'empty');
  const isArchi = elements.every(({ header }) => header.includes('documentation') && header.includes('type'));
  if (!isArchi) return catalogueFromNodes(elements.flatMap(nodesOf), heard);
  const nodes = nodesOfModel(elements.flatMap(elementsOf), relations.flatMap(relationsOf), [], heard.refused);
  return catalogueFromNodes(nodes, heard);
}

interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly at: (column: Column) => number | null;
  readonly cell: (row: Row, column: Column) => string;
}

/** One column without a header is a list of names. */
function sheetOf({ rows, torn, left }: Table, { refused, remarks }: CatalogueHeard): Sheet {
  if (torn !== null) remarks.add('torn-quote', torn);
  if (left > 0) refused.add('rows-left', null, String(left));
  const isList = rows.every(({ cells }) => cells.length === 1) && !isHeader(rows[0]);
  const header = isList ? ['name'] : (rows[0]?.cells ?? []).map(keyOf);
  const at = (column: Column) => {
    const found = NAMES[column].map((name) => header.indexOf(name)).find((index) => index >= 0);
    return found ?? null;
  };
  return {
    header,
    rows: isList ? rows : rows.slice(1),
    at,
    cell(row, column) {
      const index = at(column);
      return index === null ? '' : withoutGuard(row.cells[index] ?? '').trim();
    },
  };
}

function isHeader(row: Row | undefined): boolean {
  return row !== undefined && row.cells.some((cell) => NAMES.name.some((name) => name === keyOf(cell)));
}

function nodesOf({ rows, cell }: Sheet): CapabilityNode[] {
  return rows.map((row) => ({
    line: row.line,
    id: cell(row, 'id'),
    name: cell(row, 'name'),
    parent: cell(row, 'parent'),
    definition: cell(row, 'definition'),
    words: cell(row, 'words').split(/[;,]/),
  }));
}

function elementsOf({ rows, cell }: Sheet): ModelElement[] {
  return rows.map((row) => ({
    line: row.line,
    id: cell(row, 'id'),
    type: cell(row, 'type'),
    name: cell(row, 'name'),
    documentation: cell(row, 'definition'),
  }));
}

function relationsOf({ rows, cell }: Sheet): ModelRelation[] {
  return rows.map((row) => ({
    type: cell(row, 'type'),
    source: cell(row, 'source'),
    target: cell(row, 'target'),
  }));
}
