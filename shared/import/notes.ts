import { FITS_NOWHERE, type Catalogue } from '../catalogue/catalogue.ts';
import { LANES, type Lane } from '../lanes.ts';
import { LIMITS } from '../limits.ts';
import { cleanText } from '../text.ts';
import { FITS_WORDS, NOT_PLACED_WORDS } from '../words/imported.ts';
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
  const { columns } = choices;
  const cell = (row: Row, field: Field) => {
    const column = columns[field];
    return column === null ? '' : plainText(row.cells[column] ?? '');
  };
  const groups = numberGroups(rows.map((row) => cell(row, 'group')).filter((label) => keyOf(label) !== ''));
  const capabilityOf = capabilityFinder(catalogue);
  const unknownLanes = new Map<string, string>();
  const seen = new Set<string>();
  const notes: TableNote[] = [];
  for (const row of rows) {
    const { line } = row;
    const raw = columns.text === null ? '' : (row.cells[columns.text] ?? '');
    const text = cell(row, 'text');
    const word = cell(row, 'lane');
    const lane = choices.everyLane ?? ownLane(choices.laneWords, word) ?? laneOf(word);
    const label = cell(row, 'group');
    const group = columns.group === null ? 1 : groups.get(keyOf(label))?.number;
    const cluster = cell(row, 'cluster').replace(/\s+/g, ' ');
    const noted = text.length > LIMITS.noteChars && choices.cut ? cutAt(text, LIMITS.noteChars) : text;
    const title =
      cluster.length > LIMITS.titleChars && choices.cut ? cutAt(cluster, LIMITS.titleChars) : cluster;
    const why = ((): Refusal | null => {
      if (text === '') return 'empty-text';
      if (noted.length > LIMITS.noteChars) return 'too-long';
      if (title.length > LIMITS.titleChars) return 'title-too-long';
      if (lane === null) return word === '' ? 'no-lane' : 'unknown-lane';
      if (group === undefined) return keyOf(label) === '' ? 'no-group' : 'too-many-groups';
      return notes.length >= IMPORT_LIMITS.notes ? 'too-many-notes' : null;
    })();
    if (why === 'unknown-lane' && !unknownLanes.has(keyOf(word))) unknownLanes.set(keyOf(word), word);
    if (why !== null || lane === null || group === undefined) {
      refused.add(
        why ?? 'no-lane',
        line,
        why === 'unknown-lane' ? `${word}: ${text}` : text || row.cells.join(' '),
      );
      continue;
    }
    if (noted !== text || title !== cluster) remarks.add('cut', line, text);
    if (raw !== withoutGuard(raw)) remarks.add('apostrophe', line, text);
    if (hasControls(raw)) remarks.add('control-characters', line, text);
    const place = cell(row, 'capability');
    const capability = capabilityOf(place);
    if (capability === undefined) remarks.add('unknown-capability', line, place);
    const author = cell(row, 'author');
    const key = JSON.stringify([group, lane, noted, title, author]);
    if (seen.size === seen.add(key).size) remarks.add('same-row', line, text);
    const dots = dotsIn(cell(row, 'dots'));
    if (dots === null) remarks.add('bad-dots', line, cell(row, 'dots'));
    notes.push({
      line,
      lane,
      text: noted,
      group,
      cluster: title,
      capability: capability ?? null,
      dots: dots ?? 0,
      author,
    });
  }
  const used = new Set(notes.map(({ group }) => group));
  return {
    notes,
    groups: columns.group === null ? [] : [...groups.values()].filter(({ number }) => used.has(number)),
    unknownLanes: [...unknownLanes.values()].slice(0, 50),
  };
}

function plainText(cell: string): string {
  return cleanText(withoutGuard(cell)).trim();
}

function hasControls(cell: string): boolean {
  return cleanText(cell) !== cell.replace(/\r\n?/g, '\n');
}

function cutAt(text: string, most: number): string {
  return `${cutTo(text, most - 1).trimEnd()}…`;
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
