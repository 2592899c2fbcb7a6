import type { Fate } from '../map/change.ts';
import type { Voice } from '../lanes.ts';
import type { Count, LaneCount } from '../map/report.ts';
import type { Gap } from '../map/scene/gap.ts';
import type { Overlay, View } from '../map/scene/options.ts';
import type { ValueArea } from '../map/arrangement.ts';
import { plural } from './plural.ts';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const notes = (count: number) => plural(count, 'note', 'notes');
const dots = (count: number) => plural(count, 'dot', 'dots');

export const OUTCOMES = {
  title: (workshop: string) => `Outcomes of ${workshop}`,
  loading: 'Loading the map',
  refused: 'The map cannot be shown',
  again: 'Try again',
  count: 'Count',
  counts: { groups: 'By group', people: 'By people' } satisfies Record<Count, string>,
  overlay: 'Overlay',
  overlays: {
    direction: 'Direction',
    reach: 'Reach',
    agreement: 'Agreement',
    dots: 'Dots',
    maturity: 'Maturity',
    change: 'Change',
  } satisfies Record<Overlay, string>,
  agreement: 'How far groups agree',
  since: (workshop: string, day: string) => `Since ${workshop}, ${day}:`,
  map: 'Capability map',
  scene: (workshop: string) => `Capability map of ${workshop}`,
  view: 'View',
  views: { tiles: 'Tiles', treemap: 'Treemap', ranking: 'Ranking', matrix: 'Value' } satisfies Record<
    View,
    string
  >,
  keys: 'Arrow keys move between capabilities. Enter opens the notes behind one.',
  /** Instead of a map. */
  empty: {
    before: {
      title: 'No notes are revealed yet',
      text: 'Notes appear when writing closes. The map fills while groups place them on capabilities, and updates by itself.',
    },
    running: {
      title: 'No notes',
      text: 'The boards are empty. The map fills as soon as a group adds a note.',
    },
    closed: { title: 'No notes', text: 'The workshop is closed, and nobody left a note on a board.' },
  },
  stale: (at: number) => `Offline. As it stood at ${time.format(at)}.`,
  trays: {
    fitsNowhere: (count: number) => (count === 1 ? 'note that fits nowhere' : 'notes that fit nowhere'),
    notPlaced: (count: number) => `${count === 1 ? 'note' : 'notes'} not placed yet`,
    commitments: (count: number) => (count === 1 ? 'commitment' : 'commitments'),
  },
} as const;

export const TILE = {
  less: (count: number) => (count === 1 ? 'says less' : 'say less'),
  more: (count: number) => (count === 1 ? 'says more' : 'say more'),
  split: 'split',
  even: 'even',
  both: (count: number) => (count === 1 ? 'says both' : 'say both'),
  against: (less: number, more: number) => `${less}\u202f:\u202f${more}`,
  silent: { running: 'Not mentioned so far', closed: 'Nobody mentioned it' },
  reach: (present: number) => `of ${plural(present, 'group', 'groups')}`,
  percent: (share: number) => `${Math.round(share * 100)}%`,
  /** Shares of many are small: one decimal tells them apart. */
  smallPercent: (share: number) => (share < 0.1 ? `${(share * 100).toFixed(1)}%` : TILE.percent(share)),
  agree: 'agree',
  tooFew: { groups: 'Too few groups to say', people: 'Too few notes to say' } satisfies Record<Count, string>,
  dots: (count: number) => (count === 1 ? 'dot' : 'dots'),
  dotShare: 'of the dots',
  change: {
    less: 'turned to less',
    more: 'turned to more',
    same: 'As before',
    few: 'Too few groups to say',
    unknown: 'Nothing to compare',
    fates: {
      new: 'New on the map',
      split: 'Part of another before',
      kept: 'Mentioned neither time',
      merged: 'Mentioned neither time',
      gone: 'No longer on the map',
    } satisfies Record<Fate, string>,
  },
  contested: 'Contested.',
  /** What an overlay adds to a tile's sentence. */
  spoken: (figure: string, words: string) => `${figure} ${words}.`,
  maturity: {
    levels: (asIs: number | null, toBe: number | null) => `${asIs ?? '?'}\u202f\u2192\u202f${toBe ?? '?'}`,
    gaps: { reached: 'reached', near: 'one level to go', far: 'two or more to go' } satisfies Record<
      Gap,
      string
    >,
    missing: 'Not judged yet',
    noAsIs: 'as it is: not judged',
    noToBe: 'as it should be: not judged',
  },
} as const;

