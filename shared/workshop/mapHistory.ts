import type { Catalogue } from '../catalogue/catalogue.ts';
import { inverseOf } from '../map/inverse.ts';
import type { LoggedEvent, WorkshopEvent } from './events.ts';
import type { MapHistory, MapStep, StepBack } from './mapSteps.ts';
import type { WorkshopState } from './state.ts';

/** Steps that are remembered, and so can be taken back. */
const KEPT = 50;

type MapEvent = Extract<WorkshopEvent, { type: 'catalogue.changed' | 'map.arranged' }>;

/** The history after one more change. @param state before it */
export function withStep(
  state: Pick<WorkshopState, 'catalogue' | 'arrangement' | 'mapHistory'>,
  { seq, at }: Pick<LoggedEvent, 'seq' | 'at'>,
  event: MapEvent,
): MapHistory {
  const { steps, names } = state.mapHistory;
  const known =
    event.type === 'catalogue.changed' ? withNames(names, state.catalogue, event.catalogue) : names;
  const back: StepBack =
    event.type === 'catalogue.changed'
      ? { catalogue: state.catalogue, changes: [] }
      : { catalogue: null, changes: inverseOf(state.arrangement, event.change) };
  const { step } = event;
  if (step === undefined) return { steps: withMore(steps, back), names: known };
  const { undoes } = step;
  const fresh: MapStep = { ...step, seq, at, undone: false, ...(undoes === undefined && { back }) };
  const before = steps.map((each) => (each.seq === undoes ? { ...each, undone: true } : each));
  return { steps: [...before, fresh].slice(-KEPT), names: known };
}

/** The step that can be taken back next: the last that stands. */
export function lastStep({ steps }: MapHistory): MapStep | null {
  return steps.findLast((step) => !step.undone && step.undoes === undefined) ?? null;
}

/** As it travels: which steps can be taken back, and not how, which would be a whole catalogue each. */
export function withoutWaysBack({ steps, names }: MapHistory): MapHistory {
  return { names, steps: steps.map(({ back: _back, ...step }) => step) };
}

/** A part of the last step is taken back before what came ahead of it. */
function withMore(steps: readonly MapStep[], { changes }: StepBack): readonly MapStep[] {
  const last = steps.at(-1);
  if (last?.back === undefined) return steps;
  const { catalogue, changes: later } = last.back;
  return [...steps.slice(0, -1), { ...last, back: { catalogue, changes: [...changes, ...later] } }];
}

function withNames(names: MapHistory['names'], before: Catalogue, after: Catalogue): MapHistory['names'] {
  const left = new Set(after.capabilities.map(({ id }) => id));
  const gone = before.capabilities.filter(({ id }) => !left.has(id));
  return gone.length === 0
    ? names
    : { ...names, ...Object.fromEntries(gone.map(({ id, name }) => [id, name])) };
}
