import type { Progress, Report } from '../../shared/map/report.ts';
import { ACTIONS as SAY } from '../../shared/words/actions.ts';
import { csvFile } from './csv.ts';
import type { Exporter } from './exporter.ts';
import type { Table } from './tables/table.ts';

/** What most trackers take for a title. The whole intention stands in the description. */
const SUMMARY_CHARS = 200;

/** Commitments as an issue tracker imports them: one row an issue (docs/exports.md says which column goes where). */
export const exportActions: Exporter = async ({ report }) => [csvFile(report, actionsTable(report))];

/** One commitment, of this workshop or of an earlier one. */
interface Action {
  readonly id: string;
  readonly workshopName: string;
  readonly heldAt: number;
  readonly number: number;
  readonly capabilityId: string | null;
  readonly capability: string;
  readonly intention: string;
  readonly owner: string;
  readonly due: string;
  readonly action: string;
  readonly result: string;
  readonly progress: Progress;
  readonly label: string;
}

export function actionsTable(report: Report): Table {
  const { columns } = SAY;
  return {
    name: 'actions',
    columns: [
      ...[columns.summary, columns.description, columns.assignee, columns.due, columns.labels],
      ...[columns.status, columns.type, columns.id],
    ],
    rows: actionsOf(report).map((action) => [
      ...[summaryOf(action.intention), descriptionOf(action), oneLine(action.owner), dateOf(action.due)],
      ...[labelsOf(action), SAY.status[action.progress], SAY.type, action.id],
    ]),
  };
}

function actionsOf({ workshop, commitments, carried, capabilities }: Report): Action[] {
  const nameOf = new Map(capabilities.map(({ id, name }) => [id, name]));
  return [
    ...commitments.map((made) => ({
      ...made,
      workshopName: workshop.name,
      heldAt: workshop.createdAt,
      capabilityId: made.capability,
      capability: nameOf.get(made.capability ?? '') ?? '',
      label: SAY.label.made,
    })),
    ...carried.map((made) => ({
      ...made,
      capabilityId: made.capability,
      capability: made.capabilityName,
      result: '',
      progress: made.action === '' ? ('open' as const) : ('acted' as const),
      label: SAY.label.carried,
    })),
  ];
}

/** One line, cut between words where it is too long. */
function summaryOf(intention: string): string {
  const line = oneLine(intention);
  if (line.length <= SUMMARY_CHARS) return line;
  const cut = [...line.slice(0, SUMMARY_CHARS)].slice(0, -1).join('');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}

function descriptionOf(action: Action): string {
  const { intention, workshopName, heldAt, number, capability, result } = action;
  return [
    intention.trim(),
    SAY.from(workshopName, heldAt, number),
    capability && SAY.about(capability),
    action.action && SAY.action(action.action),
    result && SAY.result(result),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Words without spaces, apart by spaces. */
function labelsOf({ label, number, capabilityId }: Action): string {
  return [label, SAY.label.group(number), ...(capabilityId === null ? [] : [capabilityId])].join(' ');
}

/** A day of the calendar, or nothing: a tracker refuses the row, or the whole file, for any other date. */
function dateOf(due: string): string {
  const day = new Date(`${due}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(due) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(due)
    ? due
    : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
