import type { Note } from '../../shared/board.ts';
import type { KnownDraft } from '../desk/kept.ts';

/**
 * Which notes of a board are this person's. In a named workshop the board says so. In an anonymous one nothing on the
 * wire does: this browser compares what it remembers of its own drafts, each of which accounts for one note of the same
 * lane and text. A note that was found once stays found when others reword or move it.
 * @param known board note id -> draft id, from earlier looks. @returns the same, brought up to date.
 */
export function findMine(
  drafts: readonly KnownDraft[],
  notes: readonly Note[],
  known: Readonly<Record<string, string>>,
): Record<string, string> {
  const found: Record<string, string> = {};
  const onBoard = new Set(notes.map((note) => note.id));
  for (const [note, draft] of Object.entries(known)) if (onBoard.has(note)) found[note] = draft;
  const accounted = new Set(Object.values(found));
  for (const draft of drafts) {
    if (accounted.has(draft.id)) continue;
    const match = notes.find(
      (note) => found[note.id] === undefined && note.lane === draft.lane && note.text === draft.text.trim(),
    );
    if (match) found[match.id] = draft.id;
  }
  return found;
}
