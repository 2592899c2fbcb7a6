import type * as Y from 'yjs';
import { SCHEMAS } from '../../shared/gate/schema.ts';
import { parseDocumentName } from '../../shared/names.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import { guardedClock } from '../clock.ts';
import { describeError } from '../errors.ts';
import { StoreTrouble, type Position } from '../store/store.ts';
import { DocumentClosed } from './documents.ts';
import type { RoomHost } from './host.ts';
import { Keeper } from './keeper.ts';
import { Lifetime } from './lifetime.ts';
import type { Edit, Member } from './member.ts';
import { Presence } from './presence.ts';
import { Sharing } from './sharing.ts';
import { Standing } from './standing.ts';
import { StoredDocument } from './storedDocument.ts';
import { Tempo } from './tempo.ts';

/**
 * One open document and everybody who has it open. All that touches the document stands in one queue, so that loading,
 * judging, storing and sending never overlap: an edit is judged, applied, stored, and only then acknowledged and shown.
 * What other nodes store is taken in in between.
 */
export class Room {
  readonly name: string;
  readonly presence: Presence;
  readonly #host: RoomHost;
  readonly #document: StoredDocument;
  readonly #life = new Lifetime((problem) => this.#fail(problem));
  readonly #tempo: Tempo;
  readonly #standing: Standing;
  readonly #sharing: Sharing;
  readonly #keeper: Keeper;
  readonly #members = new Set<Member>();
  #edits: Edit[] = [];
  #stopResting: (() => void) | null = null;

