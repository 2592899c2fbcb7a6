import type { Count, Report } from '../map/report.ts';
import { AUDIENCE_NAMES, dayOf, TENSE_NAMES } from './article.ts';
import { inSentence } from './map.ts';
import { plural } from './plural.ts';

/** What each format is called, and what it is good for, in one line. */
export const FORMAT_WORDS = {
  pptx: { name: 'Slides', kind: 'PowerPoint', text: 'A deck to present: map, findings, road map' },
  png: { name: 'Map as a picture', kind: 'PNG', text: 'For a slide, a mail or a chat' },
  svg: { name: 'Map as a drawing', kind: 'SVG', text: 'Sharp at any size, for print' },
  pdf: { name: 'Map and write-up', kind: 'PDF', text: 'For a board: finding and map first, then all said' },
  html: { name: 'Article', kind: 'Web page', text: 'One file that opens anywhere' },
  md: { name: 'Article', kind: 'Markdown', text: 'Plain text for a wiki or a blog' },
  docx: { name: 'Article', kind: 'Word', text: 'To edit and send round' },
  xlsx: { name: 'Workbook', kind: 'Excel', text: 'Capabilities, notes, votes and commitments' },
  csv: { name: 'Tables', kind: 'CSV', text: 'One plain table each, for any spreadsheet' },
  actions: { name: 'Action log', kind: 'CSV', text: 'Commitments, ready for an issue tracker' },
  archimate: { name: 'Capability model', kind: 'ArchiMate XML', text: 'For architecture tools' },
  archi: { name: 'Capability model', kind: 'Archi CSV', text: 'Three tables that Archi imports' },
  sheet: { name: 'Capability sheet', kind: 'CSV', text: 'One row a capability, for other tools' },
  json: { name: 'Report', kind: 'JSON', text: 'For programs, and to bring back here' },
  zip: { name: 'Everything', kind: 'Zip', text: 'All of the above in one file' },
} as const;

/** What each format is for, in the order of the menu. */
export const FORMAT_USES = [
  { title: 'To present', formats: ['pptx', 'png', 'svg'] },
  { title: 'To publish', formats: ['pdf', 'html', 'docx', 'md'] },
  { title: 'To work on', formats: ['xlsx', 'csv', 'actions'] },
  { title: 'For capability models', formats: ['archimate', 'archi', 'sheet'] },
  { title: 'All of it', formats: ['json', 'zip'] },
] as const satisfies readonly { title: string; formats: readonly (keyof typeof FORMAT_WORDS)[] }[];

export const EXPORT = {
  button: 'Export',
  menu: 'Export the outcomes',
  counted: { groups: 'One group, one voice.', people: 'Counted by people.' } satisfies Record<Count, string>,
  asOnPage: 'As the page counts now.',
  names: 'With the names of who wrote what',
  dark: 'Pictures in dark colours',
  make: (name: string, kind: string) => `Save ${name}, ${kind}`,
  cancel: (name: string) => `Stop ${name}`,
  again: 'Try again',
  waiting: 'Waiting its turn',
  making: (step: number, steps: number, format: string) =>
    steps === 1 ? 'Being made' : `${step} of ${steps}: ${format}`,
  savedAs: (filename: string) => `Saved as ${filename}`,
  cut: 'The connection broke off, so nothing was saved.',
  page: (number: number, of: number) => `${number} of ${of}`,
} as const;

/** What stands over a picture of the map, so that it can be read by itself. */
export const PICTURE = {
  asked: ({ workshop: { audience, tense, createdAt } }: Report) =>
    `What ${inSentence(AUDIENCE_NAMES[audience])} say, asked ${TENSE_NAMES[tense]} on ${dayOf(createdAt)}`,
  /** "12 of 13 groups, 60 people, 268 notes; 9 not placed, 2 fit nowhere. One group, one voice." */
  counted: ({ numbers }: Report, count: Count) => {
    const { present, groups, people, notes, notPlaced, fitsNowhere } = numbers;
    const all = plural(groups, 'group', 'groups');
    const who = [
      present === groups ? all : `${present} of ${all}`,
      plural(people, 'person', 'people'),
      plural(notes, 'note', 'notes'),
    ].join(', ');
    const left = `${notPlaced} not placed, ${fitsNowhere} ${fitsNowhere === 1 ? 'fits' : 'fit'} nowhere`;
    return `${who}; ${left}. ${PICTURE.voice[count]}`;
  },
  voice: {
    groups: 'One group, one voice.',
    people: 'By people: every note and dot counts alike, so large groups weigh more.',
  } satisfies Record<Count, string>,
} as const;
