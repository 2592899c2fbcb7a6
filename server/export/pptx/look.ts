import { paintOf, type PaintName } from '../../../shared/map/scene/palette.ts';

/** Every program that shows slides has it, or one of the same widths. */
export const FONT = 'Arial';

/** A wide slide, in inches, and the room that its content has under the title. */
export const PAGE = { width: 13.333, height: 7.5 } as const;
export const BODY = { x: 0.55, y: 1.2, w: 12.23, h: 5.7 } as const;

/** Points. Nothing that is read on a slide is smaller than `small`, but for its foot and the words on the map's tiles. */
export const SIZES = { title: 24, lead: 18, body: 14, small: 12, foot: 11 } as const;

/** Slides are paper: always light. */
export function colour(name: PaintName): string {
  return paintOf(name, 'light').slice(1).toUpperCase();
}
