import type { StageKind } from '../../shared/template/template.ts';
import { BOARD } from '../../shared/words/board.ts';
import type { Role, WorkshopState } from '../../shared/workshop/state.ts';

/** One line that says why notes cannot be moved here now, and who could. */
export function lockedLine(role: Role, phase: WorkshopState['phase'], kind: StageKind): string {
  if (phase === 'closed') return BOARD.locked.closed;
  if (phase === 'closing') return BOARD.locked.closing;
  if (role !== 'attendee' && kind !== 'read') return BOARD.locked.watching;
  return kind === 'read' ? BOARD.locked.read : BOARD.locked.sorted;
}
