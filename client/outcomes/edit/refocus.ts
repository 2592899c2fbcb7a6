/** Gives an element that was moved the focus that it lost by that, unless the person has gone on to another one. */
export function refocus(id: string): void {
  const at = document.activeElement;
  const isLost = at === null || at === document.body || at instanceof HTMLDialogElement;
  if (isLost) document.getElementById(id)?.focus();
}