/** What the views say that are no tile grid. */
export const VIEW_WORDS = {
  silent: (count: number) =>
    count === 1 ? '1 capability that nobody mentioned' : `${count} capabilities that nobody mentioned`,
  key: 'Names that have no room on their tile',
  size: {
    groups: 'The more groups mention it, the larger.',
    people: 'The more notes and dots, the larger.',
  } satisfies Record<Count, string>,
  less: 'say less',
  more: 'say more',
  strongest: 'Strongest first',
  areas: { employee: 'For employees', customer: 'For customers', financial: 'For finance' } satisfies Record<
    ValueArea,
    string
  >,
  untagged: 'Not tagged',
  empty: 'Nobody',
  nothingTagged: 'No note is tagged yet. Open a capability to say whom a note serves.',
  untaggedNotes: (count: number, of: number) =>
    `${count} of ${notes(of)} on the map ${count === 1 ? 'is' : 'are'} not tagged.`,
  emptyCells: (count: number) =>
    count === 0
      ? 'Every capability that was mentioned serves all three.'
      : `${count === 1 ? '1 empty cell is' : `${count} empty cells are`} marked: nobody named a value there.`,
  cell: (area: string, less: number, more: number) =>
    less + more === 0 ? `${area}: nobody.` : `${area}: ${less} less, ${more} more.`,
} as const;

export const LEGEND = {
  scales: {
    direction: {
      title: { groups: 'What groups say', people: 'What notes and dots say' },
      low: 'all less',
      high: 'all more',
    },
    reach: {
      title: { groups: 'Groups that mention it', people: 'Groups that mention it' },
      low: 'none',
      high: 'all',
    },
    agreement: {
      title: { groups: 'Groups on one side', people: 'Notes and dots on one side' },
      low: 'half',
      high: 'all',
    },
    dots: { title: { groups: 'Share of each group’s dots', people: 'Dots' }, low: 'none', high: 'most' },
    maturity: {
      title: { groups: 'Level as it is and as it should be', people: 'Level as it is and as it should be' },
      low: '',
      high: '',
    },
    change: {
      title: { groups: 'Since the earlier workshop', people: 'Since the earlier workshop' },
      low: 'all to less',
      high: 'all to more',
    },
  } satisfies Record<Overlay, { title: Record<Count, string>; low: string; high: string }>,
  contested: 'Contested',
  mark: { groups: 'One mark, one group', people: 'One mark, one note or dot' } satisfies Record<
    Count,
    string
  >,
  share: { groups: 'Shares of the groups', people: 'Shares of notes and dots' } satisfies Record<
    Count,
    string
  >,
  lanes: { groups: 'Groups that say', people: 'Notes and dots that say' } satisfies Record<Count, string>,
  voices: { stop: 'less', more: 'more', start: 'start', silent: 'silent', even: 'both' } satisfies Record<
    Voice,
    string
  >,
} as const;

export const SCALES = {
  few: 'Fewer than three people answered, so their answers are kept back.',
  heading: 'Where people stand',
  step: (step: number, steps: number, count: number) =>
    `${step} of ${steps}: ${plural(count, 'person', 'people')}`,
} as const;

export const DETAIL = {
  byGroup: 'What each group says',
  group: (number: number, voice: Voice) => `Group ${number}: ${LEGEND.voices[voice]}`,
  notes: (count: number) => (count === 1 ? 'note' : 'notes'),
  dots: (count: number) => (count === 1 ? 'dot' : 'dots'),
  clusters: (count: number) => (count === 1 ? 'cluster' : 'clusters'),
  groups: (present: number) => `of ${plural(present, 'group', 'groups')}`,
  lane: (count: LaneCount) => `${notes(count.notes)}, ${dots(count.dots)}`,
  lanes: 'By lane',
  source: (number: number, count: number) => `Group ${number}${count > 0 ? `, ${dots(count)}` : ''}`,
  showAll: (count: number) => `Show all ${notes(count)}`,
  showFewer: 'Show fewer',
  changed: 'There is more now.',
  showChanged: 'Show it',
  promises: 'What people will do',
  promiseCount: (count: number) => plural(count, 'commitment', 'commitments'),
  promise: (number: number, owner: string, due: string, capability: string) =>
    [`Group ${number}`, owner, due && `by ${due}`, capability && `on ${capability}`]
      .filter(Boolean)
      .join(', '),
  done: (text: string) => `Done: ${text}`,
  result: (text: string) => `Result: ${text}`,
  trays: {
    fitsNowhere: {
      over: 'Beside the map',
      title: 'Fits nowhere',
      text: 'Groups looked at these and found no capability for them.',
    },
    notPlaced: {
      over: 'Beside the map',
      title: 'Not placed yet',
      text: 'These count in no capability. Groups place them on their boards.',
    },
    commitments: {
      over: 'Beside the map',
      title: 'Commitments',
      text: 'What groups will do, on any capability or none.',
    },
    groups: {
      over: 'Behind the map',
      title: 'All notes, by group',
      text: 'Choose a group to see what it wrote.',
    },
    notes: { over: 'Behind the map', title: 'All notes', text: 'On the map and beside it, most dots first.' },
    contested: {
      over: 'On the map',
      title: 'Contested',
      text: 'Groups pull both ways here, the most contested first.',
    },
    silent: { over: 'On the map', title: 'Not mentioned', text: 'No note stands on these.' },
  },
  groupName: (number: number) => `Group ${number}`,
  noteCount: notes,
  byValue: 'Whom the notes serve',
  none: 'Nothing here yet.',
} as const;
