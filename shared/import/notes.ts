import { FITS_NOWHERE, type Catalogue } from '../catalogue/catalogue.ts';
import { LANES, type Lane } from '../lanes.ts';
import { LIMITS } from '../limits.ts';
import { cleanText } from '../text.ts';
import { FITS_WORDS, NOBODY_WORDS, NOT_PLACED_WORDS } from '../words/imported.ts';
import type { Columns, Field } from './columns.ts';
import { cutTo, type Findings, type Refusal, type Remark } from './finding.ts';
import { numberGroups, type LabelledGroup } from './groupLabels.ts';
import { withoutGuard } from './guard.ts';
import { keyOf, laneOf } from './laneWords.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { Row } from './table.ts';

/** How a person wants a table of notes to be read. */
export interface NotesChoices {
  readonly columns: Columns;
  /** Lanes of words that no rule knows, by their key (keyOf). */
  readonly laneWords: Readonly<Record<string, Lane>>;
  /** The lane of every row, where no column tells it. */
  readonly everyLane: Lane | null;
  /** Whether texts that are too long are cut; else they stay out. */
  readonly cut: boolean;
  /** Whether an empty lane or group is that of the row above. */
  readonly fillDown: boolean;
}

/** A row that comes in. */
export interface TableNote {
  readonly line: number;
  readonly lane: Lane;
  readonly text: string;
  /** The group's number. */
  readonly group: number;
  readonly cluster: string;
  readonly capability: string | null;
  readonly dots: number;
  readonly author: string;
}

export interface NotesReading {
  readonly notes: readonly TableNote[];
  readonly groups: readonly LabelledGroup[];
  /** Words of the lane column that mean no lane, as they stand there. */
  readonly unknownLanes: readonly string[];
}

interface Heard {
  readonly refused: Findings<Refusal>;
  readonly remarks: Findings<Remark>;
}

/** Reads the rows below the header, each to a note or to the reason why not. */
export function readNotes(
  rows: readonly Row[],
  choices: NotesChoices,
  catalogue: Catalogue,
  heard: Heard,
): NotesReading {
  const { refused, remarks } = heard;
  const { columns, cut } = choices;
  const all = choices.fillDown ? filledDown(rows, columns, remarks) : rows;
  const told = all.map((row) => toldIn(row, columns));
  const groups = numberGroups(told.map(({ group }) => group).filter((label) => keyOf(label) !== ''));
  const capabilityOf = capabilityFinder(catalogue);
  const unknownLanes = new Map<string, string>();
  const seen = new Set<string>();
  const notes: TableNote[] = [];
  for (const row of told) {
    const { line } = row;
    const lane = choices.everyLane ?? ownLane(choices.laneWords, row.lane) ?? laneOf(row.lane);
    const group = columns.group === null ? 1 : groups.get(keyOf(row.group))?.number;
    const text = cut ? cutAt(row.text, LIMITS.noteChars) : row.text;
    const cluster = cut ? cutAt(row.cluster, LIMITS.titleChars) : row.cluster;
    const why = ((): Refusal | null => {
      if (text === '') return 'empty-text';
      if (text.length > LIMITS.noteChars) return 'too-long';
      if (cluster.length > LIMITS.titleChars) return 'title-too-long';
      if (lane === null) return keyOf(row.lane) === '' ? 'no-lane' : 'unknown-lane';
      if (group === undefined) return keyOf(row.group) === '' ? 'no-group' : 'too-many-groups';
      return notes.length >= IMPORT_LIMITS.notes ? 'too-many-notes' : null;
    })();
    if (why !== null || lane === null || group === undefined) {
      const isUnknown = why === 'unknown-lane';
      if (isUnknown && !unknownLanes.has(keyOf(row.lane))) unknownLanes.set(keyOf(row.lane), row.lane);
      refused.add(
        why ?? 'no-lane',
        line,
        isUnknown ? `${row.lane}: ${text}` : row.text || row.cells.join(' '),
      );
      continue;
    }
    const capability = capabilityOf(row.capability);
    const dots = dotsIn(row.dots);
    const note = {
      line,
      lane,
      text,
      group,
      cluster,
      capability: capability ?? null,
      dots: dots ?? 0,
      author: row.author,
    };
    const key = JSON.stringify([group, lane, text, cluster, row.author]);
    if (text !== row.text || cluster !== row.cluster) remarks.add('cut', line, row.text);
    if (row.raw !== withoutGuard(row.raw)) remarks.add('apostrophe', line, row.text);
    if (hasControls(row.raw)) remarks.add('control-characters', line, row.text);
    if (capability === undefined) remarks.add('unknown-capability', line, row.capability);
    if (seen.size === seen.add(key).size) remarks.add('same-row', line, row.text);
    if (dots === null) remarks.add('bad-dots', line, row.dots);
    notes.push(note);
  }
  const used = new Set(notes.map(({ group }) => group));
  return {
    notes,
    groups: columns.group === null ? [] : [...groups.values()].filter(({ number }) => used.has(number)),
    unknownLanes: [...unknownLanes.values()].slice(0, 50),
  };
}

