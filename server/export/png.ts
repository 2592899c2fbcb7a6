import { renderAsync } from '@resvg/resvg-js';
import { ARTICLE as SAY } from '../../shared/words/article.ts';
import type { Mark, Scene } from '../../shared/map/scene/scene.ts';
import type { ExportInput, Exporter } from './exporter.ts';
import { filenameOf } from './filename.ts';
import { Coverage, isPlain } from './fonts/coverage.ts';
import { facesWith } from './fonts/faces.ts';
import { pictureScene } from './picture.ts';

/** Pixels a unit of the scene: sharp on a slide and on a dense screen. */
const ZOOM = 2;
/** The longest side, in pixels: a picture of 80 capabilities stays one that every program opens. */
const LONGEST = 8000;

/** The painter knows weights by the hundred, and would take any other for the usual one. */
const UNKNOWN_WEIGHT = /(<text[^>]* font-weight=")(?:620|780)"/g;

/** The map as a picture. The typefaces come along, so it looks the same wherever it is made. */
export const exportPng: Exporter = async (input) => {
  const scene = await drawableScene(input);
  const svg = (await input.draw(scene, input.theme)).replace(UNKNOWN_WEIGHT, '$1700"');
  const zoom = Math.min(ZOOM, LONGEST / Math.max(scene.width, scene.height));
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: [...new Set(facesWith(input.font).flatMap(({ regular, bold }) => [regular, bold]))],
      defaultFontFamily: 'Atkinson Hyperlegible',
      sansSerifFamily: 'Atkinson Hyperlegible',
    },
  });
  return [{ filename: filenameOf(input.report, 'png'), contentType: 'image/png', body: image.asPng() }];
};

/** With a sign for what the typefaces lack, and a sentence that says so: nobody sees what is not drawn. */
async function drawableScene(input: ExportInput): Promise<Scene> {
  const scene = pictureScene(input);
  if (marksOf(scene).every((mark) => mark.kind !== 'text' || isPlain(mark.text))) return scene;
  const { default: Document } = await import('pdfkit');
  const coverage = new Coverage(new Document({ autoFirstPage: false, font: '' }), input.font);
  const drawn = drawable(scene, coverage);
  if (coverage.undrawn === 0) return drawn;
  return drawable(pictureScene(input, SAY.undrawn(coverage.undrawn)), coverage);
}

function drawable(scene: Scene, coverage: Coverage): Scene {
  const drawn = (mark: Mark): Mark =>
    mark.kind === 'text' ? { ...mark, text: coverage.drawable(mark.text) } : mark;
  return {
    ...scene,
    marks: scene.marks.map(drawn),
    tiles: scene.tiles.map((tile) => ({ ...tile, marks: tile.marks.map(drawn) })),
  };
}

function marksOf({ marks, tiles }: Scene): readonly Mark[] {
  return [...marks, ...tiles.flatMap((tile) => tile.marks)];
}
