import { addDraft, changeDraft, deskOf, removeDraft, type Draft } from '../../shared/desk.ts';
import type { Lane } from '../../shared/lanes.ts';
import { LIMITS } from '../../shared/limits.ts';
import { parseNoteText } from '../../shared/text.ts';
import type { Verdict } from '../../shared/verdict.ts';
import { freshId } from '../link/ids.ts';
import type { DocumentLink } from '../link/document.svelte.ts';
import type { Keepsake } from './keepsake.svelte.ts';

type Words = Pick<Draft, 'id' | 'lane' | 'text'>;

/** What a person does with notes on their desk; this browser remembers which notes are theirs. */
export class Drafting {
  readonly #desk: () => DocumentLink;
  readonly #keepsake: () => Keepsake;

  constructor(desk: () => DocumentLink, keepsake: () => Keepsake) {
    this.#desk = desk;
    this.#keepsake = keepsake;
  }

  /** Resolves when what was done so far is entered: it is on the device, or it never will be. */
  entered(): Promise<void> {
    return this.#desk().entered();
  }

  add(lane: Lane, text: string): Verdict<string> {
    return this.#put({ id: freshId(), lane, text });
  }

  change(draft: Draft, to: { lane?: Lane; text?: string }): Verdict<string> {
    const { doc, origin } = this.#desk();
    const text = parseNoteText(to.text ?? draft.text, LIMITS.noteChars);
    if (!text.ok) return text;
    const next = { id: draft.id, lane: to.lane ?? draft.lane, text: text.value };
    const changed = changeDraft(doc, draft.id, next, origin);
    if (changed.ok) this.#keepsake().put(next);
    return changed;
  }

  remove({ id }: Draft): void {
    const { doc, origin } = this.#desk();
    removeDraft(doc, id, origin);
    this.#keepsake().forget(id);
  }

  /** Brings a deleted note back to where it stood. */
  restore(draft: Draft): Verdict<string> {
    const { doc, origin } = this.#desk();
    let put: Verdict<string> | undefined;
    doc.transact(() => {
      put = this.#put(draft);
      deskOf(doc).drafts.get(draft.id)?.set('rank', draft.rank);
    }, origin);
    return put ?? { ok: false, code: 'broken' };
  }

  #put(words: Words): Verdict<string> {
    const text = parseNoteText(words.text, LIMITS.noteChars);
    if (!text.ok) return text;
    const draft = { ...words, text: text.value };
    const put = putDraft(this.#desk(), draft);
    if (put.ok) this.#keepsake().put(draft);
    return put;
  }
}

/** Adds a note, or the same note once more: its id decides what it is on the board. */
export function putDraft(desk: DocumentLink, words: Words): Verdict<string> {
  return addDraft(desk.doc, words, desk.origin);
}
