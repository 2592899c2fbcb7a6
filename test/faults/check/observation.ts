import type * as Y from 'yjs';
import type { ReasonCode } from '../../../shared/reasons.ts';

/** Everything that was seen while a fault was made. The invariants are judged over this and nothing else. */
export interface Observation {
  /** One for each page and document that it had open. */
  readonly links: readonly LinkTrace[];
  /** What stands in the store's folder, read after the server's process was gone. A fault with two crashes has two. */
  readonly recovered: readonly Recovered[];
  /** Documents that all their pages and the store must hold alike at the end. */
  readonly settled: readonly Settled[];
  /** Private words that reached somebody else before they were revealed. */
  readonly sightings: readonly Sighting[];
  readonly ballots: readonly Ballot[];
  readonly bounds: readonly Bound[];
  /** People whom the fault must not touch. */
  readonly bystanders: readonly Bystander[];
  /** What only the row itself can see. */
  readonly found: readonly Broken[];
}

export const NOTHING_SEEN: Observation = {
  links: [],
  recovered: [],
  settled: [],
  sightings: [],
  ballots: [],
  bounds: [],
  bystanders: [],
  found: [],
};

export interface LinkTrace {
  readonly person: string;
  readonly document: string;
  /** Local edits in the order in which they were made. */
  readonly made: readonly Made[];
  /** Updates in frames that the server has acknowledged and not refused. */
  readonly acked: readonly Acked[];
  /** Times at which the indicator said "Saved". */
  readonly claims: readonly Claim[];
  readonly refused: readonly ReasonCode[];
}

export interface Made {
  /** What a person would say that they did. */
  readonly what: string;
  /** Milliseconds since the row began. */
  readonly at: number;
  readonly update: Uint8Array;
  /** A note that is on its way to a board: its words, which nobody else writes. */
  readonly draft?: string;
}

export interface Acked {
  readonly at: number;
  readonly update: Uint8Array;
}

export interface Claim {
  readonly at: number;
  /** Edits made until then, without those that the page had been told were refused. */
  readonly made: readonly number[];
  /** Those of them that no acknowledgement had covered. */
  readonly unacked: readonly number[];
}

export interface Recovered {
  /** When the process ended: what is acknowledged later need not be in it. */
  readonly at: number;
  /** Documents of which a log stands in the store. */
  readonly documents: ReadonlyMap<string, RecoveredDocument>;
}

export interface RecoveredDocument {
  readonly doc: Y.Doc;
  /** Client ids that the log says are the server's own. */
  readonly serverIds: ReadonlySet<number>;
}

export interface Settled {
  readonly document: string;
  readonly holders: readonly { readonly who: string; readonly doc: Y.Doc }[];
}

export interface Sighting {
  readonly words: string;
  readonly owner: string;
  readonly seenBy: string;
}

export interface Ballot {
  readonly item: string;
  /** Dots on it that were acknowledged, and the most that may have been given: what was sent. */
  readonly acked: number;
  readonly sent: number;
  readonly counted: number;
}

/** A figure of the server with the most that it may be. */
export interface Bound {
  readonly what: string;
  readonly value: number;
  readonly most: number;
  /** A time, which a busy machine stretches: judged in a run of its own, never in a test. */
  readonly timed?: true;
}

export interface Bystander {
  readonly person: string;
  /** Sockets lost, and edits that were refused or never acknowledged. */
  readonly drops: number;
  readonly unsaved: number;
}

export const INVARIANTS = {
  I1: 'Durable acknowledgement: what was acknowledged is in the store after any crash',
  I2: 'No invention: what is in the store was sent, and once',
  I3: 'Convergence: all hold the same, and nothing pends',
  I4: 'Honest indicator: nobody read "Saved" of what was not stored',
  I5: 'Privacy: private words are seen by nobody else before they are revealed',
  I6: 'Votes are within the budget and counted once',
  I7: 'Bounded: memory, handles and times stay in their bounds',
  I8: 'Isolation: others are not touched',
} as const;
export type Invariant = keyof typeof INVARIANTS;

export interface Broken {
  readonly invariant: Invariant;
  readonly what: string;
}
