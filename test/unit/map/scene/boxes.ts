import type { Mark } from '../../../../shared/map/scene/scene.ts';
import { textWidth } from '../../../../shared/map/scene/widths.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** The ground that a mark covers, by the widths that we reckon with. */
export function boxOf(mark: Mark): Box {
  if (mark.kind === 'glyph') return { ...mark, width: mark.size, height: mark.size };
  if (mark.kind !== 'text') return mark;
  const width = textWidth(mark.text, mark.size, mark.weight);
  const x = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
  return { x, y: mark.y - mark.size * 0.8, width, height: mark.size };
}
export const within = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;
export const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;
