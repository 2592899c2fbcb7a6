import type { ValueArea } from '../map/arrangement.ts';
import type { MapStep, StepWhat } from '../workshop/mapSteps.ts';
import { plural } from './plural.ts';

const notes = (count: number) => plural(count, 'note', 'notes');
const items = (count: number) => plural(count, 'item', 'items');
const time = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** What a step did, as a sentence without its full stop. */
const STEPS: Readonly<Record<StepWhat['kind'], (what: StepWhat) => string>> = {
  rename: ({ subject, object }) => `Renamed ${subject} to ${object}`,
  describe: ({ subject }) => `Described ${subject}`,
  add: ({ subject, object }) => `Added ${subject} to ${object}`,
  remove: ({ subject }) => `Removed ${subject}`,
  merge: ({ subject, object }) => `Merged ${subject} into ${object}`,
  split: ({ subject, object, count }) =>
    `Split ${subject} off ${object}${count > 0 ? `, with ${items(count)}` : ''}`,
  move: ({ subject, object }) => `Moved ${subject} in ${object}`,
  'group-rename': ({ subject, object }) => `Renamed the group ${subject} to ${object}`,
  'group-add': ({ subject }) => `Added the group ${subject}`,
  'group-move': ({ subject }) => `Moved the group ${subject}`,
  'group-remove': ({ subject, object }) =>
    `Removed the group ${subject}${object ? `; what it held is in ${object}` : ''}`,
  replace: ({ subject }) => `Took over the catalogue ${subject}`,
  place: ({ subject, count }) => `Moved ${items(count)} to ${subject}`,
  'place-nowhere': ({ count }) => `Moved ${items(count)} to “fits nowhere”`,
  'place-back': ({ count }) => `Put ${items(count)} back where the group had ${count === 1 ? 'it' : 'them'}`,
  value: ({ count }) => `Tagged ${items(count)}`,
  maturity: ({ subject }) => `Judged the maturity of ${subject}`,
};

/** "Merged Audits into Reviews." or "Took back: merged Audits into Reviews." */
export function stepSentence({ what, undoes }: Pick<MapStep, 'what' | 'undoes'>): string {
  const said = STEPS[what.kind](what);
  return undoes === undefined ? `${said}.` : `Took back: ${said.charAt(0).toLowerCase()}${said.slice(1)}.`;
}

export const EDIT = {
  button: 'Edit map',
  title: 'Edit the map',
  help: 'What groups wrote and where they put it stays as it was. Every change is kept in the history and can be taken back.',
  groups: 'Capabilities by group',
  notes,
  menu: (name: string) => `Change ${name}`,
  describe: 'Rename and describe…',
  merge: 'Merge into another…',
  split: 'Split off a new one…',
  move: 'Move to another group…',
  remove: 'Remove…',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  renameGroup: 'Rename…',
  removeGroup: 'Remove…',
  addGroup: 'Add a group',
  addIn: (group: string) => `Add a capability to ${group}`,
  add: 'Add a capability',
  close: 'Done',
  save: 'Save',
} as const;

export const FORMS = {
  name: 'Name',
  definition: 'What it covers',
  words: 'Words people use for it',
  wordsHelp: 'Separated by commas. Suggestions look at them.',
  describe: (name: string) => `Rename and describe ${name}`,
  add: (group: string) => `A new capability in ${group}`,
  addIt: 'Add it',
  gone: 'It is not on the map any more: somebody merged or removed it.',
  merge: {
    title: (name: string) => `Merge ${name} into another`,
    into: 'Into',
    choose: 'Choose a capability',
    preview: (count: number, groups: number, into: string) =>
      `${notes(count)} of ${plural(groups, 'group', 'groups')} will count in ${into} from now on.`,
    nothing: (into: string) => `Nothing stands on it. Its name and words go to ${into}.`,
    yes: 'Merge',
  },
  split: {
    title: (name: string) => `Split a new capability off ${name}`,
    which: 'What goes to the new one',
    preview: (count: number, groups: number, left: number) =>
      `${notes(count)} of ${plural(groups, 'group', 'groups')} ${count === 1 ? 'goes' : 'go'} to the new capability; ${notes(left)} ${left === 1 ? 'stays' : 'stay'}.`,
    none: 'Nothing stands on it yet, so the new one begins empty.',
    yes: 'Split it off',
  },
  move: {
    title: (name: string) => `Move ${name} to another group`,
    group: 'Group',
    choose: 'Choose a group',
    yes: 'Move it',
  },
  remove: {
    title: (name: string) => `Remove ${name}?`,
    notes: (count: number, groups: number) =>
      `${notes(count)} of ${plural(groups, 'group', 'groups')} ${count === 1 ? 'stands on it. It goes' : 'stand on it. They go'} to “not placed yet” and ${count === 1 ? 'counts' : 'count'} in no capability. To keep what was said together, merge it into another instead.`,
    empty: 'Nothing stands on it.',
    merge: 'Merge it instead',
    yes: 'Remove it',
  },
  groupName: { rename: (name: string) => `Rename the group ${name}`, add: 'A new group', yes: 'Add it' },
  groupRemove: {
    title: (name: string) => `Remove the group ${name}?`,
    into: (count: number) =>
      `${plural(count, 'capability', 'capabilities')} of it ${count === 1 ? 'goes' : 'go'} to`,
    empty: 'Nothing stands in it.',
    yes: 'Remove it',
  },
} as const;

