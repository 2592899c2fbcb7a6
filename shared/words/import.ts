import type { ImportProblem, Refusal, Remark } from '../import/finding.ts';
import type { Field } from '../import/columns.ts';
import type { DotsAre } from '../import/fromNotes.ts';
import { LIMITS } from '../limits.ts';
import { plural } from './plural.ts';

export const PROBLEMS: Readonly<Record<ImportProblem, string>> = {
  empty: 'There is nothing in it.',
  'too-large': 'It is larger than 5 MB. Split it, or leave out what is not needed.',
  'no-text-column': 'No column is named as the one with the notes. Choose it below.',
  'not-json': 'It begins like a JSON export of Flashmap and is not whole. Export it once more.',
  'not-a-report': 'This JSON is not an export of Flashmap. Choose the file that was exported as JSON.',
  'other-version': 'This export was made by another version of Flashmap, which this one cannot read.',
  'no-name-column': 'No column names the capabilities. Call it Name or Capability in the first row.',
  'no-capability': 'There is no capability in it that can come in.',
  'not-xml': 'This XML is not whole, so nothing of it can be trusted. Export it once more.',
  'has-dtd':
    'This XML brings definitions of its own (DOCTYPE), which Flashmap does not read. Export it without.',
  'too-deep': 'This XML nests deeper, or holds more, than a model of capabilities does.',
  'not-archimate':
    'This XML is not an ArchiMate model in the Model Exchange format. Archi writes one under File, Export.',
  'too-much': 'There are more than 10,000 notes in it.',
  'not-text':
    'This is a workbook or a document, not text. Save it as CSV, or copy its cells and paste them here.',
  'is-web-page':
    'This is a web page, not a table. Open it in a spreadsheet or a browser, copy the cells and paste them here.',
  'too-slow': 'It takes too long to read. Split it, or leave out what is not needed.',
};

/** Beside each row that stays out. */
export const REFUSED: Readonly<Record<Refusal, string>> = {
  'empty-text': 'There is no text in it.',
  'too-long': `Longer than the ${LIMITS.noteChars} characters that a note takes.`,
  'title-too-long': `Its cluster’s title is longer than ${LIMITS.titleChars} characters.`,
  'no-lane': 'It does not say stop, more or start.',
  'unknown-lane': 'Its word for the lane means none of stop, more and start. Choose a lane for it above.',
  'no-group': 'It belongs to no group.',
  'too-many-notes': 'A workshop takes 10,000 notes from a file.',
  'too-many-groups': `A workshop has ${LIMITS.groups} groups at most.`,
  'rows-left': 'Rows behind the 12,000th are not read.',
  'no-name': 'It has no name.',
  'name-too-long': `Its name is longer than ${LIMITS.capabilityNameChars} characters.`,
  'definition-too-long': `Its definition is longer than ${LIMITS.definitionChars} characters.`,
  'same-name': 'Another capability has this name or id.',
  'too-many-capabilities': `A catalogue has ${LIMITS.capabilities} capabilities at most.`,
  'too-many-areas': `A catalogue has ${LIMITS.capabilityGroups} capability groups at most.`,
  'not-a-capability': 'It is something other than a capability.',
};

/** Beside what comes in and is not just as it stood. */
export const REMARKED: Readonly<Record<Remark, string>> = {
  cut: 'Comes in cut, with … at the end.',
  'same-row': 'The same note stands in an earlier row; both come in.',
  'control-characters': 'Comes in without control characters.',
  apostrophe: 'Comes in without the apostrophe that kept a spreadsheet from running it.',
  'torn-quote': 'A quotation mark is never closed. It is read as a character, so look at this row.',
  'above-header': 'It stands above the row that names the columns, so it stays out.',
  'section-heading': 'It stands above its notes and names their lane.',
  'columns-left': 'It has more than 250 columns. Those behind them are not read.',
  'filled-down': 'Its empty lane or group is that of the row above.',
  'dots-of-cluster':
    'All notes of a cluster have the same number of dots, so it is the cluster’s and counts once. Say otherwise above.',
  'unknown-capability': 'This catalogue has no such capability. The note comes in without a place.',
  'other-capability': 'Its cluster stands on another capability, and a cluster speaks for its notes.',
  'bad-dots': 'This is no number of dots. It counts as none.',
  'other-dots': 'Its cluster has another number of dots. The larger one counts.',
  'group-numbered': 'Groups have numbers here.',
  'names-left-out': 'Writers are anonymous, so no names come in.',
  'bad-author': 'This cannot be a name here. The note comes in without one.',
  'damaged-groups': 'The board of this group was damaged when the export was made. What it holds comes in.',
  'was-open': 'The workshop went on when the export was made. It comes in as closed at that time.',
  'scales-apart': 'What single groups answered here cannot be told from the export; the whole can.',
  'lead-place-lost': 'The lead had put it on a capability that is gone. It comes in without a place.',
  'parent-unknown': 'Nothing in it has this name; it becomes a capability group.',
  'parent-loop': 'It is above itself by its parents, so it comes in at the top.',
  'level-left-out': 'A level between: its capabilities come in under the one above it.',
};

export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  text: 'Note',
  lane: 'Stop, more or start',
  group: 'Group',
  capability: 'Capability',
  cluster: 'Cluster',
  dots: 'Dots',
  author: 'Writer',
};

export const DOTS_WORDS: Readonly<Record<DotsAre, string>> = {
  'each-note': 'Each note’s own',
  'whole-cluster': 'The cluster’s, beside each of its notes',
};

export const moreFindings = (count: number) => `And ${plural(count, 'more', 'more')} of these.`;
