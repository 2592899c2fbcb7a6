import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueEdit } from '../catalogue/edits.ts';
import type { MapChange } from '../map/arrangement.ts';

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
  readonly by: 'facilitator' | 'lead';
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

/** Who changed the map of a workshop, when and how. */
export interface MapHistory {
  /** The last ones, oldest first. */
  readonly steps: readonly MapStep[];
  /** What capabilities were called that the catalogue has no more, merged or removed, by id. */
  readonly names: Readonly<Record<string, string>>;
}

export const NO_MAP_HISTORY: MapHistory = { steps: [], names: {} };
