/** When it is time: `done` whenever it was due, `soon` within two weeks, `undated` when no day of the calendar is given. */
export const TIMINGS = ['overdue', 'soon', 'later', 'undated', 'done'] as const;
export type Timing = (typeof TIMINGS)[number];
