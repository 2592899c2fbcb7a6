import type { PaintName } from '../../shared/map/scene/palette.ts';

/** Sixteen units of a scene are one line of body text. */
export const UNITS_PER_REM = 16;

/** On a page, colours follow the theme. */
export function onScreen(name: PaintName): string {
  return `var(--${name})`;
}
