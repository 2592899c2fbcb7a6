import type { ReportNumbers } from '../map/report.ts';
import { dayOf } from './article.ts';
import { plural } from './plural.ts';

/** The page that takes over what was held elsewhere. */
export const IMPORT_PAGE = {
  title: 'Bring in a workshop',
  intro:
    'A JSON export of Flashmap, or a table of notes from a spreadsheet or another board. You see what would come in before anything does.',
  source: {
    title: '1. The file',
    drop: 'Drop a file here, or',
    choose: 'Choose a file',
    kinds: 'JSON, CSV or text, up to 5 MB',
    paste: 'or paste a table',
    pasteHelp: 'Copy the cells in Excel, Sheets or another tool, with their headings.',
    example: 'Lane\tGroup\tNote\nStop\t1\tThe Monday deck',
    show: 'Show what would come in',
    again: 'Another file',
    isPasted: 'A pasted table',
    isCatalogue:
      'This is a model of capabilities, not of notes. A catalogue comes in where a workshop is created, under More settings, or where the map is edited.',
  },
  reading: 'Reading it',
  name: 'Name',
  example: 'Autumn PMO meet-up',
  date: 'Held on',
  people: 'People who took part',
  held: { title: '2. The workshop', help: 'The table does not say this.' },
  table: {
    title: '3. The columns',
    help: 'What each column holds, with the first rows of it.',
    header: 'The first row names the columns',
    sections: 'Lanes stand above their notes, behind an empty row',
    fillDown: 'An empty lane or group is that of the row above',
    none: 'Nothing',
    notesOf: (lane: string) => `Notes: ${lane}`,
    caption: 'The first rows, as they stand in the file',
    column: (number: number) => `Column ${number}`,
    everyLane: 'Every note is for',
    everyLaneNone: 'As its row says',
    lanes: 'These words mean no lane by themselves. Choose one, or their rows stay out.',
    lane: (word: string) => `Lane of “${word}”`,
    laneNone: 'Stays out',
    dots: 'The dots beside a note of a cluster are',
    cut: 'Cut what is too long, with … at its end',
  },
  preview: {
    title: 'What would come in',
    held: (name: string, at: number) => `${name}, ${dayOf(at)}`,
    numbers: ({ groups, notes, dots, clusters }: ReportNumbers, people: number) =>
      [
        plural(groups, 'group', 'groups'),
        plural(people, 'person', 'people'),
        plural(notes, 'note', 'notes'),
        plural(clusters, 'cluster', 'clusters'),
        plural(dots, 'dot', 'dots'),
      ].join(', '),
    places: ({ placed, fitsNowhere, notPlaced }: ReportNumbers) =>
      `${placed} on a capability, ${fitsNowhere} fit nowhere, ${notPlaced} on no capability yet.`,
    promises: (count: number) => plural(count, 'commitment', 'commitments'),
    map: 'The map',
    silent: (count: number) => `${plural(count, 'capability', 'capabilities')} nobody mentioned.`,
    first: 'The first notes',
    columns: ['Group', 'Lane', 'Note', 'Cluster', 'Capability', 'Dots'],
    nothing: 'No note would come in. Look at what stays out, and at the columns.',
  },
  refused: (count: number) =>
    count === 0 ? 'Nothing stays out' : `${plural(count, 'row stays', 'rows stay')} out`,
  remarks: (count: number) => `${plural(count, 'thing', 'things')} to know`,
  download: 'Download this list',
  downloadAs: 'import-findings.csv',
  findings: ['Line', 'What stands there', 'Why'],
  bring: (notes: number) => `Bring in ${plural(notes, 'note', 'notes')}`,
  bringing: 'Bringing it in',
  safe: 'Nothing is stored yet.',
  before: (name: string, at: number) =>
    `You brought this in on ${dayOf(at)}${name === '' ? '' : `, as ${name}`}. Bringing it in again makes a second workshop.`,
  openBefore: 'Open the first',
  problem: 'This cannot come in.',
};

/** Importing a catalogue: for a new workshop, or into one. */
export const IMPORT_CATALOGUE = {
  button: 'Import a catalogue',
  title: 'Import a catalogue',
  help: 'A table with the columns Name, Parent and Definition, one of our own exports, Archi’s tables, or an ArchiMate exchange file.',
  choose: 'Choose a file',
  paste: 'or paste a table',
  show: 'Show what would come in',
  cut: 'Cut what is too long, with … at its end',
  counts: (capabilities: number, groups: number) =>
    `${plural(capabilities, 'capability', 'capabilities')} in ${plural(groups, 'group', 'groups')}`,
  change: (kept: number, fresh: number, gone: number) =>
    `${kept} stay with their notes, ${fresh} are new, ${gone} leave.`,
  goneTitle: 'These leave. Their notes then stand on no capability, and can be placed again:',
  gone: (name: string, notes: number) => (notes > 0 ? `${name} (${plural(notes, 'note', 'notes')})` : name),
  undo: 'It is one step in the history: undo brings the catalogue of before back.',
  refused: (count: number) => `${plural(count, 'thing stays', 'things stay')} out`,
  use: 'Use this catalogue',
};
