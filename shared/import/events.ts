import { MOST_ITEMS } from '../map/arrangement.ts';
import type { WorkshopEvent } from '../workshop/events.ts';
import type { Tally, Timer } from '../workshop/state.ts';
import type { ImportPlan } from './plan.ts';

/** What was decided at one time. */
export interface DatedEvents {
  readonly at: number;
  readonly events: readonly WorkshopEvent[];
}

const NO_TIMER: Timer = { endsAt: null, left: null };

/** The log of an imported workshop: everything at the time at which it was, as far as that is known. */
export function eventsOf(
  plan: ImportPlan,
  { id, code }: { readonly id: string; readonly code: string },
): readonly DatedEvents[] {
  const { name, anonymity, tense, audience, template, catalogue, carried, people, heldAt, closedAt } = plan;
  const settings = { id, name, code, anonymity, tense, audience, template, catalogue };
  let round = 0;
  const openings = plan.openings.map(({ stage, at }): DatedEvents => {
    const event: WorkshopEvent =
      stage === null
        ? { type: 'workshop.closed' }
        : { type: 'stage.opened', stage, round: ++round, timer: NO_TIMER };
    return { at, events: [event] };
  });
  return [
    {
      at: heldAt,
      events: [
        { type: 'workshop.created', ...settings, importedPeople: people, carried },
        ...plan.groups.map(({ id, number }): WorkshopEvent => {
          return { type: 'group.added', group: { id, number } };
        }),
        ...plan.writers.map((person): WorkshopEvent => ({ type: 'person.joined', person })),
      ],
    },
    ...openings,
    { at: closedAt, events: [...resultsOf(plan, round), { type: 'workshop.closed' }] },
  ];
}

function resultsOf(plan: ImportPlan, round: number): WorkshopEvent[] {
  const { groups, ratings, revealed } = plan;
  const tallies = Object.fromEntries(groups.map(({ id, tally }): [string, Tally] => [id, tally]));
  const notes = groups.reduce((sum, { board }) => sum + board.notes.length, 0);
  const hasDots = groups.some(({ tally }) => Object.keys(tally).length > 0);
  return [
    ...(revealed ? [{ type: 'notes.revealed', round, notes } as const] : []),
    ...(hasDots ? [{ type: 'dots.tallied', round, tallies, voters: {} } as const] : []),
    ...(Object.keys(ratings).length > 0
      ? [{ type: 'ratings.tallied', round, ratings: structuredRatings(ratings) } as const]
      : []),
    ...arrangedBy(plan.arrangement),
  ];
}

function structuredRatings(ratings: ImportPlan['ratings']) {
  return Object.fromEntries(Object.entries(ratings).map(([group, own]) => [group, { ...own }]));
}

function arrangedBy({ placements, values, maturity }: ImportPlan['arrangement']): WorkshopEvent[] {
  const change = (change: Extract<WorkshopEvent, { type: 'map.arranged' }>['change']): WorkshopEvent => {
    return { type: 'map.arranged', change };
  };
  return [
    ...alike(placements, (capability) => capability).map(({ items, value }) =>
      change({ kind: 'place', items, capability: value }),
    ),
    ...alike(values, (areas) => areas.join(' ')).map(({ items, value }) =>
      change({ kind: 'value', items, values: [...value] }),
    ),
    ...Object.entries(maturity).map(([capability, judged]) =>
      change({ kind: 'maturity', capability, ...judged }),
    ),
  ];
}

/** Items with the same value, in lots that one change may name. */
function alike<T>(record: Readonly<Record<string, T>>, keyOf: (value: T) => string) {
  const lots = new Map<string, { items: string[]; value: T }>();
  const full: { items: string[]; value: T }[] = [];
  for (const [item, value] of Object.entries(record)) {
    const lot = lots.get(keyOf(value)) ?? { items: [], value };
    lot.items.push(item);
    lots.set(keyOf(value), lot);
    if (lot.items.length < MOST_ITEMS) continue;
    full.push(lot);
    lots.delete(keyOf(value));
  }
  return [...full, ...lots.values()];
}