export const HISTORY = {
  title: 'What was changed',
  none: 'Nothing has been changed yet.',
  undo: 'Undo',
  undoOf: (sentence: string) => `Undo: ${sentence}`,
  by: (by: MapStep['by'], at: number) =>
    `${by === 'facilitator' ? 'Facilitator' : 'Lead'}, ${time.format(at)}`,
  undone: 'taken back',
} as const;

export const ARRANGE = {
  start: 'Arrange notes',
  end: 'Done arranging',
  help: 'Choose notes, then say where they belong. With the keyboard: M moves; E, C and F tag employee, customer and financial value.',
  choose: (title: string) => `Choose ${title}`,
  chosen: (count: number) => `${items(count)} chosen`,
  clear: 'Choose none',
  move: 'Move to…',
  moveOne: 'Move…',
  moveOf: (title: string) => `Move ${title}`,
  moveTitle: (count: number) => `Where do ${items(count)} belong?`,
  back: 'Back to where the group had it',
  value: { employee: 'Employee', customer: 'Customer', financial: 'Financial' } satisfies Record<
    ValueArea,
    string
  >,
  serves: (areas: readonly string[]) => `Serves ${areas.map((area) => area.toLowerCase()).join(', ')}`,
  moved: (before: string) => `Moved by the lead. Its group had it ${before}.`,
  movedShort: 'Moved by the lead',
  had: {
    on: (name: string) => `on ${name}`,
    nowhere: 'under “fits nowhere”',
    none: 'on no capability',
    gone: 'on a capability that is no longer on the map',
  },
  formerly: (names: readonly string[]) => `Formerly: ${names.join(', ')}`,
  splitFrom: (name: string) => `Split off ${name}`,
} as const;

/** The five steps of a maturity ladder, each told in our own words. */
export const MATURITY = {
  title: 'Maturity',
  asIs: 'As it is',
  toBe: 'As it should be',
  unknown: 'Not judged',
  level: (level: number) => LEVELS[level - 1]?.name ?? '',
  about: (level: number) => LEVELS[level - 1]?.about ?? '',
  option: (level: number) => `${level}, ${LEVELS[level - 1]?.name.toLowerCase() ?? ''}`,
  said: (level: number) => `${level} ${LEVELS[level - 1]?.name.toLowerCase() ?? ''}`,
} as const;

const LEVELS = [
  { name: 'Initial', about: 'It depends on who does it, and on the day.' },
  { name: 'Managed', about: 'Each project does it in a way of its own, and can do it again.' },
  { name: 'Defined', about: 'There is one way for all, written down and used.' },
  { name: 'Quantitatively managed', about: 'It is measured, and steered by what the figures say.' },
  { name: 'Optimizing', about: 'It gets better all the time, by what was learnt.' },
] as const;

/** What the list of notes shows, where a number was pressed. */
export const FILTER = {
  label: 'Notes shown',
  all: (count: number) => `All ${notes(count)}`,
  groups: (count: number, groups: number) =>
    `${notes(count)} of ${plural(groups, 'group', 'groups')}, by group`,
  lane: (lane: string, count: number) => `${lane}: ${notes(count)}`,
  group: (number: number, count: number) => `Group ${number}: ${notes(count)}`,
  voice: (said: string, count: number) => `${said}: ${notes(count)}`,
  /** "groups say less", behind their number. */
  saying: (voice: string, count: number) => `${count === 1 ? 'group says' : 'groups say'} ${voice}`,
  said: (voice: string) => `Groups that say ${voice}`,
  value: (area: string, count: number) => `${area}: ${notes(count)}`,
  /** "for employees", behind their number. */
  valued: (area: string) => area.charAt(0).toLowerCase() + area.slice(1),
  dots: (count: number) => `${notes(count)} that drew dots`,
  clusters: (count: number) => `${notes(count)} in clusters`,
  none: 'It has no note here.',
  showAll: 'Show all',
  board: (number: number) => `Board of group ${number}`,
} as const;
