import { deskOf, readDrafts, writeText } from '../../shared/desk.ts';
import type { Lane } from '../../shared/lanes.ts';
import { LIMITS } from '../../shared/limits.ts';
import { cleanText } from '../../shared/text.ts';
import { DESK } from '../../shared/words/desk.ts';
import { REASON_SENTENCES } from '../../shared/words/reasons.ts';
import type { DocumentLink } from '../link/document.svelte.ts';
import type { Drafting } from './drafting.ts';
import type { Keepsake } from './keepsake.svelte.ts';

/** Several notes long, and far below what the gate takes: nothing typed here is ever refused for its length. */
export const SHEET_CHARS = 2_000;
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
  #rest = $state.raw('');

  readonly text: string = $derived.by(() => this.#desk().read((doc) => deskOf(doc).sheet.toString()));
  readonly lane: Lane = $derived.by(() => this.#keepsake().lane);
  readonly left: number = $derived.by(() => LIMITS.noteChars - this.text.trim().length);
  /** Characters left, once they matter. */
  readonly counter: number | null = $derived.by(() => (this.left <= NEAR ? this.left : null));
  /** Why the text is no note, once somebody asked for one. */
  readonly problem: Problem | null = $derived.by(() => {
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

  /** What was cut off a text that is more than a sheet takes; it stands beside the sheet and in no document. */
  get rest(): string {
    return this.#rest;
  }
  dropRest(): void {
    this.#rest = '';
  }

  /** @returns the text as it stands now: what was typed without control characters, and no longer than a sheet. */
  write(typed: string): string {
    const fits = typed.slice(0, fitting(typed, SHEET_CHARS));
    if (fits.length < typed.length) this.#rest = typed.slice(fits.length);
    const text = cleanText(fits);
    if (text.trim() === '') this.#asked = false;
    const { doc, origin } = this.#desk();
    doc.transact(() => writeText(deskOf(doc).sheet, text), origin);
    return text;
  }

  /**
   * What a text that is put in somewhere leaves room for, before the page has to show all of it.
   * @returns what to put in instead; null when it fits as it is.
   */
  cut(pasted: string, room: number): string | null {
    if (pasted.length <= room) return null;
    const end = fitting(pasted, room);
    this.#rest = pasted.slice(end);
    return pasted.slice(0, end);
  }

  pick(lane: Lane): void {
    this.#keepsake().pick(lane);
  }

  /** Makes a note of it and clears the sheet. @returns whether it did; if not, `problem` says why. */
  add(): boolean {
    const added = this.#drafting.add(this.lane, this.text);
    this.#asked = !added.ok;
    if (added.ok) this.write('');
    return added.ok;
  }
}

/** Where to cut a text at the latest, never in the middle of a character. */
function fitting(text: string, most: number): number {
  const splits = most > 0 && most < text.length && (text.charCodeAt(most) & 0xfc00) === 0xdc00;
  return splits ? most - 1 : Math.min(most, text.length);
}
