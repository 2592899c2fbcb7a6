import { textBlock, type Style } from '../../shared/map/scene/blocks.ts';
import { mapScene } from '../../shared/map/scene/mapScene.ts';
import type { Mark, Scene } from '../../shared/map/scene/scene.ts';
import { PICTURE } from '../../shared/words/exports.ts';
import type { ExportInput } from './exporter.ts';

/** In the scene's units: tiles of a large map stay legible on a page, and a small one does not look lost. */
const WIDTH = 1280;
const TITLE: Style = { size: 30, weight: 780, fill: 'ink' };
const UNDER: Style = { size: 16, weight: 400, fill: 'ink-2' };
const GAP = 8;
const BELOW = 28;

/**
 * The map with what it is a map of standing over it, so that it says everything when it travels alone.
 * @param missing what the picture cannot show
 */
export function pictureScene(
  { report, count }: Pick<ExportInput, 'report' | 'count'>,
  missing: string | null = null,
): Scene {
  const map = mapScene(report, {
    view: 'tiles',
    overlay: 'direction',
    count,
    width: WIDTH,
    room: 'usual',
    legend: true,
  });
  const head: Mark[] = [];
  let y = 0;
  for (const [text, style] of [
    [report.workshop.name, TITLE],
    [PICTURE.asked(report), UNDER],
    [PICTURE.counted(report, count), UNDER],
    ...(missing === null ? [] : [[missing, UNDER] as const]),
  ] as const) {
    const block = textBlock(text, style, WIDTH);
    head.push(...block.draw(0, y));
    y += block.height + GAP;
  }
  const by = y - GAP + BELOW;
  return {
    ...map,
    height: map.height + by,
    marks: [...head, ...map.marks.map((mark) => lowered(mark, by))],
    tiles: map.tiles.map((tile) => ({
      ...tile,
      y: tile.y + by,
      marks: tile.marks.map((mark) => lowered(mark, by)),
    })),
  };
}

function lowered<M extends Mark>(mark: M, by: number): M {
  return { ...mark, y: mark.y + by };
}
