import { insertedText } from './insertedText.ts';
import { REASONS, type ReasonCode } from './reasons.ts';
import type { Condition } from './wire/sync.ts';

/**
 * What a person may be told of their edits of one document. Only acks make `saved`: an open socket and a full first
 * sync say nothing of storage. `unsaved` counts edits that no ack has covered.
 */
export type SavedState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly unsaved: number }
  | { readonly kind: 'slow'; readonly unsaved: number }
  | { readonly kind: 'offline'; readonly unsaved: number }
  /** The server cannot store now; the edits are sent again by themselves. */
  | { readonly kind: 'retrying'; readonly unsaved: number; readonly reason: ReasonCode }
  /** The server has said that it stores nothing of this document now. What is typed meanwhile is kept on the page. */
  | { readonly kind: 'halted'; readonly unsaved: number; readonly reason: ReasonCode }
  /** Edits that will never be stored. `kept` is what was typed in them; empty when they held no text. */
  | { readonly kind: 'refused'; readonly reason: ReasonCode; readonly kept: string }
  /** The document is closed to this person, and nothing was lost by that. */
  | { readonly kind: 'closed'; readonly reason: ReasonCode };

/** Milliseconds. */
export const SAVED_TIMES = {
  /** A ping asks the server for a sign of life after this much silence. */
  ping: 5_000,
  /** Older edits, or a longer silence, are "still saving". */
  slow: 2_000,
  doubt: 7_000,
  /** A link that has been silent for this long is dead, if it was asked and had time to answer. */
  dead: 10_000,
  answer: 3_000,
  /** "Saving" stands this long after a key, so that the word does not flicker while somebody types. */
  settle: 400,
  /** A first load may take this long before it is called offline. */
  patience: 5_000,
} as const;

interface PendingEdit {
  readonly at: number;
  readonly update: Uint8Array;
  /** Number of the frame that carries it on the open socket; null when none does. */
  frame: number | null;
}

interface LiveSocket {
  /** Edit frames sent on it, counted from 1 as the server counts them. */
  sent: number;
  /** Whether the whole difference to the server went out (sync step 2). */
  caughtUp: boolean;
  heardAt: number;
  /** The first ping that nothing has answered. */
  askedAt: number | null;
}

/** What a refusal asks of the link: nothing, a new socket on which all is sent again, or a fresh document. */
export type AfterRefusal = 'wait' | 'reconnect' | 'replace';

/**
 * The edits of one document that are not acknowledged, and what follows from them for the indicator. Times are
 * milliseconds of one monotonic clock that the caller reads.
 */
export class Outbox {
  readonly #startedAt: number;
  #edits: PendingEdit[] = [];
  #socket: LiveSocket | null = null;
  #loaded = false;
  #editedAt = -Infinity;
  #trouble: ReasonCode | null = null;
  #condition: Condition = 'fine';
  #refusal: { reason: ReasonCode; kept: string } | null = null;
  #ended: ReasonCode | null = null;

  constructor(now: number) {
    this.#startedAt = now;
  }

  get unsaved(): number {
    return this.#edits.length;
  }

  /** A local edit was made; whether it travels is said by `sent`. */
  edited(update: Uint8Array, now: number): void {
    this.#edits.push({ at: now, update, frame: null });
    this.#editedAt = now;
  }

  opened(now: number): void {
    this.#socket = { sent: 0, caughtUp: false, heardAt: now, askedAt: null };
  }

