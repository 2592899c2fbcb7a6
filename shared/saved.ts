import { REASONS, type ReasonCode } from './reasons.ts';

/** Edits that no ack has covered. */
export interface Unsaved {
  /** Things that they touch: notes, or whatever else, each once however often it was changed. */
  readonly unsaved: number;
  /** Whether all those things are notes. */
  readonly notes: boolean;
  /** Whether this device holds every one of them, so that the page may be closed. */
  readonly onDevice: boolean;
}

/**
 * What a person may be told of their edits of one document. Only acks make `saved`: an open socket and a full first
 * sync say nothing of storage.
 */
export type SavedState =
  | { readonly kind: 'loading' }
  /** `at`: when the newest ack of an edit came, on the caller's clock; null when this page has made none. */
  | { readonly kind: 'saved'; readonly at: number | null }
  | ({ readonly kind: 'saving' } & Unsaved)
  | ({ readonly kind: 'slow' } & Unsaved)
  | ({ readonly kind: 'offline' } & Unsaved)
  /** The server cannot store now; the edits are sent again by themselves. */
  | ({ readonly kind: 'retrying'; readonly reason: ReasonCode } & Unsaved)
  /** The server has said that it stores nothing of this document now. What is typed meanwhile is kept on the page. */
  | ({ readonly kind: 'halted'; readonly reason: ReasonCode } & Unsaved)
  /** Edits that will never be stored. `kept` is what was typed in them; empty when they held no text. */
  | { readonly kind: 'refused'; readonly reason: ReasonCode; readonly kept: string }
  /** Nothing here is this person's to change. */
  | { readonly kind: 'viewing' }
  /** The document is closed to this person, and nothing was lost by that. */
  | { readonly kind: 'closed'; readonly reason: ReasonCode };

/**
 * Milliseconds. A page looks at its clock once a second: what must be seen within 7 s of the last sign of life is due
 * at 6, and a link that is dead after 10 s is given up at 9.
 */
export const SAVED_TIMES = {
  /** A ping asks the server for a sign of life after this much silence. */
  ping: 4_500,
  /** Older edits, or a longer silence, are "still saving". */
  slow: 2_000,
  doubt: 6_000,
  /** A link that has been silent for this long is dead, if it was asked and had time to answer. */
  dead: 9_000,
  answer: 3_000,
  /** "Saving" stands this long after a key, so that the word does not flicker while somebody types. */
  settle: 400,
  /** A first load may take this long before it is called offline. */
  patience: 5_000,
} as const;

/** Final reasons have a close code at which a client stops; all others are tried again. */
export function isFinal(reason: ReasonCode): boolean {
  const { close } = REASONS[reason];
  return close >= 4400 && close < 4500;
}

const URGENCY: readonly SavedState['kind'][] = [
  'refused',
  'halted',
  'retrying',
  'offline',
  'slow',
  'saving',
  'loading',
  'saved',
  'viewing',
  'closed',
];

/** The state that a person must know of first, over all the documents of a page; null when there is none. */
export function worstSaved(states: readonly SavedState[]): SavedState | null {
  return [...states].sort((a, b) => URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind))[0] ?? null;
}
