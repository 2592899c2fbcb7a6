import type { HatchMark } from './scene.ts';

/** Thickness of a hatch's lines, and how far their middles are apart. */
export const HATCH_LINE = 2;
const PITCH = 6;

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A hatch as rising lines that end inside its box, thickness included. */
export function hatchLines({ x, y, width, height }: Pick<HatchMark, 'x' | 'y' | 'width' | 'height'>): Line[] {
  const margin = (HATCH_LINE / 2) * Math.SQRT1_2;
  const [left, right] = [x + margin, x + width - margin];
  const [top, bottom] = [y + margin, y + height - margin];
  const step = PITCH * Math.SQRT2;
  const lines: Line[] = [];
  // On a rising line x + y is the same everywhere.
  for (let sum = left + top + step / 2; sum < right + bottom; sum += step) {
    const x1 = Math.max(left, sum - bottom);
    const x2 = Math.min(right, sum - top);
    if (x2 > x1) lines.push({ x1, y1: sum - x1, x2, y2: sum - x2 });
  }
  return lines;
}
