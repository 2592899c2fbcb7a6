import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueFromNodes, type CapabilityNode, type CatalogueHeard } from './catalogueTree.ts';
import { cannotRead, type Reading } from './finding.ts';
import { withoutGuard } from './guard.ts';
import { keyOf } from './laneWords.ts';
import { nodesOfModel, type ModelElement, type ModelRelation } from './model.ts';
import { cutsSentences, readLines, readTable, titleRows, type Row } from './table.ts';

const names = (line: string) => line.split(', ');

/** In English, German, French and Spanish, the best known first. */
const NAMES = {
  id: names('id, key, identifier, external id, capability id, kennung'),
  name: names(
    'name, capability, capability name, function, title, label, business capability, bezeichnung, fähigkeit, funktion, nom, capacité, nombre, capacidad',
  ),
  parent: names(
    'parent, parent path, parent id, parent name, capability group, group, area, domain, level 1, category, path, ' +
      'übergeordnet, gruppe, bereich, kategorie, groupe, domaine, grupo, dominio',
  ),
  definition: names(
    'definition, description, documentation, meaning, beschreibung, définition, definición, descripción',
  ),
  words: names('words, vocabulary, synonyms, keywords, stichwörter, synonyme'),
  type: names('type, fact sheet type'),
  source: names('source'),
  target: names('target'),
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof NAMES;

const LEVELS = ['level 1', 'level 2', 'level 3', 'level 4', 'level 5'];

/** A table of capabilities with a header, or Archi's elements and relations: whichever the texts are. */
export function readCatalogueTables(
  texts: readonly string[],
  heard: CatalogueHeard & { readonly cut: boolean },
): Reading<Catalogue> {
  const sheets = texts.map((text) => sheetOf(text, heard));
  const relations = sheets.filter(({ at }) => at('source') !== undefined && at('target') !== undefined);
  const elements = sheets.filter(
    ({ at, levels }) => (at('name') ?? levels[1]) !== undefined && at('source') === undefined,
  );
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
  readonly at: (column: Column) => number | undefined;
  readonly cell: (row: Row, column: Column) => string;
  /** Columns of the levels of a tree, where each has its own and none is called after the name. */
  readonly levels: readonly number[];
}

/** One column without a header is a list of names. */
function sheetOf(text: string, { refused, remarks }: CatalogueHeard): Sheet {
  const inCells = readTable(text);
  const above = titleRows(inCells.rows, isHeader);
  const hasHeader = isHeader(inCells.rows[above]);
  const table = !hasHeader && cutsSentences(inCells) ? readLines(text) : inCells;
  if (table.torn !== null) remarks.add('torn-quote', table.torn);
  if (table.left > 0) refused.add('rows-left', null, String(table.left));
  for (const { line, cells } of table.rows.slice(0, above))
    remarks.add('above-header', line, cells.join(' '));
  const rows = table.rows.slice(above);
  const isList = rows.every(({ cells }) => cells.length === 1) && !hasHeader;
  const header = isList ? ['name'] : (rows[0]?.cells ?? []).map(keyOf);
  const at = (column: Column) =>
    NAMES[column].map((name) => header.indexOf(name)).find((index) => index >= 0);
  const levels = LEVELS.map((level) => header.indexOf(level)).filter((index) => index >= 0);
  return {
    header,
    rows: isList ? rows : rows.slice(1),
    at,
    cell: (row, column) => cellAt(row, at(column)),
    levels: at('name') === undefined ? levels : [],
  };
}

function cellAt({ cells }: Row, column: number | undefined): string {
  return column === undefined ? '' : withoutGuard(cells[column] ?? '').trim();
}

function isHeader(row: Row | undefined): boolean {
  const keys = row?.cells.map(keyOf) ?? [];
  return (
    NAMES.name.some((name) => keys.includes(name)) ||
    LEVELS.slice(0, 2).every((level) => keys.includes(level))
  );
}

function nodesOf({ rows, cell, levels }: Sheet): CapabilityNode[] {
  if (levels.length > 1) return nodesOfLevels(rows, levels);
  return rows.map((row) => ({
    line: row.line,
    id: cell(row, 'id'),
    name: cell(row, 'name'),
    parent: cell(row, 'parent'),
    definition: cell(row, 'definition'),
    words: cell(row, 'words').split(/[;,]/),
  }));
}

/** A row tells the way down to what it is about; the way itself is told once. */
function nodesOfLevels(rows: readonly Row[], levels: readonly number[]): CapabilityNode[] {
  const known = new Set<string>();
  return rows.flatMap((row) => {
    const way = levels.map((column) => cellAt(row, column)).filter((name) => name !== '');
    return way.flatMap((name, depth): CapabilityNode[] => {
      const parent = way[depth - 1] ?? '';
      const key = `${keyOf(parent)} > ${keyOf(name)}`;
      const isLast = depth === way.length - 1;
      if (!isLast && known.has(key)) return [];
      known.add(key);
      return [{ line: row.line, id: '', name, parent, definition: '', words: [] }];
    });
  });
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
