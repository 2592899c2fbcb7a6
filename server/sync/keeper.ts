import type { Schema } from '../../shared/gate/schema.ts';
import { describeError } from '../errors.ts';
import { StoreTrouble, type Position } from '../store/store.ts';
import { commit, type Commit } from './commit.ts';
import { compactAlone } from './compaction.ts';
import { DocumentClosed, type Origin } from './documents.ts';
import { Hints } from './hints.ts';
import type { RoomHost } from './host.ts';
import { byMember, type Edit, type Member } from './member.ts';
import type { Presence } from './presence.ts';
import { judgedTooEarly } from './secondLook.ts';
import type { Sharing } from './sharing.ts';
import type { Standing } from './standing.ts';
import type { StoredDocument } from './storedDocument.ts';
import type { Tempo } from './tempo.ts';

export interface KeeperParts {
  readonly host: RoomHost;
  readonly document: StoredDocument;
  readonly schema: Schema;
  readonly tempo: Tempo;
  readonly standing: Standing;
  readonly sharing: Sharing;
  readonly presence: Presence;
  /** What had to wait for the store may be tried again. */
  again(): void;
}

const NO_EDITS: ReadonlySet<Edit> = new Set();

/** A change of ours that is stored. */
interface Done {
  readonly update: Uint8Array;
  readonly authors: ReadonlySet<Member>;
  readonly origin: Origin;
}

/**
 * Keeps an open document in step with its log: takes in what other nodes store, stores what people and the server
 * change, shows both to everybody, and goes back to the log when storing fails. One task at a time: see room.ts.
 */
export class Keeper {
  readonly #parts: KeeperParts;
  readonly #hints = new Hints();
  #stopWatching: () => void = () => undefined;
  #stopWaiting: (() => void) | null = null;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /**
   * Reads the document; hears of its log from before that, so that nothing others write is missed.
   * @param wake called when there is something to read on for. @throws StoreTrouble
   */
  async open(wake: () => void): Promise<void> {
    const { host, document, standing } = this.#parts;
    this.#stopWatching = await host.store.watch(document.name, (last) => {
      this.#hints.hear(last);
      // While something of ours is being stored that may be what is heard of.
      if (!document.isStoring && this.isBehind) wake();
    });
    this.#hints.take();
    await standing.load();
  }

  close(): void {
    this.#stopWatching();
    this.#stopWaiting?.();
  }

  /** Somebody comes who may have seen more, on another node, than has come here yet. */
  doubt(): void {
    this.#hints.hear(null);
  }

  /** Whether others may have stored what is not here. */
  get isBehind(): boolean {
    const { document, standing } = this.#parts;
    return !standing.isSuspended && this.#hints.isNews((position) => document.progress.knows(position));
  }

  /** Takes in what others have stored. @throws DocumentClosed */
  async readOn(): Promise<void> {
    const { document, standing, tempo } = this.#parts;
    if (!this.isBehind) return;
    const heard = this.#hints.take();
    tempo.pause();
    try {
      await document.readOn(heard.includes(null) ? null : heard.at(-1));
      const isHere = (position: Position | null) => position === null || document.progress.knows(position);
      if (!heard.every(isHere)) await document.readOn();
    } catch (problem) {
      this.#suspend(problem);
    }
    tempo.resume();
    standing.look();
  }

  /**
   * Judges and stores edits, and answers them. @returns what was stored and is not shown yet. @throws DocumentClosed
   * @param isLast it was looked for what other nodes have decided already
   */
  async takeIn(edits: readonly Edit[], isLast = false): Promise<Done | null> {
    const { document, host, schema, standing, tempo } = this.#parts;
    const { condition } = standing;
    if (condition !== 'fine') {
      standing.turnAway(edits, condition);
      return null;
    }
    let done: Commit;
    try {
      done = await commit(edits, document, schema, tempo);
    } catch (problem) {
      standing.turnAway(edits, 'storage');
      this.#suspend(problem);
      return null;
    }
    const members = byMember(done.outcomes);
    if (done.kind === 'stored') {
      const { authors, update } = done;
      const early = isLast || host.nodes.isAlone === true ? NO_EDITS : await judgedTooEarly(members);
      for (const [member, outcomes] of members)
        member.judged(outcomes.filter(({ edit }) => !early.has(edit)));
      const stored: Done | null = update === null ? null : { update, authors, origin: 'person' };
      if (early.size === 0) return stored;
      this.show(stored);
      return this.takeIn([...early], true);
    }
    for (const [member, outcomes] of members) member.judged(outcomes);
    host.log.error({ document: document.name, ...describeError(done.problem) }, 'edits were not stored');
    standing.owe(members.keys());
    await this.failed(done.problem);
    return null;
  }

  /** Sends what is stored and was not sent yet: what came from elsewhere, and then our own. */
  show(done: Done | null = null): void {
    const { document, host, presence, sharing, standing } = this.#parts;
    if (standing.isSuspended) return;
    const news = document.takeNews();
    if (news.length === 0 && done === null) return;
    for (const update of news) sharing.send(update);
    if (done) sharing.send(done.update, done.authors);
    presence.joinIn();
    if (news.length > 0) host.changed(document.name, document.doc, 'node');
    if (done) host.changed(document.name, document.doc, done.origin);
  }

  /** What was changed was not stored. @throws DocumentClosed when the document is no more */
  async failed(problem: unknown): Promise<void> {
    if (!(problem instanceof DocumentClosed)) return this.goBack();
    if (problem.isRemoved) throw problem;
  }

  /** Back to what is stored. A record that seemed lost may be there after all, and then everybody else lacks it. */
  async goBack(): Promise<void> {
    const { standing } = this.#parts;
    try {
      await standing.reconcile();
    } catch (problem) {
      return this.#suspend(problem);
    }
    this.show();
    if (standing.isOwing) this.#tryLater();
  }

  /** When the log has so many records or bytes behind its snapshot. */
  async compact(records: number, bytes = Infinity): Promise<void> {
    const { document, host, standing } = this.#parts;
    if (!standing.isSuspended && document.progress.hasGrown(records, bytes))
      await compactAlone(document, host.nodes);
  }

  /** What is stored is not known now, so nothing is said of it until it is. @throws what is not trouble of the store */
  #suspend(problem: unknown): void {
    const { document, host, standing } = this.#parts;
    if (!(problem instanceof StoreTrouble)) throw problem;
    if (!standing.isSuspended)
      host.log.warn(
        { document: document.name, ...describeError(problem) },
        'a document waits for the storage',
      );
    standing.suspend();
    this.#tryLater();
  }

  /** Nobody says when a trouble is over that came over this document alone. */
  #tryLater(): void {
    const { again, host } = this.#parts;
    if (host.store.inTrouble) return;
    this.#stopWaiting ??= host.clock.after(host.limits.retry, () => {
      this.#stopWaiting = null;
      again();
    });
  }
}
