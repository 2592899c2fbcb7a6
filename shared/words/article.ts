import type { Lane } from '../lanes.ts';
import type { ReportNumbers } from '../map/report.ts';
import type { ReportScale } from '../map/measured.ts';
import type { Anonymity, Audience, Tense } from '../template/template.ts';
import { inSentence, medianLine } from './map.ts';
import { plural } from './plural.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "21 May 2026", in UTC, so that an export is the same wherever it is made. */
export function dayOf(milliseconds: number): string {
  return day.format(milliseconds);
}

/** A due date as typed in a date field; whatever is no date stays as it is. */
export function dueDay(iso: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(Date.parse(iso)) ? dayOf(Date.parse(iso)) : iso;
}

export const AUDIENCE_NAMES: Record<Audience, string> = {
  'pmo-team': 'PMO teams',
  'project-managers': 'Project managers',
  sponsors: 'Sponsors',
};
export const TENSE_NAMES: Record<Tense, string> = {
  'has-happened': 'what has happened',
  'should-happen': 'what should happen',
};
/** "PMO teams, what has happened": who was asked what. */
export function askedOf({ audience, tense }: { readonly audience: Audience; readonly tense: Tense }): string {
  return `${AUDIENCE_NAMES[audience]}, ${TENSE_NAMES[tense]}`;
}
export const LANE_NAMES: Record<Lane, string> = { stop: 'stop', more: 'more', start: 'start' };

export const PLACES = { fitsNowhere: 'Fits nowhere', notPlaced: 'Not placed yet' } as const;

const counts = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const group = (number: number) => `group ${number}`;
const dots = (count: number) => (count > 0 ? plural(count, 'dot', 'dots') : '');
const list = (...parts: string[]) => parts.filter((part) => part !== '').join(', ');

