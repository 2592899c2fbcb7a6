import { SYNC } from '../../shared/wire/sync.ts';
import { Frame } from './frame.ts';
import { encodeSync } from './frames.ts';
import type { Member } from './member.ts';
import type { StoredDocument } from './storedDocument.ts';

const NOBODY: ReadonlySet<Member> = new Set();

/** Who was given the document: from then on they get every change of it. And who has asked for it. */
export class Sharing {
  readonly #document: StoredDocument;
  readonly #followers = new Set<Member>();
  readonly #questions = new Map<Member, Uint8Array>();

  constructor(document: StoredDocument) {
    this.#document = document;
  }

  get followers(): ReadonlySet<Member> {
    return this.#followers;
  }

  leave(member: Member): void {
    this.#followers.delete(member);
    this.#questions.delete(member);
  }

  /** To be answered; of several questions of somebody the newest. */
  ask(member: Member, stateVector: Uint8Array): void {
    this.#questions.set(member, stateVector);
  }

  /** Everything up to here is in the answers, so who follows from here on misses nothing. @returns who does */
  answer(): readonly Member[] {
    if (this.#questions.size === 0) return [];
    const asked = [...this.#questions];
    this.#questions.clear();
    return asked.flatMap(([member, stateVector]) => (this.#tell(member, stateVector) ? member : []));
  }

  /** One frame for all. Somebody whose edits alone are in it has them already. */
  send(update: Uint8Array, authors: ReadonlySet<Member> = NOBODY): void {
    const frame = new Frame(encodeSync(SYNC.update, update));
    this.#document.shown(frame);
    const sole = authors.size === 1;
    for (const member of this.#followers) if (!sole || !authors.has(member)) member.send(frame);
  }

  /** @returns whether they begin to follow with this */
  #tell(member: Member, stateVector: Uint8Array): boolean {
    if (this.#document.isUnreadable) return false;
    try {
      for (const frame of this.#document.answerFrames(stateVector)) member.send(frame);
    } catch {
      member.close('bad-frame');
      return false;
    }
    const isNew = !this.#followers.has(member);
    this.#followers.add(member);
    return isNew;
  }
}
