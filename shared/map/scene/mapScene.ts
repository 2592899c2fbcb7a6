import type { Report } from '../report.ts';
import { OUTCOMES } from '../../words/outcomes.ts';
import { matrixView } from './matrix.ts';
import type { SceneOptions, View } from './options.ts';
import { rankingView } from './ranking.ts';
import type { Scene } from './scene.ts';
import { tilesView, type Drawn } from './tiles.ts';
import { treemapView } from './treemap.ts';

const DRAW: Readonly<Record<View, (report: Report, options: SceneOptions) => Drawn>> = {
  tiles: tilesView,
  treemap: treemapView,
  ranking: rankingView,
  matrix: matrixView,
};

/** The map as a picture: pure, and the same for the same report and options. */
export function mapScene(report: Report, options: SceneOptions): Scene {
  const { height, marks, tiles } = DRAW[options.view](report, options);
  return { width: options.width, height, title: OUTCOMES.scene(report.workshop.name), marks, tiles };
}
