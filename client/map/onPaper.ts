import type { SceneOptions } from '../../shared/map/scene/options.ts';
import type { Scene } from '../../shared/map/scene/scene.ts';

type Sheet = Pick<SceneOptions, 'width' | 'room' | 'legend'>;

/** How much higher than wide a scene may be, on A4 or Letter within their margins and below the heading. */
const SHEETS = [
  { width: 1000, tall: false, most: 0.72 },
  { width: 720, tall: true, most: 1.5 },
  { width: 1000, tall: true, most: 1.5 },
  { width: 1240, tall: true, most: Infinity },
] as const;

/** A scene on the first sheet that holds it: on its side, else upright, with smaller letters the more there is. */
export function onPaper(draw: (sheet: Sheet) => Scene): { readonly scene: Scene; readonly tall: boolean } {
  for (const { width, tall, most } of SHEETS) {
    const scene = draw({ width, room: 'low', legend: true });
    if (scene.height <= most * width) return { scene, tall };
  }
  throw new Error('the last sheet holds any scene');
}
