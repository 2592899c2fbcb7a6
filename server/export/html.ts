import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { mapScene } from '../../shared/map/scene/mapScene.ts';
import { articleOf } from './article/article.ts';
import { textFile, type Exporter } from './exporter.ts';
import { filenameOf } from './filename.ts';
import { printPage } from './html/page.ts';
import { styleSheet } from './html/style.ts';

/** The typeface that the map's texts are measured for; other scripts than Latin fall back to the reader's own. */
const FONT =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
/** As wide as the article's column for pictures. */
const MAP_WIDTH = 1120;

/** The write-up as one file that opens anywhere, without a network. */
export const exportHtml: Exporter = async ({ report, names, draw }) => {
  const scene = mapScene(report, {
    view: 'tiles',
    overlay: 'direction',
    // As the text counts.
    count: 'groups',
    width: MAP_WIDTH,
    room: 'usual',
    legend: true,
  });
  const font = await readFile(createRequire(import.meta.url).resolve(FONT));
  const page = printPage(articleOf(report, { names }), {
    map: await draw(scene, 'tokens'),
    style: styleSheet(`data:font/woff2;base64,${font.toString('base64')}`),
  });
  return [textFile(filenameOf(report, 'html'), 'text/html; charset=utf-8', page)];
};
