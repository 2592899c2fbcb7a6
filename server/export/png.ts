import { renderAsync } from '@resvg/resvg-js';
import type { Exporter } from './exporter.ts';
import { filenameOf } from './filename.ts';
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
  const scene = pictureScene(input);
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
