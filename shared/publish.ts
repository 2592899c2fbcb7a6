import type { BoardView, Pos } from './board.ts';
import type { NewNote } from './boardEdits.ts';
import type { RandomBytes } from './ids.ts';
import { LANES, type Lane } from './lanes.ts';
import { clusterSize, gridPos, laneBottom, LAYOUT } from './layout.ts';
import { shuffled } from './shuffle.ts';

/** A draft on its way to the board: its board id is made, its author is known only in a named workshop. */
export interface Publishable {
  readonly id: string;
  readonly lane: Lane;
  readonly text: string;
  readonly author?: string;
}

/**
 * The notes as they will stand on the board: shuffled, so that neither the order in the document nor the place on the
 * canvas says who wrote what; each lane filled behind what stands there. Notes that are on the board already are left out.
 */
export function planNotes(board: BoardView, drafts: readonly Publishable[], random: RandomBytes): NewNote[] {
  const there = new Set(board.notes.map((note) => note.id));
  const fresh = new Map(drafts.filter(({ id }) => !there.has(id)).map((draft) => [draft.id, draft]));
  const order = shuffled([...fresh.values()], random);
  const places = new Map<Lane, Pos[]>();
  for (const lane of LANES) {
    const count = order.filter((draft) => draft.lane === lane).length;
    places.set(lane, placesBehind(boxesOf(board, lane), count));
  }
  return order.flatMap((draft) => {
    const pos = places.get(draft.lane)?.shift();
    return pos ? [{ ...draft, pos }] : [];
  });
}

export interface Box {
  readonly pos: Pos;
  readonly width: number;
  readonly height: number;
}

function boxesOf(board: BoardView, lane: Lane): Box[] {
  const clusters = board.clusters.filter((cluster) => cluster.lane === lane);
  const loose = board.notes.filter((note) => note.lane === lane && note.cluster === null);
  return [
    ...clusters.map(({ pos, notes }) => ({ pos, ...clusterSize(notes.map(() => LAYOUT.noteHeight)) })),
    ...loose.map(({ pos }) => ({ pos, width: LAYOUT.noteWidth, height: LAYOUT.noteHeight })),
  ];
}

/** `count` free places of the lane's grid, from the row on that the lowest box ends in; none overlaps a box. */
export function placesBehind(boxes: readonly Box[], count: number): Pos[] {
  const columns = 3;
  const rowHeight = gridPos(columns)[1] - gridPos(0)[1];
  const lastTop = laneBottom(boxes) - LAYOUT.noteHeight;
  const firstRow = Math.max(0, Math.floor((lastTop - LAYOUT.head) / rowHeight));
  const places: Pos[] = [];
  for (let index = firstRow * columns; places.length < count; index++) {
    const pos = gridPos(index);
    if (!boxes.some((box) => overlaps(pos, box))) places.push(pos);
  }
  return places;
}

function overlaps([x, y]: Pos, { pos, width, height }: Box): boolean {
  const acrossX = x < pos[0] + width && pos[0] < x + LAYOUT.noteWidth;
  return acrossX && y < pos[1] + height && pos[1] < y + LAYOUT.noteHeight;
}
