import type { Facet } from '../portfolio/portfolio.ts';
import type { Timing } from '../portfolio/timing.ts';
import type { Audience, Tense } from '../template/template.ts';
import { AUDIENCE_WORDS, TENSE_WORDS } from './home.ts';
import { inSentence } from './map.ts';
import { plural } from './plural.ts';

/** "What has happened, the PMO team": what a workshop asked, and whom. */
export function askedWords({
  tense,
  audience,
}: {
  readonly tense: Tense;
  readonly audience: Audience;
}): string {
  return `${TENSE_WORDS[tense]}, ${inSentence(AUDIENCE_WORDS[audience])}`;
}

/** Said of a map of several workshops. */
export const COMBINED = {
  name: (names: readonly string[]) => `${names.length} workshops: ${names.join(', ')}`,
  left: (workshop: string, lost: readonly { readonly name: string; readonly notes: number }[]) => {
    const notes = lost.reduce((sum, one) => sum + one.notes, 0);
    const names = lost.map(({ name }) => name).join(', ');
    return `${plural(notes, 'note', 'notes')} of ${workshop} ${notes === 1 ? 'is' : 'are'} not placed: this map has no ${names}.`;
  },
  otherScale: (workshop: string, question: string) =>
    `Answers of ${workshop} to “${question}” are left out: it was asked in another way there.`,
  fewAnswers: (workshop: string, question: string) =>
    `Answers of ${workshop} to “${question}” are left out: fewer than three people answered.`,
};

/** The follow-through rate, with what it is a rate of. */
export const FOLLOW = {
  none: (all: number, early: number) => {
    if (all === 0) return 'No commitments yet.';
    return `Nothing is due yet; ${plural(early, 'commitment', 'commitments')} of ${all} ${early === 1 ? 'has' : 'have'} a result.`;
  },
  rate: (done: number, due: number, early: number) => {
    const ahead =
      early > 0
        ? ` ${early} more ${early === 1 ? 'has' : 'have'} a result ahead of time or without a date.`
        : '';
    return `${done} of ${due} that were due ${done === 1 ? 'has' : 'have'} a result.${ahead}`;
  },
};

export const FACET_WORDS: Record<Facet, string> = {
  sector: 'Sector',
  role: 'Role',
  maturity: 'Maturity',
};

export const TIMING_WORDS: Record<Timing, string> = {
  overdue: 'Overdue',
  soon: 'Due soon',
  later: 'Due later',
  undated: 'No date',
  done: 'Has a result',
};

export const PORTFOLIO_VIEWS = ['workshops', 'map', 'change', 'course', 'commitments'] as const;
export type PortfolioViewName = (typeof PORTFOLIO_VIEWS)[number];

export const PORTFOLIO = {
  title: (name: string) => name || 'Portfolio',
  loading: 'Opening the portfolio',
  refused: 'The portfolio did not open.',
  lockedOut:
    'This browser holds it no more: its secret link was renewed. Ask whoever renewed it for the new one.',
  reading: (read: number, all: number) => `Reading ${read} of ${plural(all, 'workshop', 'workshops')}`,
  count: (chosen: number, all: number) => `${chosen} of ${plural(all, 'workshop', 'workshops')} chosen`,
  views: {
    workshops: 'Workshops',
    map: 'One map',
    change: 'Change',
    course: 'Over time',
    commitments: 'Commitments',
  } satisfies Record<PortfolioViewName, string>,
  view: 'What to look at',
  rename: 'Name of the portfolio',
  link: 'Secret link',
  linkTitle: 'The secret link of this portfolio',
  linkHelp:
    'Whoever has it sees what a lead sees of every workshop in here, and may write what became of commitments.',
  exports: 'Export',
  exportWords: {
    json: 'Everything, as JSON',
    'capabilities.csv': 'Capabilities by workshop, as CSV',
    'commitments.csv': 'Commitments, as CSV',
    'reminders.ics': 'Open commitments, for a calendar',
  },
  exportHelp: (workshops: number) =>
    `Of the ${workshops === 1 ? 'one workshop that is' : `${workshops} workshops that are`} chosen. Nobody’s name stands on a note.`,
  newWorkshop: 'New workshop',
  empty: {
    title: 'No workshops in here yet.',
    text: 'Add those that were held by the link of their lead or of a facilitator, or create the next one here.',
  },
  none: 'No workshop fits the filter.',
  noneChosen: 'No workshop is chosen. Tick those that you want to look at.',
  filter: 'Filter',
  clear: 'Clear the filter',
  year: 'Year',
  any: {
    sector: 'Any sector',
    role: 'Any role',
    maturity: 'Any maturity',
    year: 'Any year',
    tense: 'Either tense',
    audience: 'Any audience',
  },
  tense: 'We talk about',
  audience: 'Audience',
  choose: (name: string) => `Choose ${name}`,
  chooseAll: 'Choose all',
  describe: 'Describe',
  describeOf: (name: string) => `Describe ${name}`,
  describeChosen: (count: number) => `Describe ${plural(count, 'workshop', 'workshops')}`,
  different: 'Different in each',
  describeHelp: 'A short word each, so that workshops of a kind can be looked at together.',
  describeManyHelp: 'What you leave as it is stays with each as it is.',
  remove: 'Take out',
  removeOf: (name: string) => `Take ${name} out of the portfolio`,
  removeHelp:
    'The workshop stays as it is, and so does what was promised there. What describes it here is forgotten. It comes back by its own link.',
  removed: (name: string) => `Taken out: ${name}.`,
  unnamed: 'this workshop',
  unread: 'This workshop could not be read.',
  again: 'Try again',
  save: 'Save',
  numbers: (groups: number, people: number, notes: number) =>
    `${plural(groups, 'group', 'groups')}, ${plural(people, 'person', 'people')}, ${plural(notes, 'note', 'notes')}`,
};

