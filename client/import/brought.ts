import * as z from 'zod/mini';
import { Remembered } from '../ui/remembered.ts';

/** What this browser remembers of a file that it brought in: no word of the file itself. */
const file = z.object({ mark: z.string(), workshop: z.string(), name: z.string(), at: z.number() });
/** `at` is by the clock of the browser, milliseconds. */
export type Brought = z.infer<typeof file>;

const MOST = 100;

/** The files that were brought in here. */
export class BroughtFiles {
  readonly #files: Remembered<Brought>;

  constructor(storage?: () => Storage) {
    this.#files = new Remembered('flashmap.brought', file, MOST, storage);
  }

  /** The last workshop that came of this text, or null. */
  before(text: string): Brought | null {
    const mark = markOf(text);
    return this.#files.all.find((known) => known.mark === mark) ?? null;
  }

  remember(text: string, made: Omit<Brought, 'mark'>): void {
    const mark = markOf(text);
    this.#files.put({ mark, ...made }, (known) => known.mark === mark);
  }
}

/** Tells texts apart well enough to ask: length and two FNV-1a sums. No secret: a page without TLS has no crypto.subtle. */
function markOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ (unit + at), 0x01000193);
  }
  return [text.length, one >>> 0, two >>> 0].map((sum) => sum.toString(36)).join('-');
}
