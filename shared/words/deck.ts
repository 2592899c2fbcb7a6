import type { Lane } from '../lanes.ts';
import type { CapabilityReason, CommitmentReason, Horizon } from '../map/roadmap.ts';
import type { CapabilityReport, Count, Progress, ReportNumbers } from '../map/report.ts';
import type { Audience, Tense } from '../template/template.ts';
import { ARTICLE, AUDIENCE_NAMES, dayOf, dueDay, TENSE_NAMES } from './article.ts';
import { capabilityInSentence } from './headline.ts';
import { plural } from './plural.ts';
import { PROGRESS_WORDS } from './tables.ts';

const shortDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(', ');
const say = (count: number) => (count === 1 ? 'says' : 'say');

const sides = (less: number, more: number) => `${less} ${say(less)} less, ${more} ${say(more)} more`;

const contestedCount = (contested: number, of: number) =>
  contested === 0
    ? 'no capability is contested'
    : `${contested} of ${plural(of, 'capability', 'capabilities')} ${contested === 1 ? 'is' : 'are'} contested`;

type Said = Pick<CapabilityReport, 'name' | 'says'>;

/** "6 of 12 groups say more benefits; 1 says less": what one kind's strongest capability comes to. */
const finding = (count: Count, { name, says }: Said, verb: string, isLess: boolean) => {
  const { less, more, of } = says[count];
  const whole =
    count === 'groups' ? plural(of, 'group', 'groups') : plural(of, 'note or dot', 'notes and dots');
  const [side, other] = isLess ? [less, more] : [more, less];
  const against = other > 0 ? `; ${other} ${say(other)} ${isLess ? 'more' : 'less'}` : '';
  return `${side} of ${whole} ${say(side)} ${verb} ${capabilityInSentence(name)}${against}`;
};