  /** What was on its way may have arrived or not: it counts as unsent. */
  dropped(): void {
    this.#socket = null;
    this.#condition = 'fine';
    for (const edit of this.#edits) edit.frame = null;
  }

  /**
   * An edit frame goes out. An update carries the newest edit; a step 2 carries everything that the server lacks, so
   * also what was made offline.
   */
  sent(kind: 'update' | 'step2'): void {
    if (this.#socket === null) return;
    const frame = ++this.#socket.sent;
    if (kind === 'step2') {
      this.#socket.caughtUp = true;
      for (const edit of this.#edits) edit.frame = frame;
      return;
    }
    const newest = this.#edits.at(-1);
    if (newest?.frame === null) newest.frame = frame;
  }

  heard(now: number): void {
    if (this.#socket === null) return;
    this.#socket.heardAt = now;
    this.#socket.askedAt = null;
  }

  /** What the server says of the document, until it says something else or the socket is gone. */
  told(condition: Condition): void {
    this.#condition = condition;
  }

  /** The first full state has arrived. */
  loaded(): void {
    this.#loaded = true;
  }

  /** The first `count` edit frames of this socket are judged, and those that were not refused are durable. */
  acked(count: number): void {
    const before = this.#edits.length;
    this.#edits = this.#edits.filter(({ frame }) => frame === null || frame > count);
    if (this.#edits.length < before) this.#trouble = null;
  }

  /**
   * Edit frame number `frame` changed nothing. After a final reason the document is replaced, so everything that is not
   * acknowledged is given up and its text kept. For a passing reason the edit waits to be sent again.
   */
  refused(frame: number, reason: ReasonCode): AfterRefusal {
    if (!this.#edits.some((edit) => edit.frame === frame)) return 'wait';
    if (isFinal(reason)) {
      this.#giveUp(reason);
      return 'replace';
    }
    for (const edit of this.#edits) if (edit.frame === frame) edit.frame = null;
    if (reason !== 'not-in-order') this.#trouble = reason;
    if (reason === 'storage' || reason === 'damaged') {
      // The server asks for it by itself when it can store again; what is sent in between runs ahead of it.
      if (this.#socket !== null) this.#socket.caughtUp = false;
      return 'wait';
    }
    // Before the step 2 of this socket an edit may well run ahead of older, offline ones; the step 2 carries both.
    return reason === 'not-in-order' && this.#socket?.caughtUp === false ? 'wait' : 'reconnect';
  }

  /** The server closed the document to this person for good. */
  ended(reason: ReasonCode): void {
    this.dropped();
    this.#ended = reason;
    if (this.#edits.length > 0) this.#giveUp(reason);
  }

  /** The person has seen the refusal, or has taken the kept text elsewhere. */
  dismiss(): void {
    this.#refusal = null;
  }

  #giveUp(reason: ReasonCode): void {
    const text = insertedText(this.#edits.map((edit) => edit.update));
    this.#edits = [];
    this.#trouble = null;
    const kept = [this.#refusal?.kept ?? '', text].filter((part) => part !== '').join('\n');
    this.#refusal = { reason, kept };
  }

  asked(now: number): void {
    if (this.#socket !== null) this.#socket.askedAt ??= now;
  }

  pingDue(now: number): boolean {
    const socket = this.#socket;
    return socket !== null && socket.askedAt === null && now - socket.heardAt >= SAVED_TIMES.ping;
  }

  /** A page that slept hears nothing either, so silence alone proves nothing: the link must have been asked. */
  dead(now: number): boolean {
    const { heardAt = now, askedAt = null } = this.#socket ?? {};
    return askedAt !== null && now - heardAt > SAVED_TIMES.dead && now - askedAt >= SAVED_TIMES.answer;
  }

  state(now: number): SavedState {
    if (this.#refusal !== null) return { kind: 'refused', ...this.#refusal };
    if (this.#ended !== null) return { kind: 'closed', reason: this.#ended };
    const unsaved = this.#edits.length;
    const oldest = this.#edits[0];
    const waiting = !this.#loaded && oldest === undefined;
    if (this.#socket === null) {
      const patient = waiting && now - this.#startedAt < SAVED_TIMES.patience;
      return patient ? { kind: 'loading' } : { kind: 'offline', unsaved };
    }
    const silence = now - this.#socket.heardAt;
    if (silence > SAVED_TIMES.dead) return { kind: 'offline', unsaved };
    if (this.#condition !== 'fine') return { kind: 'halted', unsaved, reason: this.#condition };
    if (this.#trouble !== null) return { kind: 'retrying', unsaved, reason: this.#trouble };
    if (silence >= SAVED_TIMES.doubt) return { kind: 'slow', unsaved };
    if (waiting) return { kind: 'loading' };
    if (oldest !== undefined && now - oldest.at >= SAVED_TIMES.slow) return { kind: 'slow', unsaved };
    const settling = now - this.#editedAt < SAVED_TIMES.settle;
    return unsaved > 0 || settling ? { kind: 'saving', unsaved } : { kind: 'saved' };
  }
}

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
  'closed',
];

/** The state that a person must know of first, over all the documents of a page; null when there is none. */
export function worstSaved(states: readonly SavedState[]): SavedState | null {
  return [...states].sort((a, b) => URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind))[0] ?? null;
}
