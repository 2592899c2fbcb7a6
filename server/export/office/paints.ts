import type { Step } from '../../../shared/map/report.ts';
import type { PaintName } from '../../../shared/map/scene/palette.ts';

/** A tile's colour, and that of the words on it. */
export function paintsOfStep(step: Step): readonly [fill: PaintName, ink: PaintName] {
  const size = Math.abs(step) as 1 | 2 | 3 | 4 | 5;
  if (step === 0) return ['map-0', 'on-map-0'];
  return step < 0 ? [`map-n${size}`, `on-map-n${size}`] : [`map-p${size}`, `on-map-p${size}`];
}
