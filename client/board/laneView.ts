import type { BoardView, Cluster, Note } from '../../shared/board.ts';
import type { Lane } from '../../shared/lanes.ts';
import { clusterSize, innerWidth, insideCluster, laneBottom, LAYOUT, settle } from '../../shared/layout.ts';
import { noteHeight, wrappedLines } from '../../shared/noteHeight.ts';

/** A place on the canvas in board units, from its lane's corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A cluster of more notes than this is drawn as a pile with its number. */
export const PILE = 60;
const PILE_HEIGHT = 150;
/** A title takes up to three lines; each beyond the first makes the cluster higher. */
const TITLE_LINE = 18;
const TITLE_LINES = 3;

export type Thing =
  | { readonly kind: 'note'; readonly id: string; readonly note: Note; readonly cluster: Cluster | null }
  | { readonly kind: 'cluster'; readonly id: string; readonly cluster: Cluster; readonly pile: boolean };

/** What stands in one lane. */
export interface LaneContent {
  readonly notes: readonly Note[];
  readonly clusters: readonly Cluster[];
}

/** What is drawn in one lane. */
export interface LaneView {
  readonly lane: Lane;
  readonly content: LaneContent;
  /** Notes of the lane, also those in piles. */
  readonly count: number;
  /** In reading order: each cluster before its notes, loose notes last. Notes in a pile are not among them. */
  readonly things: readonly Thing[];
  readonly places: ReadonlyMap<string, Place>;
  readonly bottom: number;
}

const heights = new WeakMap<Note, number>();

function heightOf(note: Note): number {
  const known = heights.get(note) ?? noteHeight(note.text);
  heights.set(note, known);
  return known;
}

export function contentOf(view: BoardView, lane: Lane): LaneContent {
  return {
    notes: view.notes.filter((note) => note.lane === lane),
    clusters: view.clusters.filter((cluster) => cluster.lane === lane),
  };
}

export function viewLane(lane: Lane, content: LaneContent): LaneView {
  const { notes } = content;
  const byId = new Map(notes.map((note) => [note.id, note]));
  const clusters = content.clusters.map((cluster) => boxOf(cluster, byId));
  const loose = notes.filter((note) => note.cluster === null);
  const boxes = [
    ...clusters,
    ...loose.map((note) => ({ id: note.id, pos: note.pos, width: LAYOUT.noteWidth, height: heightOf(note) })),
  ];
  const settled = settle(boxes);
  const places = new Map<string, Place>();
  for (const { id, width, height } of boxes) {
    const [x, y] = settled.get(id) ?? [0, 0];
    places.set(id, { x, y, width, height });
  }
  for (const { id, inside, columns, extra } of clusters) {
    const corner = places.get(id);
    const within = insideCluster(inside.map(heightOf));
    inside.forEach((note, index) => {
      const [x, y] = within[index] ?? [0, 0];
      places.set(note.id, {
        x: (corner?.x ?? 0) + x,
        y: (corner?.y ?? 0) + extra + y,
        width: innerWidth(columns),
        height: heightOf(note),
      });
    });
  }
  return {
    lane,
    content,
    count: notes.length,
    things: [...clusters.flatMap(thingsOf), ...loose.map((note) => noteThing(note, null))],
    places,
    bottom: laneBottom(boxes.map(({ id, height }) => ({ pos: settled.get(id) ?? [0, 0], height }))),
  };
}

function boxOf(cluster: Cluster, notes: ReadonlyMap<string, Note>) {
  const inside = cluster.notes.flatMap((id) => notes.get(id) ?? []);
  const pile = inside.length > PILE;
  const size = pile ? { columns: 2, width: 270, height: PILE_HEIGHT } : clusterSize(inside.map(heightOf));
  const lines = wrappedLines(cluster.title.trim(), size.width === 270 ? 24 : 40);
  const extra = (Math.min(Math.max(lines, 1), TITLE_LINES) - 1) * TITLE_LINE;
  const height = size.height + extra;
  return {
    id: cluster.id,
    cluster,
    pos: cluster.pos,
    pile,
    inside: pile ? [] : inside,
    ...size,
    height,
    extra,
  };
}

function thingsOf({ id, cluster, pile, inside }: ReturnType<typeof boxOf>): Thing[] {
  return [{ kind: 'cluster', id, cluster, pile }, ...inside.map((note) => noteThing(note, cluster))];
}

function noteThing(note: Note, cluster: Cluster | null): Thing {
  return { kind: 'note', id: note.id, note, cluster };
}
