import type { Catalogue } from '../catalogue/catalogue.ts';
import { CATALOGUES } from '../catalogue/index.ts';
import type { RandomBytes } from '../ids.ts';
import { columnsByContent, columnsOf, isHeader, NO_COLUMNS } from './columns.ts';
import { cannotRead, type Findings, type Reading, type Refusal, type Remark } from './finding.ts';
import { planNotesTable, type DotsAre } from './fromNotes.ts';
import { keyOf } from './laneWords.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { isPacked } from './packed.ts';
import { readNotes } from './notes.ts';
import type { ImportPlan } from './plan.ts';
import type { TableView, WorkshopImport } from './requests.ts';
import { readTable, type Row } from './table.ts';
import { toLong } from './wide.ts';

type NotesImport = Extract<WorkshopImport, { kind: 'notes' }>;

export interface NotesPlan {
  readonly plan: ImportPlan;
  readonly view: TableView;
}

/** The heading of our own notes.csv: there a cluster's dots stand beside each of its notes. */
const OWN_DOTS = keyOf('Dots of its cluster or note');
const SAMPLE = 5;

/** From the text of a table to the workshop that it would be, and how it was read. */
export function planTable(
  { text, table, held }: NotesImport,
  random: RandomBytes,
  heard: { readonly refused: Findings<Refusal>; readonly remarks: Findings<Remark> },
): Reading<NotesPlan> {
  if (text.trim() === '') return cannotRead('empty');
  if (text.length > IMPORT_LIMITS.chars) return cannotRead('too-large');
  if (isPacked(text)) return cannotRead('not-text');
  const read = readTable(text);
  if (read.torn !== null) heard.remarks.add('torn-quote', read.torn);
  if (read.left > 0) heard.refused.add('rows-left', null, String(read.left));
  const above = table.header === null ? titleRows(read.rows) : 0;
  for (const { line, cells } of read.rows.slice(0, above))
    heard.remarks.add('above-header', line, cells.join(' '));
  const rows = toLong(read.rows.slice(above));
  const first = rows[0]?.cells ?? [];
  const header = table.header ?? isHeader(first);
  const body = header ? rows.slice(1) : rows;
  const guessed = header ? columnsOf(first, body) : columnsByContent(body);
  const columns = { ...NO_COLUMNS, ...(table.columns ?? guessed) };
  const catalogue: Catalogue =
    typeof held.catalogue === 'string' ? CATALOGUES[held.catalogue] : held.catalogue;
  const laneWords = Object.fromEntries(table.laneWords.map(({ word, lane }) => [keyOf(word), lane]));
  const choices = { columns, laneWords, everyLane: table.everyLane, cut: table.cut };
  const { notes, groups, unknownLanes } = readNotes(body, choices, catalogue, heard);
  for (const { label, number } of groups)
    if (!keyOf(label).split(' ').includes(String(number)))
      heard.remarks.add('group-numbered', null, `${label}: group ${number}`);
  const isOwn = header && columns.dots !== null && keyOf(first[columns.dots] ?? '') === OWN_DOTS;
  const dotsAre: DotsAre = table.dotsAre ?? (isOwn ? 'whole-cluster' : 'each-note');
  const people = held.people ?? Math.max(1, named(notes) || new Set(notes.map(({ group }) => group)).size);
  const plan = planNotesTable(notes, { ...held, people }, catalogue, dotsAre, random, heard.remarks);
  const width = Math.max(0, ...rows.slice(0, 50).map(({ cells }) => cells.length));
  return {
    ok: true,
    value: {
      plan,
      view: {
        header,
        columns,
        headings: Array.from({ length: width }, (_, column) => headingOf(first[column] ?? '')),
        sample: body.slice(0, SAMPLE).map(({ cells }) => cells.map(headingOf)),
        groups,
        unknownLanes,
        dotsAre,
        people,
      },
    },
  };
}

/** Rows above the one that names the columns: a title, with nothing beside it. */
function titleRows(rows: readonly Row[]): number {
  const at = rows.slice(0, 6).findIndex(({ cells }) => isHeader(cells));
  const isTitle = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== '').length === 1;
  return rows.slice(0, Math.max(0, at)).every(isTitle) ? Math.max(0, at) : 0;
}

function named(notes: readonly { readonly author: string; readonly group: number }[]): number {
  return new Set(notes.filter(({ author }) => author !== '').map(({ author, group }) => `${group} ${author}`))
    .size;
}

function headingOf(cell: string): string {
  return cell.slice(0, 80).trim();
}
