import { isId } from '../ids.ts';
import { ROLES, type Role } from '../workshop/state.ts';
import type { Pos } from '../board.ts';

/** Where somebody points: board units from the board's corner; `holds` is the note or cluster in their hand. */
export interface Cursor {
  readonly at: Pos;
  readonly holds: string | null;
}

/** What a client says of itself over awareness. Who it is, the server adds. */
export interface LocalPresence {
  readonly cursor: Cursor | null;
}

/** What others see of a person who has the same document open. */
export interface Presence extends LocalPresence {
  readonly name: string;
  readonly role: Role;
}

/** Reads an awareness state as it came over the wire; null when it is none of ours. */
export function readPresence(state: unknown): Presence | null {
  if (typeof state !== 'object' || state === null) return null;
  const { name, role, cursor } = state as Record<string, unknown>;
  const known = ROLES.find((each) => each === role);
  if (typeof name !== 'string' || known === undefined) return null;
  return { name, role: known, cursor: readCursor(cursor) };
}

export function readCursor(cursor: unknown): Cursor | null {
  if (typeof cursor !== 'object' || cursor === null) return null;
  const { at, holds } = cursor as Record<string, unknown>;
  if (!Array.isArray(at) || at.length !== 2) return null;
  const [x, y] = at as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    return null;
  return { at: [x, y], holds: isId(holds) ? holds : null };
}
