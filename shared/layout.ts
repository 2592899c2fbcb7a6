import type { Pos } from './board.ts';
import { LANES, type Lane } from './lanes.ts';

/** Geometry of the canvas in board units: 16 units are 1 rem at 100 % zoom. Positions count from their lane's corner. */
export const LAYOUT = {
  laneWidth: 426,
  laneGap: 20,
  margin: 12,
  head: 60,
  noteWidth: 122,
  noteHeight: 66,
  gap: 16,
  clusterHead: 38,
  clusterPadding: 8,
  clusterGap: 7,
  /** Room kept under the last thing in a lane. */
  foot: 90,
} as const;

export function laneLeft(lane: Lane): number {
  return LANES.indexOf(lane) * (LAYOUT.laneWidth + LAYOUT.laneGap);
}

const COLUMNS = 3;
const STEP_X = 138;
const STEP_Y = LAYOUT.noteHeight + LAYOUT.gap;

/** The n-th place of a grid of notes that begins at `top`. */
export function gridPos(index: number, top: number = LAYOUT.head): Pos {
  return [LAYOUT.margin + (index % COLUMNS) * STEP_X, top + Math.floor(index / COLUMNS) * STEP_Y];
}

/** Two columns for a small cluster, three for a larger one; width and height in board units for notes of one height. */
export function clusterSize(notes: number): { columns: number; width: number; height: number } {
  const columns = notes > 2 ? 3 : 2;
  const rows = Math.max(1, Math.ceil(notes / columns));
  const { clusterHead, clusterPadding, clusterGap, noteHeight } = LAYOUT;
  return {
    columns,
    width: columns === 3 ? LAYOUT.laneWidth - 2 * LAYOUT.margin : 270,
    height: clusterHead + rows * noteHeight + (rows - 1) * clusterGap + 2 * clusterPadding,
  };
}

/** Keeps a dropped thing inside its lane: whole units, never left of the margin or above the heading. */
export function clampPos([x, y]: Pos, width: number): Pos {
  const right = LAYOUT.laneWidth - LAYOUT.margin - width;
  return [Math.round(Math.min(Math.max(x, LAYOUT.margin), right)), Math.round(Math.min(Math.max(y, LAYOUT.head), 50_000))];
}

/** Lowest edge of what stands in a lane, from the lane's top. */
export function laneBottom(boxes: readonly { pos: Pos; height: number }[]): number {
  return boxes.reduce<number>((low, { pos, height }) => Math.max(low, pos[1] + height), LAYOUT.head);
}

/**
 * A tidy lane: clusters in their order one below the other (two small ones do not share a row, so that titles line up),
 * then loose notes in a grid.
 */
export function arrange(clusters: readonly { id: string; notes: number }[], loose: readonly string[]): Map<string, Pos> {
  const places = new Map<string, Pos>();
  let top: number = LAYOUT.head;
  for (const cluster of clusters) {
    places.set(cluster.id, [LAYOUT.margin, top]);
    top += clusterSize(cluster.notes).height + LAYOUT.gap;
  }
  loose.forEach((id, index) => places.set(id, gridPos(index, top)));
  return places;
}
