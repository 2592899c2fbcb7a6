import type { BoardView, Cluster, Note } from '../../shared/board.ts';
import type { Lane } from '../../shared/lanes.ts';
import { clusterSize, innerWidth, insideCluster, laneBottom, LAYOUT, settle } from '../../shared/layout.ts';
import { noteHeight, titleLines } from '../../shared/noteHeight.ts';

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
/** Each line of a title beyond the first makes the cluster higher. */
const TITLE_LINE = 18;

export type Thing =
  | { readonly kind: 'note'; readonly id: string; readonly note: Note; readonly cluster: Cluster | null }
  | { readonly kind: 'cluster'; readonly id: string; readonly cluster: Cluster; readonly pile: boolean };

/** What stands in one lane. */
export interface LaneContent {
  readonly notes: readonly Note[];
  readonly clusters: readonly Cluster[];
  /** Dots are counted: they stand beside titles and under the text of loose notes. */
  readonly dotted: boolean;
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

/** Of a note without dots, as every note of a cluster is. */
function heightOf(note: Note): number {
  const known = heights.get(note) ?? noteHeight(note.text);
  heights.set(note, known);
  return known;
}

export function contentOf(view: BoardView, lane: Lane, dotted = false): LaneContent {
  return {
    dotted,
    notes: view.notes.filter((note) => note.lane === lane),
    clusters: view.clusters.filter((cluster) => cluster.lane === lane),
  };
}

export function viewLane(lane: Lane, content: LaneContent): LaneView {
  const { notes, dotted } = content;
  const byId = new Map(notes.map((note) => [note.id, note]));
  const clusters = content.clusters.map((cluster) => boxOf(cluster, byId, dotted));
  const loose = notes.filter((note) => note.cluster === null);
  const boxes = [
    ...clusters,
    ...loose.map((note) => ({
      id: note.id,
      pos: note.pos,
      width: LAYOUT.noteWidth,
      height: dotted ? noteHeight(note.text, dotted) : heightOf(note),
    })),
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

function boxOf(cluster: Cluster, notes: ReadonlyMap<string, Note>, dotted: boolean) {
  const inside = cluster.notes.flatMap((id) => notes.get(id) ?? []);
  const pile = inside.length > PILE;
  const size = pile ? { columns: 2, width: 270, height: PILE_HEIGHT } : clusterSize(inside.map(heightOf));
  const extra = (titleLines(cluster.title, size.width, dotted) - 1) * TITLE_LINE;
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
