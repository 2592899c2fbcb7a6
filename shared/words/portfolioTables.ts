import { FACET_WORDS } from './portfolio.ts';

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
