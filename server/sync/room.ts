import type * as Y from 'yjs';
import { SCHEMAS, type Schema } from '../../shared/gate/schema.ts';
import { parseDocumentName } from '../../shared/names.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import { SYNC } from '../../shared/wire/sync.ts';
import { describeError } from '../errors.ts';
import { StoreTrouble } from '../store/store.ts';
import { commit } from './commit.ts';
import { Frame } from './frame.ts';
import { encodeSync } from './frames.ts';
import type { RoomHost } from './host.ts';
import { Lifetime } from './lifetime.ts';
import { byMember, type Edit, type Member } from './member.ts';
import { Presence } from './presence.ts';
import { Standing } from './standing.ts';
import { StoredDocument } from './storedDocument.ts';
import { Tempo } from './tempo.ts';

/**
 * One open document and everybody who has it open. All that touches the document stands in one queue, so that loading,
 * judging, storing and sending never overlap: an edit is judged, applied, stored, and only then acknowledged and shown.
 */
export class Room {
  readonly name: string;
  readonly presence: Presence;
  readonly #host: RoomHost;
  readonly #document: StoredDocument;
  readonly #schema: Schema;
  readonly #life = new Lifetime((problem) => this.#fail(problem));
  readonly #tempo: Tempo;
  readonly #standing: Standing;
  readonly #members = new Set<Member>();
  /** Those who were given the document: from then on they get every change of it. */
  readonly #followers = new Set<Member>();
  readonly #questions = new Map<Member, Uint8Array>();
  #edits: Edit[] = [];
  #stopResting: (() => void) | null = null;

  /** @param name a name that parseDocumentName accepts */
  constructor(name: string, host: RoomHost) {
    this.name = name;
    this.#host = host;
    const ref = parseDocumentName(name);
    this.#schema = SCHEMAS[ref.ok ? ref.value.kind : 'board'];
    this.#document = new StoredDocument(name, host);
    this.presence = new Presence({
      clock: host.clock,
      load: host.load,
      tick: host.limits.presenceTick,
      clientIds: () => this.#document.clients,
      followers: () => this.#followers,
    });
    this.#tempo = new Tempo(host.clock, host.rhythm, host.limits.tick);
    this.#standing = new Standing(this.#document, host, this.#members);
    this.#life.start(() => this.#standing.load());
    this.rest();
  }

  /** Asks the newcomer for what it has more, as soon as the document is here. */
  enter(member: Member): void {
    this.#members.add(member);
    this.#stopResting?.();
    this.#stopResting = null;
    this.#standing.welcome(member);
    this.invite(member);
  }

  leave(member: Member): void {
    this.#members.delete(member);
    this.#followers.delete(member);
    this.#questions.delete(member);
    this.presence.leave(member);
    this.#standing.leave(member);
    this.rest();
  }

