import type { Pos } from './board.ts';
import { LANES, type Lane } from './lanes.ts';

/** Geometry of the canvas in board units: 16 units are 1 rem at 100 % zoom. Positions count from their lane's corner. */
export const LAYOUT = {
  laneWidth: 426,
  laneGap: 20,
  margin: 12,
  head: 60,
  noteWidth: 122,
  /** Height of a note of up to three lines. */
  noteHeight: 66,
  gap: 16,
  /** From the upper edge of a cluster to its first note. */
  clusterHead: 38,
  clusterPadding: 8,
  clusterGap: 7,
  /** Least height of a lane, and the room kept under the last thing in it. */
  laneHeight: 654,
  foot: 90,
} as const;

const COLUMNS = 3;
const STEP_X = 138;
/** A cluster of up to two notes is this wide, so that loose notes find room beside it. */
const NARROW = 270;
const WIDE = LAYOUT.laneWidth - 2 * LAYOUT.margin;

/** Where a lane begins on the board, in the board's units. */
export function laneLeft(lane: Lane): number {
  return LANES.indexOf(lane) * (LAYOUT.laneWidth + LAYOUT.laneGap);
}

/** Width of all lanes side by side. */
export const WORLD_WIDTH = LANES.length * (LAYOUT.laneWidth + LAYOUT.laneGap) - LAYOUT.laneGap;

/** The n-th place of a grid of notes that begins at `top`. */
export function gridPos(index: number, top: number = LAYOUT.head): Pos {
  return [
    LAYOUT.margin + (index % COLUMNS) * STEP_X,
    top + Math.floor(index / COLUMNS) * (LAYOUT.noteHeight + LAYOUT.gap),
  ];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ClusterSize extends Size {
  readonly columns: number;
}

/** Width of a note in a cluster of so many columns. */
export function innerWidth(columns: number): number {
  const room = (columns === 3 ? WIDE : NARROW) - 2 * LAYOUT.clusterPadding;
  return (room - (columns - 1) * LAYOUT.clusterGap) / columns;
}

/** Corners of the notes of a cluster, from the cluster's own corner. @param heights in reading order */
export function insideCluster(heights: readonly number[]): Pos[] {
  const { columns } = clusterSize(heights);
  const rows = rowHeights(heights, columns);
  const step = innerWidth(columns) + LAYOUT.clusterGap;
  let top: number = LAYOUT.clusterHead;
  return heights.map((_, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) top += (rows[index / columns - 1] ?? 0) + LAYOUT.clusterGap;
    return [LAYOUT.clusterPadding + column * step, top];
  });
}

/** @param heights of its notes in reading order, in board units; a row is as high as its highest note. */
export function clusterSize(heights: readonly number[]): ClusterSize {
  const columns = heights.length > 2 ? 3 : 2;
  const { clusterHead, clusterPadding, clusterGap, noteHeight } = LAYOUT;
  const rows = rowHeights(heights.length > 0 ? heights : [noteHeight], columns);
  const inner = rows.reduce((sum, row) => sum + row, 0) + (rows.length - 1) * clusterGap;
  return { columns, width: columns === 3 ? WIDE : NARROW, height: clusterHead + inner + clusterPadding };
}

function rowHeights(heights: readonly number[], columns: number): number[] {
  const rows: number[] = [];
  heights.forEach((height, index) => {
    const row = Math.floor(index / columns);
    rows[row] = Math.max(rows[row] ?? 0, height);
  });
  return rows;
}

/** Keeps a dropped thing inside its lane: whole units, never left of the margin or above the heading. */
export function clampPos([x, y]: Pos, width: number): Pos {
  const right = LAYOUT.laneWidth - LAYOUT.margin - width;
  return [
    Math.round(Math.max(Math.min(x, right), LAYOUT.margin)),
    Math.round(Math.min(Math.max(y, LAYOUT.head), 50_000)),
  ];
}

/** Lowest edge of what stands in a lane, from the lane's top. */
export function laneBottom(boxes: readonly { pos: Pos; height: number }[]): number {
  return boxes.reduce<number>((low, { pos, height }) => Math.max(low, pos[1] + height), LAYOUT.head);
}

export interface Box extends Size {
  readonly id: string;
  readonly pos: Pos;
}

/**
 * Where the things of a lane are drawn, so that nothing covers anything: whatever stands higher stays, whatever it
 * covers makes way downwards. Only drawing does this; nothing is written, so every reader computes the same from the same board.
 */
export function settle(boxes: readonly Box[]): Map<string, Pos> {
  const bottoms = new Float64Array(LAYOUT.laneWidth);
  const places = new Map<string, Pos>();
  for (const box of [...boxes].sort(higherFirst)) {
    const [x, wanted] = clampPos(box.pos, box.width);
    const right = Math.ceil(x + box.width);
    let low = 0;
    for (let column = x; column < right; column++) low = Math.max(low, bottoms[column] ?? 0);
    const y = wanted < low ? low + SETTLED_GAP : wanted;
    bottoms.fill(y + box.height, x, right);
    places.set(box.id, [x, y]);
  }
  return places;
}

const SETTLED_GAP = 10;

function higherFirst(a: Box, b: Box): number {
  return a.pos[1] - b.pos[1] || a.pos[0] - b.pos[0] || (a.id < b.id ? -1 : 1);
}

/** A tidy lane: clusters in their order one below the other, so that titles line up, then loose notes in rows of three. */
export function arrange(
  clusters: readonly { id: string; height: number }[],
  loose: readonly { id: string; height: number }[],
): Map<string, Pos> {
  const places = new Map<string, Pos>();
  let top: number = LAYOUT.head;
  for (const cluster of clusters) {
    places.set(cluster.id, [LAYOUT.margin, Math.round(top)]);
    top += cluster.height + LAYOUT.gap;
  }
  const rows = rowHeights(
    loose.map((note) => note.height),
    COLUMNS,
  );
  loose.forEach(({ id }, index) => {
    const column = index % COLUMNS;
    if (column === 0 && index > 0) top += (rows[index / COLUMNS - 1] ?? 0) + LAYOUT.gap;
    places.set(id, [LAYOUT.margin + column * STEP_X, Math.round(top)]);
  });
  return places;
}