/** What a row says in each of its columns. */
function toldIn({ line, cells }: Row, columns: Columns) {
  const cell = (field: Field) => plainText(cells[columns[field] ?? -1] ?? '');
  const author = cell('author');
  return {
    line,
    cells,
    raw: cells[columns.text ?? -1] ?? '',
    text: cell('text'),
    lane: cell('lane'),
    group: cell('group'),
    cluster: cell('cluster').replace(/\s+/g, ' '),
    capability: cell('capability'),
    dots: cell('dots'),
    author: NOBODY_WORDS.includes(author.toLowerCase()) ? '' : author,
  };
}

/** Rows in which an empty lane or group is that of the row above. */
function filledDown(rows: readonly Row[], columns: Columns, remarks: Findings<Remark>): readonly Row[] {
  const filled = [columns.lane, columns.group].filter((column) => column !== null);
  let above: readonly string[] = [];
  return rows.map((row) => {
    const cells = [...row.cells];
    for (const column of filled) if ((cells[column] ?? '').trim() === '') cells[column] = above[column] ?? '';
    above = cells;
    if (filled.some((column) => cells[column] !== (row.cells[column] ?? '')))
      remarks.add('filled-down', row.line, filled.map((column) => cells[column]).join(' '));
    return { ...row, cells };
  });
}

function plainText(cell: string): string {
  return cleanText(withoutGuard(cell)).trim();
}

function hasControls(cell: string): boolean {
  return cleanText(cell) !== cell.replace(/\r\n?/g, '\n');
}

function cutAt(text: string, most: number): string {
  return text.length > most ? `${cutTo(text, most - 1).trimEnd()}…` : text;
}

function ownLane(words: NotesChoices['laneWords'], word: string): Lane | null {
  const key = keyOf(word);
  const lane = Object.hasOwn(words, key) ? words[key] : undefined;
  return LANES.find((known) => known === lane) ?? null;
}

/** Undefined for what the catalogue does not have. */
function capabilityFinder({ capabilities }: Catalogue): (text: string) => string | null | undefined {
  const known = new Map<string, string | null>();
  for (const { id, name, formerly = [] } of capabilities)
    for (const word of [...formerly, id, name]) known.set(keyOf(word), id);
  for (const word of FITS_WORDS) known.set(keyOf(word), FITS_NOWHERE);
  for (const word of NOT_PLACED_WORDS) known.set(keyOf(word), null);
  return (text) => known.get(keyOf(text));
}

/** Null for what is no number of dots. */
function dotsIn(text: string): number | null {
  if (text === '') return 0;
  const told = /^\(?\+?(\d{1,5})(?:[.,]0{1,2})?\)?(?: ?(?:dots?|votes?|likes?))?$/i.exec(text)?.[1];
  return told === undefined ? null : Number(told);
}
