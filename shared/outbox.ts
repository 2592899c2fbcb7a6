import { insertedText } from './insertedText.ts';
import type { ReasonCode } from './reasons.ts';
import { isFinal, SAVED_TIMES, type SavedState } from './saved.ts';
import { unsavedOf, whereThingsStand, type LocalEdit, type WaitingEdit } from './waitingEdit.ts';
import type { Condition } from './wire/sync.ts';

type Refusal = Pick<SavedState & { kind: 'refused' }, 'reason' | 'kept'>;

interface LiveSocket {
  /** Edit frames sent on it, counted from 1 as the server counts them. */
  sent: number;
  /** Which of them was the newest step 2; 0 before there is one. */
  step2: number;
  /** Whether the whole difference to the server went out (sync step 2). */
  caughtUp: boolean;
  heardAt: number;
  /** The first ping that nothing has answered. */
  askedAt: number | null;
}

/**
 * What a refusal asks of the link: nothing, a new socket on which all is sent again, a fresh document without the edits
 * that are given up, one with the edits that wait, since what the server refused is none of them, or to let the document
 * be, since its round is over.
 */
export type AfterRefusal = 'wait' | 'reconnect' | 'replace' | 'renew' | 'leave';

/**
 * The edits of one document that are not acknowledged, and what follows from them for the indicator. Times are
 * milliseconds of one monotonic clock that the caller reads.
 */
export class Outbox<E extends LocalEdit = LocalEdit> {
  readonly #startedAt: number;
  readonly #comesBack: boolean;
  #edits: WaitingEdit<E>[] = [];
  #socket: LiveSocket | null = null;
  #loaded = false;
  #editedAt = -Infinity;
  #storedAt: number | null = null;
  #trouble: ReasonCode | null = null;
  #condition: Condition = 'fine';
  #refusal: Refusal | null = null;
  #ended: ReasonCode | null = null;

  /** @param comesBack a desk: what its round has left unsent goes on to the next, so it is not refused. */
  constructor(now: number, comesBack = false) {
    this.#startedAt = now;
    this.#comesBack = comesBack;
  }

  get unsaved(): number {
    return unsavedOf(this.#edits).unsaved;
  }
  /** Edits that only this page holds. */
  get loose(): number {
    return this.#edits.filter(({ onDevice }) => !onDevice).length;
  }
  /** Edits that no ack has covered. */
  get edits(): readonly E[] {
    return this.#edits.map(({ edit }) => edit);
  }
  /** Everything that they touch, and where all that was done to it stands. */
  get things(): ReadonlyMap<string, 'page' | 'device'> {
    return whereThingsStand(this.#edits);
  }

  /** A local edit was made; whether it travels is said by `sent`. */
  edited(edit: E, now: number): void {
    this.#editedAt = now;
    if (this.#ended === null) this.#edits.push({ edit, at: now, onDevice: false, frame: null });
  }
  /** What an earlier page left on the device stands in the document again, and goes out with the next step 2. */
  adopted(edits: readonly E[], now: number): void {
    this.#edits.push(...edits.map((edit) => ({ edit, at: now, onDevice: true, frame: null })));
  }
  /** A fresh document begins, in which these edits take the place of all others. */
  restarted(edits: readonly E[], now: number): void {
    this.dropped();
    this.#edits = edits.map((edit) => ({ edit, at: now, onDevice: false, frame: null }));
  }
  /** The device holds these edits now. */
  kept(edits: ReadonlySet<E>): void {
    for (const waiting of this.#edits) if (edits.has(waiting.edit)) waiting.onDevice = true;
  }
  /** An earlier page was told this, and nobody has read it. */
  recall(reason: ReasonCode, kept: string): void {
    const before = this.#refusal?.kept ?? '';
    this.#refusal = { reason, kept: [before, kept].filter((part) => part !== '').join('\n') };
  }

  opened(now: number): void {
    this.#socket = { sent: 0, step2: 0, caughtUp: false, heardAt: now, askedAt: null };
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
      this.#socket.step2 = frame;
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

  /**
   * The first `count` edit frames of this socket are judged, and those that were not refused are durable.
   * @returns the edits that are stored by that.
   */
  acked(count: number, now: number): E[] {
    const isStored = ({ frame }: WaitingEdit<E>) => frame !== null && frame <= count;
    const stored = this.#edits.filter(isStored).map(({ edit }) => edit);
    if (stored.length === 0) return stored;
    this.#edits = this.#edits.filter((edit) => !isStored(edit));
    this.#trouble = null;
    this.#storedAt = now;
    return stored;
  }

  /**
   * Edit frame number `frame` changed nothing. After a final reason the document is replaced, so everything that is not
   * acknowledged is given up and its text kept. For a passing reason the edit waits to be sent again.
   */
  refused(frame: number, reason: ReasonCode): AfterRefusal {
    if (!this.#edits.some((edit) => edit.frame === frame)) {
      return isFinal(reason) && frame === this.#socket?.step2 ? 'renew' : 'wait';
    }
    if (this.#comesBack && (reason === 'desk-closed' || reason === 'workshop-closed')) {
      this.ended(reason);
      return 'leave';
    }
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
    if (this.#comesBack) this.#edits = [];
    else if (this.#edits.length > 0) this.#giveUp(reason);
  }

  /** Until the person has seen it. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }
  dismiss(): void {
    this.#refusal = null;
  }

  #giveUp(reason: ReasonCode): void {
    const text = insertedText(this.#edits.map(({ edit }) => edit.update));
    this.#edits = [];
    this.#trouble = null;
    this.recall(reason, text);
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
    const unsaved = unsavedOf(this.#edits);
    const oldest = this.#edits[0];
    if (this.#socket === null) {
      const patient = !this.#loaded && now - this.#startedAt < SAVED_TIMES.patience;
      return patient ? { kind: 'loading' } : { kind: 'offline', ...unsaved };
    }
    const silence = now - this.#socket.heardAt;
    if (silence > SAVED_TIMES.dead) return { kind: 'offline', ...unsaved };
    if (this.#condition !== 'fine') return { kind: 'halted', ...unsaved, reason: this.#condition };
    if (this.#trouble !== null) return { kind: 'retrying', ...unsaved, reason: this.#trouble };
    if (silence >= SAVED_TIMES.doubt) return { kind: 'slow', ...unsaved };
    if (!this.#loaded && oldest === undefined) return { kind: 'loading' };
    if (oldest !== undefined && now - oldest.at >= SAVED_TIMES.slow) return { kind: 'slow', ...unsaved };
    const settling = now - this.#editedAt < SAVED_TIMES.settle;
    if (oldest !== undefined || settling) return { kind: 'saving', ...unsaved };
    return { kind: 'saved', at: this.#storedAt };
  }
}
