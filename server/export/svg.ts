import { readFile } from 'node:fs/promises';
import { textFile, type Exporter } from './exporter.ts';
import { filenameOf } from './filename.ts';
import { FACES } from './fonts/faces.ts';
import { pictureScene } from './picture.ts';

/** The map as one drawing that brings its typeface along; other scripts than Latin fall back to the reader's own. */
export const exportSvg: Exporter = async (input) => {
  const drawing = await input.draw(pictureScene(input), input.theme);
  const [{ regular, bold }] = FACES;
  const style = `<style>${await faceRule(regular, '100 500')}${await faceRule(bold, '501 900')}</style>`;
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${drawing.replace(/<svg[^>]*>/, (open) => open + style)}\n`;
  return [textFile(filenameOf(input.report, 'svg'), 'image/svg+xml; charset=utf-8', text)];
};

async function faceRule(path: string, weights: string): Promise<string> {
  const data = (await readFile(path)).toString('base64');
  return `@font-face{font-family:'Atkinson Hyperlegible';font-weight:${weights};src:url(data:font/ttf;base64,${data})}`;
}
