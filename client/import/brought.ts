import * as z from 'zod/mini';

/** What this browser remembers of a file that it brought in: no word of the file itself. */
export interface Brought {
  readonly mark: string;
  readonly workshop: string;
  readonly name: string;
  /** Clock of the browser, milliseconds. */
  readonly at: number;
}

const schema = z.array(
  z.object({ mark: z.string(), workshop: z.string(), name: z.string(), at: z.number() }),
);
const KEY = 'flashmap.brought';
const MOST = 100;

/** The last workshop that came of this text here, or null. */
export function broughtBefore(text: string, storage: () => Storage): Brought | null {
  const mark = markOf(text);
  return all(storage).findLast((known) => known.mark === mark) ?? null;
}

/** Remembers it, as far as the browser lets it. */
export function rememberBrought(text: string, made: Omit<Brought, 'mark'>, storage: () => Storage): void {
  const list = [...all(storage), { mark: markOf(text), ...made }].slice(-MOST);
  try {
    storage().setItem(KEY, JSON.stringify(list));
  } catch {
    // Full or forbidden: then nothing is told the next time.
  }
}

function all(storage: () => Storage): readonly Brought[] {
  try {
    const parsed = schema.safeParse(JSON.parse(storage().getItem(KEY) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
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
