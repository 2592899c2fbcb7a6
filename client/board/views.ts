import type { StageKind } from '../../shared/template/template.ts';

/** `task` is what the stage is for, where that is not the board itself: place on the map, commit, review. */
export type ViewName = 'task' | 'canvas' | 'outline';

const TASKS: readonly StageKind[] = ['map', 'commit', 'review'];
const KEY = 'flashmap.view';
/** Where the outline is what a board opens as; the same width as in the styles. */
const PHONE = '(max-width: 48em)';

export function hasTask(kind: StageKind): kind is 'map' | 'commit' | 'review' {
  return TASKS.includes(kind);
}

/** The view a board opens with: the task, then what this browser chose last, then what suits the screen. */
export function openingView(kind: StageKind): ViewName {
  if (hasTask(kind)) return 'task';
  return chosenView() ?? (matchMedia(PHONE).matches ? 'outline' : 'canvas');
}

function chosenView(): ViewName | null {
  try {
    const chosen = localStorage.getItem(KEY);
    return chosen === 'canvas' || chosen === 'outline' ? chosen : null;
  } catch {
    return null;
  }
}

export function rememberView(view: ViewName): void {
  if (view === 'task') return;
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
