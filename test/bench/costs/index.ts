import type { ResultRow } from '../results.ts';
import type { RowContext } from '../rows/row.ts';
import { mega, whole } from '../words.ts';
import { editCost, type EditCost } from './edit.ts';
import { memoryCost, simulatedDay } from './memory.ts';

/** Notes on the board, and client ids that have written on it. */
const BOARDS = [
  [100, 10],
  [1000, 10],
  [10_000, 10],
  [1000, 1000],
  [1000, 5000],
] as const;
/** The gate's bound for a keystroke on a board of 1,000 notes, in microseconds. */
const GATE = 15;
/** Bytes an hour: 1 KB for each of the 24 who came. One room that is left behind in an hour is more than half of it. */
const GROWTH = 24 * 1024;

/** What single things cost Flashmap. */
export async function measureCosts(root: string, { isQuick, say }: RowContext): Promise<ResultRow[]> {
  say('Costs: an edit');
  const edits = BOARDS.map(([notes, ids]) => editRow(editCost(notes, ids)));
  say('Costs: memory');
  const { idleRoom, person, personResident, board } = await memoryCost(root);
  const hours = isQuick ? 6 : 24;
  say(`Costs: ${hours} simulated hours`);
  const day = await simulatedDay(root, hours);
  return [
    ...edits,
    row('memory-room', 'memory of an idle room', kilo(idleRoom), { idleRoom }),
    row('memory-person', 'memory of a person', `${kilo(person)} in use, ${kilo(personResident)} resident`, {
      person,
      personResident,
    }),
    row('memory-board', 'memory of a board of 1,000 notes', mega(board), { board }),
    row(
      'day',
      `${hours} simulated hours, a workshop of 6 rooms in each: growth of the memory in use`,
      `${kilo(day.slope)} an hour (resident ${kilo(day.rssSlope)}), ${mega(day.used.at(-1) ?? NaN)} at the end`,
      { slope: day.slope, rssSlope: day.rssSlope },
      { goal: `<= ${kilo(GROWTH)} an hour`, met: day.slope <= GROWTH },
    ),
  ];
}

function editRow(cost: EditCost): ResultRow {
  const { notes, ids, gate, apply, encode, together } = cost;
  return row(
    `edit-${notes}-${ids}`,
    `an edit on a board of ${whole(notes)} notes, ${whole(ids)} client ids: gate + apply + encode`,
    `${micro(gate)} + ${micro(apply)} + ${micro(encode)}; ${micro(together)} each of 350 together`,
    { gate, apply, encode, together },
    notes === 1000 && ids === 10 ? { goal: `gate <= ${GATE} us`, met: gate <= GATE } : undefined,
  );
}

function row(
  id: string,
  scenario: string,
  text: string,
  values: Readonly<Record<string, number>>,
  judged: { goal: string; met: boolean } | { goal: ''; met: null } = { goal: '', met: null },
): ResultRow {
  const ours = { text, headline: NaN, values, notes: [] };
  return { id, scenario, ours, rivals: {}, ratio: {}, ...judged };
}

function micro(microseconds: number): string {
  return `${microseconds < 10 ? microseconds.toFixed(1) : whole(microseconds)} us`;
}

function kilo(bytes: number): string {
  return `${whole(bytes / 1024)} KB`;
}
