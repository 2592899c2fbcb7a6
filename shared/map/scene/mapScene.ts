import type { Report } from '../report.ts';
import { OUTCOMES } from '../../words/outcomes.ts';
import type { SceneOptions } from './options.ts';
import type { Scene } from './scene.ts';
import { tilesView } from './tiles.ts';

/** The map as a picture: pure, and the same for the same report and options. */
export function mapScene(report: Report, options: SceneOptions): Scene {
  const { height, marks, tiles } = tilesView(report, options);
  return { width: options.width, height, title: OUTCOMES.scene(report.workshop.name), marks, tiles };
}
