/** The words of the workbook besides those of its tables (tables.ts). */
export const WORKBOOK = {
  /** By the name of the table on it. */
  sheets: {
    about: 'Read me',
    capabilities: 'Capabilities',
    clusters: 'Clusters',
    notes: 'Notes',
    votes: 'Votes',
    commitments: 'Commitments',
    groups: 'Groups',
    scales: 'Scales',
  },
  /** What is on each, for whoever opens the workbook first at "Read me". */
  on: {
    about: '',
    capabilities:
      'Every capability of the map, also those that nobody mentioned, with what groups say of it.',
    clusters: 'Notes that a group put together under one title.',
    notes: 'Every note that was shown, and where it stands.',
    votes: 'What drew dots, and what share that is of the dots of its group.',
    commitments: 'What people will do, then what earlier workshops left open.',
    groups: 'What each group wrote and gave, also those without a note.',
    scales: 'What people answered, over all groups and by group. Fewer than three answers are kept back.',
  },
  found: 'What stands out',
  missing: 'Missing',
  running: 'Not closed yet',
  how: 'How it is counted',
  contested: 'What is contested',
  names: 'Names',
  yes: 'yes',
  no: 'no',
  sheet: (name: string) => `Sheet ${name}`,
  scales: {
    question: 'Question',
    of: 'Answered by',
    answers: 'Answers',
    median: 'Median',
    consensus: 'Consensus',
    agreement: 'Agreement A',
    step: (step: number) => `Answered ${step}`,
    all: 'All groups',
    group: (number: number) => `Group ${number}`,
  },
} as const;
export type SheetName = keyof typeof WORKBOOK.sheets;
