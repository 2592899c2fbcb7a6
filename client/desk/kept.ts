import * as z from 'zod/mini';
import { isId } from '../../shared/ids.ts';
import { LANES, type Lane } from '../../shared/lanes.ts';

/** A draft of one's own as it stood last, to know it again on a board. */
export interface KnownDraft {
  readonly id: string;
  readonly lane: Lane;
  readonly text: string;
}

/** What a browser remembers of its person that is no edit: which notes are theirs, and the lane they write in. */
export interface Kept {
  readonly drafts: readonly KnownDraft[];
  /** Board note id -> the draft that it came from. */
  readonly notes: Readonly<Record<string, string>>;
  readonly lane: Lane;
}

export const EMPTY_KEPT: Kept = { drafts: [], notes: {}, lane: 'stop' };

const id = z.string().check(z.refine(isId));
const lane = z.enum(LANES);
const schema = z.object({
  drafts: z.array(z.object({ id, lane, text: z.string() })),
  notes: z.record(id, id),
  lane,
});

/** What localStorage held; nothing when it is missing, of another version, or was tampered with. */
export function parseKept(text: string | null): Kept {
  if (text === null) return EMPTY_KEPT;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : EMPTY_KEPT;
  } catch {
    return EMPTY_KEPT;
  }
}
