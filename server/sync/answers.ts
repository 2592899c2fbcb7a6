import * as Y from 'yjs';
import { SYNC } from '../../shared/wire/sync.ts';
import { Frame } from './frame.ts';
import { encodeSync } from './frames.ts';

/** A state vector of a document in which somebody has nothing yet. */
const NOTHING = '\0';
/** Different questions that are remembered while the document stays the same. */
const MOST_ANSWERS = 16;
/** Changes that are sent behind a snapshot before a new one is worth its making. */
const MOST_CHANGES = 64;

/**
 * What people are sent who open a document. A snapshot is made once and then followed by the changes since, and the same
 * question has the same answer while nothing changes; so 350 who come at once cost about as much as one.
 */
export class Answers {
  #ask: Frame | null = null;
  #snapshot: Frame | null = null;
  #changes: Frame[] = [];
  #changedBytes = 0;
  readonly #known = new Map<string, Frame>();

  /** A sync step 1: asks a client for what it has more. */
  ask(doc: Y.Doc): Frame {
    return (this.#ask ??= new Frame(encodeSync(SYNC.step1, Y.encodeStateVector(doc))));
  }

  /** A sync step 2 with what a client with this state vector lacks. @throws Error when it is no state vector. */
  answer(doc: Y.Doc, stateVector: Uint8Array): readonly Frame[] {
    const question = Buffer.from(stateVector).toString('latin1');
    if (question === NOTHING) return this.everything(doc);
    const known = this.#known.get(question);
    if (known) return [known];
    const answer = new Frame(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(doc, stateVector)));
    if (this.#known.size >= MOST_ANSWERS) this.#known.clear();
    this.#known.set(question, answer);
    return [answer];
  }

  /** A sync step 2 with everything up to some moment, and the updates since. */
  everything(doc: Y.Doc): readonly Frame[] {
    this.#snapshot ??= new Frame(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(doc)));
    return [this.#snapshot, ...this.#changes];
  }

  /** The document has changed by exactly this. */
  changed(update: Frame): void {
    this.#ask = null;
    this.#known.clear();
    if (this.#snapshot === null) return;
    this.#changes.push(update);
    this.#changedBytes += update.length;
    if (this.#changes.length > MOST_CHANGES || this.#changedBytes > this.#snapshot.length / 2) this.forget();
  }

  /** The document is another. */
  forget(): void {
    this.#ask = null;
    this.#snapshot = null;
    this.#changes = [];
    this.#changedBytes = 0;
    this.#known.clear();
  }
}
