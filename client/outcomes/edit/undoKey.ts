import type { MapEditor } from './editor.svelte.ts';

/** Ctrl+Z, or its like, takes the last change of the map back, but for where text is typed. */
export function undoKey(event: KeyboardEvent, editor: MapEditor): void {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
  const types =
    event.target instanceof Element && event.target.closest('input:not([type="checkbox"]), textarea');
  if (!isUndo || types || event.defaultPrevented) return;
  event.preventDefault();
  void editor.undo();
}