/** The map of several workshops. */
export const TOGETHER = {
  loading: 'Bringing the workshops together',
  only: (asked: string, workshops: number) => `${asked} (${workshops})`,
  sideBySide: 'See them side by side',
  sources: 'Groups on this map',
  source: (name: string, day: string, first: number, last: number) =>
    first === last ? `Group ${first}: ${name}, ${day}` : `Groups ${first} to ${last}: ${name}, ${day}`,
  method: (groups: number, people: number, notes: number, unmapped: number) =>
    `${plural(groups, 'group', 'groups')} with one voice each, ${plural(people, 'person', 'people')}, ${plural(notes, 'note', 'notes')}; ${unmapped} on no capability.`,
  left: 'Not brought together',
  from: (workshop: string, number: number) => `${workshop}, group ${number}`,
  items: 'What stands behind it',
  noItems: 'No notes stand behind it.',
  more: (notes: number) => `Only the strongest are shown, of ${plural(notes, 'note', 'notes')}.`,
};

/** Two dates against each other. */
export const COMPARE = {
  heading: 'What has changed',
  before: 'Before',
  after: 'After',
  end: (day: string, name: string) => `${day}, ${name}`,
  two: 'It takes two workshops to compare. Choose another one.',
  unlike: 'No other workshop that is chosen asked the same people the same thing. Take another one after.',
  list: 'Capability by capability',
  nothing: 'Nobody spoke of it, then or now.',
};

export const COURSE = {
  heading: 'One capability over time',
  sideBySide: 'Workshops side by side',
  capability: 'Capability',
  all: 'Every capability',
  date: 'Date',
  voices: 'Groups',
  said: 'What they say',
  absent: 'Not on its map',
  ofOne: (name: string, sentence: string) => `${name}: ${sentence}`,
  legend:
    'A column a workshop, oldest first: up where more groups want more of it, down where more want less; hatched where they are split.',
  last: (sentence: string) => `Last: ${sentence}`,
  each: (workshops: number) => `Each of the ${workshops} workshops`,
};

export const COMMITMENTS = {
  heading: 'Commitments',
  rate: 'Follow-through',
  percent: (value: number) => `${Math.round(value * 100)} %`,
  undefinedRate: 'Not yet',
  open: (count: number) => `${count} still open`,
  none: 'No commitments in these workshops.',
  showDone: 'Show those with a result',
  calendar: 'For a calendar',
  owners: 'Owners in the calendar',
  of: (workshop: string, number: number, owner: string) =>
    `${workshop}, group ${number}${owner ? `, ${owner}` : ''}`,
  due: (day: string) => `Due ${day}`,
  update: 'Update',
  updateOf: (intention: string) => `Update: ${intention}`,
  action: 'Action: what was done',
  result: 'Result: what came of it',
  owner: 'Owner',
  dueField: 'Due',
  saved: 'Saved on the board.',
};

/** "- Overdue, 2026-05-21: Drop the Monday deck (Ana; Spring meet-up, group 3)" */
export function reminderLine(
  timing: Timing,
  due: string,
  intention: string,
  owner: string,
  from: string,
): string {
  const when = due === '' ? TIMING_WORDS[timing] : `${TIMING_WORDS[timing]}, ${due}`;
  return `- ${when}: ${intention} (${owner ? `${owner}; ` : ''}${from})`;
}

/** The next workshop of a portfolio. */
export const NEXT = {
  title: 'New workshop',
  carried: 'People are reminded of',
  carriedHelp:
    'Open commitments, with their owners: everybody in the new workshop sees them, in the lobby, in the last stage and on the map.',
  all: (count: number) => `All ${count}`,
  most: (most: number) => `The ${most} most pressing are offered.`,
  nothing: 'Nothing is open.',
  catalogue: 'Capabilities as in',
  builtIn: 'Chosen above',
};

/** Commitments of earlier workshops, as people of the next one see them. */
export const CARRIED = {
  title: 'Still open from earlier',
  from: (workshop: string, day: string, group: number) => `${workshop}, ${day}, group ${group}`,
  count: (count: number) => `${plural(count, 'commitment', 'commitments')} still open from earlier`,
  more: (count: number) => `and ${count} more`,
};