/** The words of the slides. A slide's title says what it shows. */
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
    title: ({ present, groups, people, notes }: ReportNumbers) =>
      notes === 0
        ? 'No note was shown yet'
        : `${present === groups ? plural(groups, 'group', 'groups') : `${present} of ${plural(groups, 'group', 'groups')}`}, ${plural(people, 'person', 'people')} in all, wrote ${plural(notes, 'note', 'notes')}`,
    alt: 'What was asked, and how it is counted',
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
    header: ['What', 'In this workshop'],
    side: 'A group says less or more by the dots it gave; where dots tie or there are none, by its notes.',
  },
  map: {
    legend: 'Legend',
    marks: {
      one: 'Marks:',
      voices: { stop: 'less', even: 'both alike', more: 'more', start: 'start', silent: 'silent' },
    },
    ground: 'Orange: less. Blue: more. Darker: more groups. Hatched: contested. Dashed: not mentioned.',
  },
  agreement: {
    /** "Groups agree little more than by chance; 12 of 27 capabilities are contested" */
    title: (sentence: string, contested: number, of: number) =>
      `${sentence.replace(/ \(.*$|\.$/, '')}; ${contestedCount(contested, of)}`,
    measures: 'How far groups agree',
    header: ['Question', 'Answer'],
    cards: {
      alpha: 'agreement on less or more: 1 is full, 0 is chance',
      ranking: 'agreement on what comes first: 1 is the same order',
      contested: (of: number) => `of ${plural(of, 'capability', 'capabilities')} contested`,
      silent: (of: number) => `of ${plural(of, 'capability', 'capabilities')} not mentioned`,
      undefined: 'none',
    },
    direction: 'On less or more',
    order: 'On what comes first',
    contested: 'Contested',
    silent: 'Not mentioned',
    unnamed: 'Not named',
    /** Names, as far as there is room. */
    names: (names: readonly string[], all: number) =>
      `${names.join(', ')}${all > names.length ? `, and ${all - names.length} more` : ''}.`,
    groups: 'Silent groups',
    silentGroups: (count: number) => `${plural(count, 'group', 'groups')} wrote no note.`,
  },
  top: {
    less: {
      title: (count: Count, first: Said) => finding(count, first, 'less', true),
      none: 'Groups name nothing clearly to do less of.',
    },
    more: {
      title: (count: Count, first: Said) => finding(count, first, 'more', false),
      none: 'Groups name nothing clearly to do more of.',
    },
    start: {
      title: (count: Count, first: Said) => finding(count, first, 'start, or do more of,', false),
      none: 'Groups name nothing clearly to start.',
    },
  },
  split: {
    title: (contested: number, of: number, first: string) =>
      `${contestedCount(contested, of)}, ${capabilityInSentence(first)} most evenly`,
    only: (name: string) => `One capability is contested: ${capabilityInSentence(name)}`,
  },
  /** "Status reporting 6 : 4" */
  against: (name: string, less: number, more: number) => `${name} ${less} : ${more}`,
  contested: (less: number, more: number) => `Contested: ${sides(less, more)}`,
  chart: {
    less: 'less',
    even: 'both alike',
    more: 'more',
    start: 'start',
    moreOrStart: 'more or start',
    unnamed: 'No name',
    alt: (title: string, sentences: readonly string[]) => `${title}. ${sentences.join(' ')}`,
  },
  table: {
    capability: 'Capability',
    words: 'In their words',
    alt: (title: string) => `${title}: what groups say, in their words`,
  },
  noWords: 'No note has words.',
  /** Where a quote is from. @param lane null where all quotes are from one */
  source: (lane: Lane | null, number: number, dots: number) =>
    joined(
      lane === null ? '' : { stop: 'less', more: 'more', start: 'start' }[lane],
      `group ${number}`,
      dots > 0 ? plural(dots, 'dot', 'dots') : '',
    ),
  quote: (text: string) => `“${text}”`,
  roadMap: {
    title: (now: number, next: number, later: number) =>
      `Road map from the votes: ${now} for now, ${next} for next, ${later} for later`,
    proposed: 'Proposed from the votes. Nobody has decided it yet.',
    horizons: { now: 'Now', next: 'Next', later: 'Later' } satisfies Record<Horizon, string>,
    hints: {
      now: 'Half of all want it, or it is due within a month',
      next: 'A clear side, or due within three months',
      later: 'To be talked about first, or due later',
    } satisfies Record<Horizon, string>,
    none: 'Nothing here.',
    rest: (count: number) => `and ${count} more, in the notes of this slide`,
    less: (name: string) => `Less ${capabilityInSentence(name)}`,
    more: (name: string) => `More ${capabilityInSentence(name)}`,
    start: (name: string) => `Start ${capabilityInSentence(name)}`,
    talk: (name: string) => `Talk about ${capabilityInSentence(name)}`,
    sides,
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
    /** "24 commitments: 8 open, 16 done; 6 from earlier workshops are still open" */
    title: (made: number, by: readonly (readonly [Progress, number])[], carried: number) => {
      const parts = by.flatMap(([progress, count]) =>
        count > 0
          ? `${count === made ? (count === 1 ? '' : 'all ') : `${count} `}${PROGRESS_WORDS[progress]}`
          : [],
      );
      const own = made === 0 ? '' : `${plural(made, 'commitment', 'commitments')}: ${parts.join(', ')}`;
      const still = `of earlier workshops ${carried === 1 ? 'is' : 'are'} still open`;
      if (carried === 0) return own;
      return own === ''
        ? `${plural(carried, 'commitment', 'commitments')} ${still}`
        : `${own}; ${carried} ${still}`;
    },
    name: 'What people will do',
    columns: ['Commitment', 'Owner', 'Due', 'On', 'From', 'Standing'],
    group: (number: number) => `Group ${number}`,
    /** "30 Jun 2026"; whatever is no date stays as it was typed. */
    due: (iso: string) => (dueDay(iso) === iso ? iso : shortDay.format(Date.parse(iso))),
    earlier: (workshop: string, number: number) => `${workshop}, group ${number}`,
    rest: ARTICLE.moreCommitments,
  },
  left: {
    title: ({ fitsNowhere, notPlaced }: ReportNumbers) =>
      [
        fitsNowhere > 0 ? plural(fitsNowhere, 'note fits nowhere', 'notes fit nowhere') : '',
        notPlaced > 0 ? plural(notPlaced, 'note is not placed', 'notes are not placed') : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    name: 'What did not fit',
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
