import { placesOf } from '../../shared/permissions.ts';
import type { StageKind } from '../../shared/template/template.ts';
import { BOARD } from '../../shared/words/board.ts';
import type { Role, WorkshopState } from '../../shared/workshop/state.ts';

/** One line that says why notes cannot be moved here now, and who could. */
export function lockedLine(role: Role, phase: WorkshopState['phase'], kind: StageKind): string {
  if (phase === 'closed') return BOARD.locked.closed;
  if (phase === 'closing') return BOARD.locked.closing;
  if (kind === 'read') return BOARD.locked.read;
  if (role === 'attendee') return BOARD.locked.sorted;
  return groupChanges(kind) ? BOARD.locked.watching : BOARD.locked.nobody;
}

/** Whether a group works on its board in such a stage, and not each on a desk. */
function groupChanges(kind: StageKind): boolean {
  return [...placesOf('attendee', { kind })].some((place) => !place.startsWith('desk.'));
}
