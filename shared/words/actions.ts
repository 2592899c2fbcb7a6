import type { Progress } from '../map/report.ts';
import { dayOf } from './article.ts';

/** The action log. Headers are those that trackers know by themselves, and have no punctuation. */
export const ACTIONS = {
  columns: {
    summary: 'Summary',
    description: 'Description',
    assignee: 'Assignee',
    due: 'Due Date',
    labels: 'Labels',
    status: 'Status',
    type: 'Issue Type',
    id: 'External ID',
  },
  type: 'Task',
  status: { open: 'To Do', acted: 'In Progress', done: 'Done' } satisfies Record<Progress, string>,
  label: { made: 'flashmap', carried: 'flashmap-carried', group: (number: number) => `group-${number}` },
  from: (workshop: string, at: number, number: number) =>
    `Promised by group ${number} at ${workshop}, ${dayOf(at)}.`,
  about: (capability: string) => `Capability: ${capability}`,
  action: (text: string) => `Done so far: ${text}`,
  result: (text: string) => `Result: ${text}`,
} as const;
