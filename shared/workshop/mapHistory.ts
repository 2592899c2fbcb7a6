import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueEdit } from '../catalogue/edits.ts';
import type { MapChange } from '../map/arrangement.ts';
import { inverseOf } from '../map/inverse.ts';
import type { LoggedEvent, WorkshopEvent } from './events.ts';
import type { Role, WorkshopState } from './state.ts';

/** What a step did, in the names of its time: a sentence is made of it in words/edit.ts. */
export interface StepWhat {
  readonly kind:
    CatalogueEdit['kind'] | MapChange['kind'] | 'rename' | 'replace' | 'place-nowhere' | 'place-back';
  /** The name of what was changed; of where items were put; empty where nothing has a name. */
  readonly subject: string;
  /** A second name: the new one, what was merged into, what was split. */
  readonly object: string;
  /** Items. */
  readonly count: number;
}

/** What an event says of itself where somebody changed the map by it. */
export interface StepMark {
  readonly by: Role;
  readonly what: StepWhat;
  /** The step that this one takes back. */
  readonly undoes?: number;
}

export interface MapStep extends StepMark {
  /** Position in the workshop's log. */
  readonly seq: number;
  /** Server clock, milliseconds. */
  readonly at: number;
  readonly undone: boolean;
  /** How to take it back; on the server, and of what a page has seen happen. */
  readonly back?: StepBack;
}
export interface StepBack {
  /** The catalogue before it, where it changed that. */
  readonly catalogue: Catalogue | null;
  readonly changes: readonly MapChange[];
}

export interface MapHistory {
  /** The last ones, oldest first. */
  readonly steps: readonly MapStep[];
  /** What capabilities were called that the catalogue has no more, merged or removed, by id. */
  readonly names: Readonly<Record<string, string>>;
}

export const NO_MAP_HISTORY: MapHistory = { steps: [], names: {} };

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
