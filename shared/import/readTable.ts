import type { Catalogue } from '../catalogue/catalogue.ts';
import { CATALOGUES } from '../catalogue/index.ts';
import type { RandomBytes } from '../ids.ts';
import { widthOf } from './columns.ts';
import { cannotRead, type Findings, type Reading, type Refusal, type Remark } from './finding.ts';
import { planNotesTable, sameInClusters, type DotsAre } from './fromNotes.ts';
import { keyOf } from './laneWords.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { readNotes, type TableNote } from './notes.ts';
import type { ImportPlan } from './plan.ts';
import { notReadable } from './readable.ts';
import type { TableView, WorkshopImport } from './requests.ts';
import { shapeOf, type Shape } from './shape.ts';
import { toLong } from './wide.ts';

type NotesImport = Extract<WorkshopImport, { kind: 'notes' }>;

export interface NotesPlan {
  readonly plan: ImportPlan;
  readonly view: TableView;
}

interface Heard {
  readonly refused: Findings<Refusal>;
  readonly remarks: Findings<Remark>;
}

/** The heading of our own notes.csv: there a cluster's dots stand beside each of its notes. */
const OWN_DOTS = keyOf('Dots of its cluster or note');
const SAMPLE = 5;

/** From the text of a table to the workshop that it would be, and how it was read. */
export function planTable(
  { text, table, held }: NotesImport,
  random: RandomBytes,
  heard: Heard,
): Reading<NotesPlan> {
  if (text.trim() === '') return cannotRead('empty');
  if (text.length > IMPORT_LIMITS.chars) return cannotRead('too-large');
  const problem = notReadable(text) ?? (isJson(text) ? 'not-a-report' : null);
  if (problem !== null) return cannotRead(problem);
  const shape = shapeOf(text, table, heard);
  const { rows, columns, left } = toLong(shape.rows, shape.columns, shape.laneColumns);
  if (left > 0) heard.refused.add('rows-left', null, String(left));
  const catalogue: Catalogue =
    typeof held.catalogue === 'string' ? CATALOGUES[held.catalogue] : held.catalogue;
  const laneWords = Object.fromEntries(table.laneWords.map(({ word, lane }) => [keyOf(word), lane]));
  const { everyLane, cut, fillDown } = table;
  const choices = { columns, laneWords, everyLane, cut, fillDown };
  const { notes, groups, unknownLanes } = readNotes(rows, choices, catalogue, heard);
  for (const { label, number } of groups)
    if (!keyOf(label).split(' ').includes(String(number)))
      heard.remarks.add('group-numbered', null, `${label}: group ${number}`);
  const dotsAre = table.dotsAre ?? dotsIn(shape, notes, heard);
  const people = held.people ?? Math.max(1, named(notes) || new Set(notes.map(({ group }) => group)).size);
  const plan = planNotesTable(notes, { ...held, people }, catalogue, dotsAre, random, heard.remarks);
  return { ok: true, value: { plan, view: { ...viewOf(shape), groups, unknownLanes, dotsAre, people } } };
}

/** A cluster's, where our own table says so, or where all its notes have as many. */
function dotsIn({ header, columns }: Shape, notes: readonly TableNote[], { remarks }: Heard): DotsAre {
  if (columns.dots === null) return 'each-note';
  if (keyOf(header?.cells[columns.dots] ?? '') === OWN_DOTS) return 'whole-cluster';
  if (!sameInClusters(notes)) return 'each-note';
  remarks.add('dots-of-cluster', null);
  return 'whole-cluster';
}

function viewOf({ header, rows, columns, laneColumns, sections }: Shape) {
  const first = header ?? rows[0];
  const width = Math.max(widthOf(rows), header?.cells.length ?? 0);
  return {
    header: header !== null,
    columns,
    laneColumns,
    sections,
    headings: Array.from({ length: width }, (_, column) => headingOf(first?.cells[column] ?? '')),
    sample: rows.slice(0, SAMPLE).map(({ cells }) => cells.map(headingOf)),
  };
}

/** A list in JSON, as other tools export their boards. */
function isJson(text: string): boolean {
  if (!/^\ufeff?\s*\[/.test(text.slice(0, 1000))) return false;
  try {
    return typeof JSON.parse(text.trim()) === 'object';
  } catch {
    return false;
  }
}

function named(notes: readonly { readonly author: string; readonly group: number }[]): number {
  return new Set(notes.filter(({ author }) => author !== '').map(({ author, group }) => `${group} ${author}`))
    .size;
}

function headingOf(cell: string): string {
  return cell.slice(0, 80).trim();
}
