import type { Lane } from '../lanes.ts';
import type { CapabilityReason, CommitmentReason, Horizon } from '../map/roadmap.ts';
import type { Count, ReportNumbers } from '../map/report.ts';
import type { Audience, Tense } from '../template/template.ts';
import { AUDIENCE_NAMES, dayOf, dueDay, TENSE_NAMES } from './article.ts';
import { inSentence } from './map.ts';
import { plural } from './plural.ts';

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(', ');

/** The words of the slides. */
export const DECK = {
  subtitle: (audience: Audience, tense: Tense, at: number) =>
    `${AUDIENCE_NAMES[audience]} on ${TENSE_NAMES[tense]}, ${dayOf(at)}`,
  footer: (workshop: string, at: number) => `${workshop}, ${dayOf(at)}`,
  counted: {
    groups: 'One group, one voice, whatever its size.',
    people: 'Every note and every dot counts alike, so large groups weigh more.',
  } satisfies Record<Count, string>,
  page: (title: string, page: number, pages: number) =>
    pages > 1 ? `${title} (${page} of ${pages})` : title,
  method: {
    title: 'Who was asked, and how it is counted',
    alt: 'Numbers of the workshop',
    cards: ({ present, groups, people, notes, dots, notPlaced, fitsNowhere }: ReportNumbers) => [
      {
        figure: String(present),
        label: present === groups ? 'groups' : `of ${plural(groups, 'group', 'groups')} wrote`,
      },
      { figure: String(people), label: people === 1 ? 'person' : 'people' },
      { figure: String(notes), label: notes === 1 ? 'note' : 'notes' },
      { figure: String(dots), label: dots === 1 ? 'dot' : 'dots' },
      { figure: String(fitsNowhere), label: fitsNowhere === 1 ? 'note fits nowhere' : 'notes fit nowhere' },
      { figure: String(notPlaced), label: notPlaced === 1 ? 'note not placed' : 'notes not placed' },
    ],
    rows: {
      audience: 'Asked',
      prompts: 'Questions',
      voices: 'Voices',
      side: 'A side',
      contested: 'Contested',
      names: 'Names',
      missing: 'Missing',
    },
    header: ['', 'In this workshop'],
    side: 'A group says less or more by the dots it gave; where dots tie or there are none, by its notes.',
  },
  agreement: {
    title: 'Do groups see it alike?',
    measures: 'How far groups agree',
    header: ['Question', 'Answer'],
    direction: 'On less or more',
    order: 'On what comes first',
    contested: 'Contested',
    contestedCount: (count: number, of: number) =>
      count === 0
        ? 'No capability is contested.'
        : `${count} of ${plural(of, 'capability', 'capabilities')} ${count === 1 ? 'is' : 'are'} contested:`,
    names: (names: readonly string[], all: number) =>
      names.length === 0 ? '' : `${names.join(', ')}${all > names.length ? ', and others' : ''}.`,
    silent: 'Not mentioned',
    silentCount: (count: number, of: number) =>
      count === 0
        ? 'Every capability was mentioned.'
        : `Nobody mentioned ${count} of ${plural(of, 'capability', 'capabilities')}:`,
    groups: 'Silent groups',
    silentGroups: (count: number) => `${plural(count, 'group', 'groups')} wrote no note.`,
  },
  top: {
    less: { title: 'What groups want less of', none: 'Groups name nothing clearly to do less of.' },
    more: { title: 'What groups want more of', none: 'Groups name nothing clearly to do more of.' },
    start: { title: 'What groups want to start', none: 'Groups name nothing clearly to start.' },
    split: { title: 'Where groups stand on either side', none: 'No capability is contested.' },
  },
  chart: {
    less: 'less',
    even: 'both',
    more: 'more',
    start: 'start',
    moreOrStart: 'more or start',
    alt: (title: string, sentences: readonly string[]) => `${title}. ${sentences.join(' ')}`,
  },
  table: {
    capability: 'Capability, and what groups say',
    words: 'In their words',
    alt: (title: string) => `${title}: what groups say, in their words`,
  },
  noWords: 'No note has words.',
  source: (lane: Lane, number: number, dots: number) =>
    joined(
      { stop: 'less', more: 'more', start: 'start' }[lane],
      `group ${number}`,
      dots > 0 ? plural(dots, 'dot', 'dots') : '',
    ),
  quote: (text: string) => `“${text}”`,
  roadMap: {
    title: 'Road map: now, next, later',
    proposed: 'Proposed from the votes. Nobody has decided it yet.',
    horizons: { now: 'Now', next: 'Next', later: 'Later' } satisfies Record<Horizon, string>,
    hints: {
      now: 'Half of all want it, or it is due within a month',
      next: 'A clear side, or due within three months',
      later: 'To be talked about first, or due later',
    } satisfies Record<Horizon, string>,
    none: 'Nothing here.',
    rest: (count: number) => `and ${count} more, in the notes of this slide`,
    less: (name: string) => `Less ${inSentence(name)}`,
    more: (name: string) => `More ${inSentence(name)}`,
    start: (name: string) => `Start ${inSentence(name)}`,
    talk: (name: string) => `Talk about ${inSentence(name)}`,
    reasons: {
      most: 'half of all or more want it',
      some: 'a clear side',
      one: 'one group says so',
      contested: 'groups stand on either side',
      even: 'as many for less as for more',
      overdue: 'overdue',
      soon: 'due within a month',
      waited: 'open from an earlier workshop',
      quarter: 'due within three months',
      undated: 'no date',
      far: 'due later',
    } satisfies Record<CapabilityReason | CommitmentReason, string>,
    promise: (group: number, owner: string, due: string, from: string | null) =>
      joined(`group ${group}`, owner, due && `by ${dueDay(due)}`, from === null ? '' : `from ${from}`),
    alt: (horizon: string, entries: readonly string[]) =>
      `${horizon}: ${entries.length === 0 ? 'nothing' : entries.join('; ')}`,
  },
  commitments: {
    title: 'What people will do',
    none: 'No commitment was made.',
    columns: ['Commitment', 'Owner', 'Due', 'On', 'From', 'Standing'],
    group: (number: number) => `Group ${number}`,
    earlier: (workshop: string, number: number) => `${workshop}, group ${number}`,
  },
  left: {
    title: 'What did not fit',
    none: 'Every note stands on a capability.',
    columns: ['Note', 'Side', 'Group', 'Where it is'],
    rest: (count: number) =>
      `${plural(count, 'more note is', 'more notes are')} in the workbook and the tables.`,
  },
  notes: {
    source: (workshop: string, at: number, made: number) =>
      `Source: workshop “${workshop}” of ${dayOf(at)}, as it stood on ${dayOf(made)}, exported from Flashmap.`,
    counted: (said: string) => `How it is counted: ${said}`,
  },
} as const;