  /** @param name a name that parseDocumentName accepts */
  constructor(name: string, host: RoomHost) {
    this.name = name;
    this.#host = host;
    const ref = parseDocumentName(name);
    this.#document = new StoredDocument(name, host);
    this.#sharing = new Sharing(this.#document);
    this.presence = new Presence({
      clock: guardedClock(host.clock, (work) => this.#life.attempt(work)),
      load: host.load,
      tick: host.limits.presenceTick,
      others: ref.ok && ref.value.kind === 'board' ? { nodes: host.nodes, topic: name } : null,
      clientIds: () => this.#document.clients,
      followers: () => this.#sharing.followers,
    });
    this.#tempo = new Tempo(host.clock, host.rhythm, host.limits.tick);
    this.#standing = new Standing(this.#document, host, this.#members);
    this.#keeper = new Keeper({
      host,
      document: this.#document,
      schema: SCHEMAS[ref.ok ? ref.value.kind : 'board'],
      tempo: this.#tempo,
      standing: this.#standing,
      sharing: this.#sharing,
      presence: this.presence,
      again: () => this.storageChanged(),
    });
    this.#life.start(() => this.#keeper.open(() => this.#wake()));
    this.rest();
  }

  /** Asks the newcomer for what it has more, as soon as the document is here. */
  enter(member: Member): void {
    this.#members.add(member);
    this.#keeper.doubt();
    this.#stopResting?.();
    this.#stopResting = null;
    this.#standing.welcome(member);
    this.invite(member);
  }

  /** Never throws. */
  leave(member: Member): void {
    this.#members.delete(member);
    try {
      this.#sharing.leave(member);
      this.presence.leave(member);
      this.#standing.leave(member);
    } catch (problem) {
      this.#fail(problem);
    }
    this.rest();
  }

  /** Shows nobody who may be seen no more. */
  hidePresence(): void {
    this.#life.attempt(() => this.presence.hideForbidden());
  }

  /** Sends a sync step 1: the client answers with all that is missing here. A damaged document takes nothing. */
  invite(member: Member): void {
    this.#life.start(async () => {
      await this.#keeper.readOn();
      this.#keeper.show();
      if (this.#standing.isSuspended) return this.#standing.owe([member]);
      if (this.#members.has(member) && this.#document.damage === null) member.send(this.#document.askFrame());
    });
  }

  /** The store has fallen into trouble, or takes writes again. */
  storageChanged(): void {
    if (this.#host.store.inTrouble) return this.#life.attempt(() => this.#standing.tell());
    this.#life.start(async () => {
      // A record that failed may have been stored after all, which nobody could tell before the store was mended.
      if (this.#standing.isSuspended || this.#standing.isOwing) await this.#keeper.goBack();
      if (this.#standing.isSuspended) return;
      for (const member of this.#standing.settle()) this.invite(member);
      this.#wake();
    });
  }

  edit(edit: Edit): void {
    this.#edits.push(edit);
    this.#wake();
  }

  /** Answers a sync step 1. */
  ask(member: Member, stateVector: Uint8Array): void {
    this.#sharing.ask(member, stateVector);
    this.#wake();
  }

  /** As Documents.read. */
  read<T>(read: (doc: Y.Doc, whole: boolean, at: Position | null) => T): Promise<T> {
    return this.#life.run(async () => {
      await this.#life.vital(() => this.#turn());
      this.#standing.checkReadable();
      const { damage, doc, progress } = this.#document;
      return read(doc, damage === null, progress.position);
    });
  }

  /** As Documents.edit. */
  change(change: (doc: Y.Doc) => void): Promise<void> {
    return this.#asServer(() => this.#document.changeAsServer(change));
  }

  /** As Documents.seal. @returns whether anything was ever stored */
  async seal(): Promise<boolean> {
    await this.#asServer(async () => {
      await this.#document.seal();
      return null;
    });
    return this.#document.doc.store.clients.size > 0;
  }

  #asServer(work: () => Promise<Uint8Array | null>): Promise<void> {
    return this.#life.run(async () => {
      await this.#life.vital(() => this.#turn());
      this.#standing.check();
      let update: Uint8Array | null;
      try {
        update = await work();
      } catch (problem) {
        await this.#life.vital(() => this.#keeper.failed(problem));
        throw problem;
      }
      this.#keeper.show(update === null ? null : { update, authors: new Set(), origin: 'server' });
      if (this.#keeper.isBehind) this.#wake();
    });
  }

  /** Closes the sockets, of one person if named, when what they sent has been judged. */
  async dismiss(reason: ReasonCode, person?: string): Promise<void> {
    await this.#life.run(() => this.#life.vital(() => this.#turn())).catch(() => undefined);
    for (const member of [...this.#members]) {
      if (person === undefined || member.admission.person === person) member.close(reason);
    }
  }

  /** Lets go of the document, whoever has it open. */
  async end(reason: ReasonCode): Promise<void> {
    await this.dismiss(reason);
    this.#end(reason, new StoreTrouble(`${this.name} is being closed`));
  }

  /** Unloads the document when nobody has it open, and nobody comes for a while. */
  rest(): void {
    if (this.#members.size > 0 || this.#life.isOver || this.#stopResting) return;
    this.#stopResting = this.#host.clock.after(this.#host.limits.idle, () => this.letGo());
  }

  /** Unloads the document, if nobody has it open. @returns whether it is about to. */
  letGo(): boolean {
    if (!this.#stopResting) return false;
    this.#stopResting();
    this.#stopResting = null;
    this.#life.start(async () => {
      if (this.#isIdle()) await this.#keeper.compact(this.#host.limits.restRecords);
      if (this.#isIdle()) this.#end('try-later', new StoreTrouble(`${this.name} is not open`));
      else this.rest();
    });
    return true;
  }

  /** Nobody is here, and nobody waits behind the task that asks. */
  #isIdle(): boolean {
    return this.#members.size === 0 && this.#edits.length === 0 && this.#life.tasks === 1;
  }

  /** The first edit, of somebody here or elsewhere, after a quiet time is taken in at once, those behind it together, some time later. */
  #wake(): void {
    this.#tempo.wake(this.#members.size, () => this.#life.start(() => this.#turn()));
  }

  async #turn(): Promise<void> {
    this.#tempo.begin();
    await this.#keeper.readOn();
    const edits = this.#edits;
    this.#edits = [];
    this.#keeper.show(edits.length > 0 ? await this.#keeper.takeIn(edits) : null);
    this.#tempo.end();
    if (this.#standing.isSuspended) return;
    for (const member of this.#sharing.answer()) this.presence.welcome(member);
    const { compactRecords, compactBytes } = this.#host.limits;
    await this.#keeper.compact(compactRecords, compactBytes);
    if (this.#keeper.isBehind) this.#wake();
  }

  /** Keeps nothing, so that what could not be read or stored never looks empty. */
  #fail(problem: unknown): void {
    if (problem instanceof DocumentClosed) return this.#end('desk-closed', problem);
    const why = problem instanceof Error ? problem : new Error(String(problem));
    this.#host.log.error({ document: this.name, ...describeError(why) }, 'a document was closed');
    this.#end(why instanceof StoreTrouble ? 'storage' : 'broken', why);
  }

  #end(reason: ReasonCode, why: Error): void {
    if (!this.#life.end(why)) return;
    this.#stopResting?.();
    this.#keeper.close();
    this.#host.ended(this.name);
    for (const member of [...this.#members]) member.close(reason);
    this.#document.destroy();
  }
}
