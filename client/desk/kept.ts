import * as z from 'zod/mini';
import { isId } from '../../shared/ids.ts';
import { LANES, type Lane } from '../../shared/lanes.ts';

/** A draft as this browser remembers it. `stored`: the server has acknowledged it as it stands here. */
export interface KeptDraft {
  readonly id: string;
  readonly lane: Lane;
  readonly text: string;
  readonly stored: boolean;
}

export interface KeptSheet {
  /** The round it was written in. */
  readonly round: number;
  readonly lane: Lane;
  readonly text: string;
  readonly stored: boolean;
}

export interface Kept {
  readonly drafts: readonly KeptDraft[];
  readonly sheet: KeptSheet;
  /** Board note id -> the draft that it came from. */
  readonly notes: Readonly<Record<string, string>>;
}

export const EMPTY_KEPT: Kept = {
  drafts: [],
  sheet: { round: 0, lane: 'stop', text: '', stored: true },
  notes: {},
};

const id = z.string().check(z.refine(isId));
const lane = z.enum(LANES);
const schema = z.object({
  drafts: z.array(z.object({ id, lane, text: z.string(), stored: z.boolean() })),
  sheet: z.object({ round: z.number(), lane, text: z.string(), stored: z.boolean() }),
  notes: z.record(id, id),
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

/** The sheet of a desk that has just loaded: what stands on it, or what was typed elsewhere and never got there. */
export function sheetToCarry(kept: KeptSheet, round: number, onDesk: string): string | null {
  if (kept.text === '' || kept.text === onDesk) return null;
  if (kept.round === round) return kept.stored ? null : kept.text;
  return onDesk === '' ? kept.text : null;
}
