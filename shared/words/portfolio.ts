import type { Facet } from '../portfolio/portfolio.ts';
import type { Timing } from '../portfolio/promises.ts';
import { plural } from './plural.ts';

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
    return `Nothing was due yet; ${plural(early, 'commitment', 'commitments')} of ${all} ${early === 1 ? 'has' : 'have'} a result.`;
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

/** Heads of the columns of the tables that go out. */
const WORKSHOP_COLUMNS = {
  workshop: 'Workshop',
  date: 'Date',
  tense: 'We talk about',
  audience: 'Audience',
  sector: FACET_WORDS.sector,
  role: FACET_WORDS.role,
  maturity: FACET_WORDS.maturity,
};
export const PORTFOLIO_TABLES = {
  schema: (version: number) => `Flashmap portfolio, version ${version}`,
  capabilities: {
    ...WORKSHOP_COLUMNS,
    id: 'Capability id',
    capability: 'Capability',
    groups: 'Groups present',
    reach: 'Groups that mention it',
    less: 'Groups for less',
    more: 'Groups for more',
    start: 'Groups for start',
    even: 'Groups for both alike',
    silent: 'Groups silent',
    notes: 'Notes',
    dots: 'Dots',
    direction: 'Direction (-1 to 1)',
    contested: 'Contested',
    sentence: 'In words',
  },
  commitments: {
    ...WORKSHOP_COLUMNS,
    group: 'Group',
    capability: 'Capability',
    intention: 'Intention',
    owner: 'Owner',
    due: 'Due',
    action: 'Action',
    result: 'Result',
    standing: 'Standing',
  },
};