  /** Sends a sync step 1: the client answers with all that is missing here. A damaged document takes nothing. */
  invite(member: Member): void {
    this.#life.start(() => {
      if (this.#members.has(member) && this.#document.damage === null) member.send(this.#document.askFrame());
    });
  }

  /** The store has fallen into trouble, or takes writes again. */
  storageChanged(): void {
    if (this.#host.store.inTrouble) return this.#standing.tell();
    this.#life.start(async () => {
      // A record that failed may have been stored after all, which nobody could tell before the store was mended.
      if (this.#standing.isOwing) await this.#goBack();
      for (const member of this.#standing.settle()) this.invite(member);
    });
  }

  edit(edit: Edit): void {
    this.#edits.push(edit);
    this.#wake();
  }

  /** Answers a sync step 1; of several that wait, the newest. */
  ask(member: Member, stateVector: Uint8Array): void {
    this.#questions.set(member, stateVector);
    this.#wake();
  }

  /** As Documents.read. */
  read<T>(read: (doc: Y.Doc, whole: boolean) => T): Promise<T> {
    return this.#life.run(async () => {
      await this.#life.vital(() => this.#turn());
      return read(this.#document.doc, this.#document.damage === null);
    });
  }

  /** As Documents.edit. */
  change(change: (doc: Y.Doc) => void): Promise<void> {
    return this.#life.run(async () => {
      await this.#life.vital(() => this.#turn());
      this.#standing.check();
      let update: Uint8Array | null;
      try {
        update = await this.#document.changeAsServer(change);
      } catch (problem) {
        await this.#life.vital(() => this.#goBack());
        throw problem;
      }
      if (update !== null) this.#publish(update, new Set(), 'server');
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
      if (this.#isIdle() && this.#document.hasGrown(this.#host.limits.restRecords))
        await this.#document.compact();
      if (this.#isIdle()) this.#end('try-later', new StoreTrouble(`${this.name} is not open`));
      else this.rest();
    });
    return true;
  }

  /** Nobody is here, and nobody waits behind the task that asks. */
  #isIdle(): boolean {
    return this.#members.size === 0 && this.#edits.length === 0 && this.#life.tasks === 1;
  }

  /** The first edit after a quiet time is taken in at once, those behind it together, some time later. */
  #wake(): void {
    this.#tempo.wake(this.#members.size, () => this.#life.start(() => this.#turn()));
  }

  async #turn(): Promise<void> {
    this.#tempo.begin();
    const edits = this.#edits;
    this.#edits = [];
    if (edits.length > 0) await this.#takeIn(edits);
    for (const [member, stateVector] of this.#questions) this.#answer(member, stateVector);
    this.#questions.clear();
    this.#tempo.end();
    const { compactRecords, compactBytes } = this.#host.limits;
    if (this.#document.hasGrown(compactRecords, compactBytes)) await this.#document.compact();
  }

  async #takeIn(edits: readonly Edit[]): Promise<void> {
    const { condition } = this.#standing;
    if (condition !== 'fine') return this.#standing.turnAway(edits, condition);
    const done = await commit(edits, this.#document, this.#schema, this.#tempo);
    const members = byMember(done.outcomes);
    for (const [member, outcomes] of members) member.judged(outcomes);
    if (done.kind === 'stored') {
      if (done.update !== null) this.#publish(done.update, done.authors, 'person');
      return;
    }
    this.#host.log.error({ document: this.name, ...describeError(done.problem) }, 'edits were not stored');
    this.#standing.owe(members.keys());
    await this.#goBack();
  }

  /** One frame for all. Somebody whose edits alone are in it has them already. */
  #publish(update: Uint8Array, authors: ReadonlySet<Member>, origin: 'server' | 'person'): void {
    const frame = new Frame(encodeSync(SYNC.update, update));
    this.#document.shown(frame);
    const sole = authors.size === 1;
    for (const member of this.#followers) if (!sole || !authors.has(member)) member.send(frame);
    this.presence.joinIn();
    this.#host.changed(this.name, this.#document.doc, origin);
  }

  /** Everything up to here is in the answer, so whoever follows from here on misses nothing. */
  #answer(member: Member, stateVector: Uint8Array): void {
    if (!this.#members.has(member) || this.#document.isUnreadable) return;
    try {
      for (const frame of this.#document.answerFrames(stateVector)) member.send(frame);
    } catch {
      member.close('bad-frame');
      return;
    }
    if (this.#followers.has(member)) return;
    this.#followers.add(member);
    this.presence.welcome(member);
  }

  /** Back to what is stored. A record that seemed lost may be there after all, and then everybody else lacks it. */
  async #goBack(): Promise<void> {
    const { position } = this.#document;
    await this.#standing.load();
    if (this.#document.position === position) return;
    const frames = this.#document.wholeFrames();
    for (const member of this.#followers) for (const frame of frames) member.send(frame);
  }

  /** Keeps nothing, so that what could not be read or stored never looks empty. */
  #fail(problem: unknown): void {
    const why = problem instanceof Error ? problem : new Error(String(problem));
    this.#host.log.error({ document: this.name, ...describeError(why) }, 'a document was closed');
    this.#end(why instanceof StoreTrouble ? 'storage' : 'broken', why);
  }

  #end(reason: ReasonCode, why: Error): void {
    if (!this.#life.end(why)) return;
    this.#stopResting?.();
    this.#host.ended(this.name);
    for (const member of [...this.#members]) member.close(reason);
    this.#document.destroy();
  }
}