/** The words of the write-up. */
export const ARTICLE = {
  asked: (audience: Audience, tense: Tense, on: number) =>
    `On ${dayOf(on)} ${inSentence(AUDIENCE_NAMES[audience])} were asked ${TENSE_NAMES[tense]}:`,
  wrote: ({ present, groups, people, notes, dots }: ReportNumbers) => {
    const all = plural(groups, 'group', 'groups');
    const given = dots > 0 ? `, and gave ${plural(dots, 'dot', 'dots')} to what matters most` : '';
    const who = `${present === groups ? all : `${present} of ${all}`}, ${plural(people, 'person', 'people')} in all,`;
    return `${who} wrote ${plural(notes, 'note', 'notes')}${given}.`;
  },
  placed: ({ placed, fitsNowhere, notPlaced }: ReportNumbers) =>
    `${plural(placed, 'note stands', 'notes stand')} on a capability, ${fitsNowhere} ${fitsNowhere === 1 ? 'fits' : 'fit'} nowhere, ${notPlaced} ${notPlaced === 1 ? 'was' : 'were'} not placed.`,
  voice:
    'In all that follows a group has one voice, whatever its size, so that a large group does not outvote small ones.',
  damaged: (groups: readonly number[]) =>
    `Something is missing here: the server cannot read all of the ${groups.length === 1 ? 'board of group' : 'boards of groups'} ${groups.join(', ')}.`,
  running: 'The workshop is not closed yet: this is how it stands now.',
  noNotes: 'No note was shown yet.',
  numbers: {
    caption: 'In numbers',
    columns: ['What', 'How many'],
    rows: {
      groups: 'Groups',
      silentGroups: 'Groups without a note',
      people: 'People',
      notes: 'Notes',
      placed: 'Notes on a capability',
      fitsNowhere: 'Notes that fit nowhere',
      notPlaced: 'Notes not placed',
      clusters: 'Clusters',
      dots: 'Dots',
    },
  },
  map: 'The capability map: what groups want less of, more of and started, one voice a group',
  alike: 'Do groups see it alike?',
  stand: 'Where people stand',
  /** "Median 2 of 5, 58 answers. From 1 (Just beginning) to 5 (Second nature): 10, 22, 14, 9 and 3." */
  standing: ({ answers, spread, steps, low, high }: ReportScale, median: number) =>
    `${medianLine(median, steps, answers)}. From 1 (${low}) to ${steps} (${high}): ${counts.format(spread.map(String))}.`,
  agree: 'Where groups agree',
  agreeNone: 'No capability has a clear side yet.',
  disagree: 'Where groups disagree',
  disagreeIntro: 'On these, groups stand on either side. An average would hide that.',
  disagreeNone: 'No capability is contested.',
  said: 'What was said, capability by capability',
  /** "12 notes and 24 dots stand behind it." */
  behind: (notes: number, given: number) =>
    `${notes > 0 && given > 0 ? `${plural(notes, 'note', 'notes')} and ${dots(given)} stand` : plural(notes, 'note stands', 'notes stand')} behind it.`,
  allSilent: 'Nobody mentioned any of these.',
  moreNotes: (count: number) =>
    `${plural(count, 'more note is', 'more notes are')} in the CSV and JSON exports.`,
  source: (lane: Lane, number: number, count: number) => list(LANE_NAMES[lane], group(number), dots(count)),
  author: (name: string) => `by ${name}`,
  left: 'What fits nowhere, and what was not placed',
  fitsNowhere: 'Looked at, and fits no capability:',
  notPlaced: 'On no capability yet:',
  leftNone: 'Every note stands on a capability.',
  silent: 'What nobody mentioned',
  silentIntro: 'Silence says something too. Nobody wrote a note on:',
  silentNone: 'Every capability was mentioned.',
  commitments: 'What people will do',
  commitmentsNone: 'No commitment was made.',
  moreCommitments: (count: number) =>
    `${plural(count, 'more commitment is', 'more commitments are')} in the workbook and the tables.`,
  promise: (number: number, owner: string, due: string) =>
    list(group(number), owner && `owner ${owner}`, due && `by ${dueDay(due)}`),
  about: (capability: string) => `on ${capability}`,
  action: (text: string) => `Done: ${text}`,
  result: (text: string) => `Result: ${text}`,
  carried: 'What was still open from before',
  carriedIntro: 'Promised at earlier workshops, and open when this one began:',
  heldAt: (workshop: string, at: number) => `${workshop}, ${dayOf(at)}`,
  maturity: 'How mature each is, and should be',
  maturityIntro: 'As the lead judged it afterwards, on a ladder from 1 to 5.',
  maturityCaption: 'Levels by capability',
  maturityColumns: ['Capability', 'Is', 'Should be'],
  overview: {
    heading: 'Every capability at a glance',
    caption: (group: string) => `${group}: groups by what they say`,
    columns: ['Capability', 'Less', 'Both alike', 'More', 'Start', 'Silent', 'Dots', 'What groups say'],
  },
  method: 'How this was counted, and what it cannot tell',
  methodVoice:
    'One group, one voice, whatever its size. A group says less or more of a capability by the dots it gave there; where dots tie or there are none, by its notes; where those tie too, it says both alike. More and start count together as more. Shares are of the groups that wrote a note, and a cluster speaks for all its notes.',
  methodContested:
    'A capability is contested when at least 5 groups take a side and the smaller side has a quarter of them or more.',
  methodLimits:
    'These are the words of whoever was there on one day: they show what people want and where they differ, not what others would say, and not why. A capability that nobody mentioned is not for that reason in order. Where a note stands is what its group decided, or the lead afterwards.',
  /** Only where pictures of letters come along: other files have the text, and the reader's typefaces. */
  undrawn: (characters: number) =>
    `${plural(characters, 'character', 'characters')} that people used ${characters === 1 ? 'has' : 'have'} no letter in the typefaces of this file, and ${characters === 1 ? 'is' : 'are'} drawn as \ufffd. The Word, web page, Excel and CSV exports have the text as it was written; whoever runs the server can add a typeface.`,
  methodAnonymity: {
    anonymous: 'The workshop was anonymous: nobody can tell who wrote a note.',
    named: 'The workshop was named.',
  } satisfies Record<Anonymity, string>,
  methodNames: { printed: 'Writers’ names are printed.', left: 'Writers’ names are left out.' },
} as const;
