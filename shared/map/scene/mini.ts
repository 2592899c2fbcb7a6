import type { Count, Report } from '../report.ts';
import { OUTCOMES } from '../../words/outcomes.ts';
import { faceOf } from './face.ts';
import type { Scene, Tile } from './scene.ts';
import { NONE } from './blocks.ts';
import { TILE_SIZES, tileLook, tileOf } from './tile.ts';
import { rowsOf, sectionsOf } from './tiles.ts';

const TILE = { width: 54, height: 28 };
const GAP = 6;
/** A group of more stands in several columns, so that the picture is low. */
const MOST_ROWS = 6;
/** Room for a ring around a tile. */
const FRAME = 5;

/** The whole map without its words: where one capability stands among all the others. */
export function miniScene(report: Report, count: Count): Scene {
  const look = tileLook(
    report,
    { view: 'tiles', overlay: 'direction', count, width: 0, room: 'usual', legend: false },
    TILE_SIZES.usual,
  );
  const columns = sectionsOf(report).flatMap(({ name, capabilities }) =>
    rowsOf(capabilities, MOST_ROWS).map((column) => ({ name, column })),
  );
  const tiles = columns.flatMap(({ name, column }, at) =>
    column.map((capability, row): Tile => {
      const box = { x: FRAME + at * (TILE.width + GAP), y: FRAME + row * (TILE.height + GAP), ...TILE };
      const placed = { capability, face: faceOf(capability, look), section: name, box };
      return tileOf(placed, look, { top: NONE, foot: NONE, pad: 0, padY: 0 });
    }),
  );
  const rows = Math.max(0, ...columns.map(({ column }) => column.length));
  return {
    width: 2 * FRAME + columns.length * (TILE.width + GAP) - GAP,
    height: 2 * FRAME + rows * (TILE.height + GAP) - GAP,
    title: OUTCOMES.scene(report.workshop.name),
    marks: [],
    tiles,
  };
}
