import { deskOf, readDrafts, writeText } from '../../shared/desk.ts';
import type { Lane } from '../../shared/lanes.ts';
import { LIMITS } from '../../shared/limits.ts';
import { cleanText } from '../../shared/text.ts';
import { DESK } from '../../shared/words/desk.ts';
import { REASON_SENTENCES } from '../../shared/words/reasons.ts';
import type { DocumentLink } from '../link/document.svelte.ts';
import type { Drafting } from './drafting.ts';
import type { Keepsake } from './keepsake.svelte.ts';

/** Half of what the gate takes, so that nothing typed here is ever refused for its length. */
const MOST = 10_000;
/** The counter shows from here on. */
const NEAR = 40;

export interface Problem {
  readonly title: string;
  readonly text?: string;
}

/** The sheet: what is being written and is not a note yet. It is a shared text, so that it survives a change of device. */
export class Sheet {
  readonly #desk: () => DocumentLink;
  readonly #keepsake: () => Keepsake;
  readonly #drafting: Drafting;
  #asked = $state.raw(false);
  #overflow = $state.raw(false);

  readonly text: string = $derived.by(() => this.#desk().read((doc) => deskOf(doc).sheet.toString()));
  readonly lane: Lane = $derived.by(() => this.#keepsake().sheet.lane);
  readonly left: number = $derived.by(() => LIMITS.noteChars - this.text.trim().length);
  /** Characters left, once they matter. */
  readonly counter: number | null = $derived.by(() => (this.left <= NEAR ? this.left : null));
  /** Why the text is no note, once somebody asked for one. */
  readonly problem: Problem | null = $derived.by(() => {
    if (this.#overflow) return DESK.pasteTooLong(MOST);
    if (!this.#asked) return null;
    if (this.left < 0) return DESK.tooLong(-this.left);
    if (this.text.trim() === '') return { title: REASON_SENTENCES['empty-text'] };
    const full = this.#desk().read(readDrafts).length >= LIMITS.draftsPerDesk;
    return full ? DESK.full(LIMITS.draftsPerDesk) : null;
  });

  constructor(desk: () => DocumentLink, keepsake: () => Keepsake, drafting: Drafting) {
    this.#desk = desk;
    this.#keepsake = keepsake;
    this.#drafting = drafting;
  }

  /** @returns the text as it stands now: what was typed without control characters, or what stood before a huge paste. */
  write(typed: string): string {
    const text = cleanText(typed);
    this.#overflow = text.length > MOST;
    if (this.#overflow) return this.text;
    if (text.trim() === '') this.#asked = false;
    const { doc, origin } = this.#desk();
    doc.transact(() => writeText(deskOf(doc).sheet, text), origin);
    this.#keepsake().write({ text, stored: false });
    return text;
  }

  pick(lane: Lane): void {
    this.#keepsake().write({ lane });
  }

  /** Makes a note of it and clears the sheet. @returns whether it did; if not, `problem` says why. */
  add(): boolean {
    const added = this.#drafting.add(this.lane, this.text);
    this.#asked = !added.ok;
    if (added.ok) this.write('');
    return added.ok;
  }
}
