import type { BoardView, Cluster, Note, Pos } from '../board.ts';
import { makeId, type RandomBytes } from '../ids.ts';
import { LANES, type Lane } from '../lanes.ts';
import { clusterSize, gridPos, LAYOUT } from '../layout.ts';
import { noteHeight } from '../noteHeight.ts';

/** A cluster with its notes, or a loose note, on its way to a board. */
export interface BoardItem {
  readonly kind: 'cluster' | 'note';
  readonly lane: Lane;
  readonly title: string;
  readonly capability: string | null;
  readonly notes: readonly { readonly text: string; readonly author: string | null }[];
  /** Items with the same word keep their order on the board, whatever lanes they are of. */
  readonly order: string;
}

export interface FilledBoard extends Pick<BoardView, 'notes' | 'clusters'> {
  /** Ids of the items, in the order in which they came. */
  readonly ids: readonly string[];
}

/** The lowest that anything is put, in board units. */
const LOWEST = 50_000;

/**
 * A board with these items on it, tidy in their lanes: clusters above, loose notes below. It reads in the order in which
 * items came as far as `order` asks: by place, and in one place by id, so ids are made in ascending order.
 */
export function fillBoardView(items: readonly BoardItem[], random: RandomBytes): FilledBoard {
  const count = items.reduce((sum, { kind, notes }) => sum + notes.length + Number(kind === 'cluster'), 0);
  const nextId = ascendingIds(count, random);
  const clusters: Cluster[] = [];
  const notes: Note[] = [];
  const ids: string[] = new Array<string>(items.length).fill('');
  const stack = new Stack();
  items.forEach((item, index) => {
    if (item.kind !== 'cluster') return;
    const { lane, title, capability } = item;
    const id = nextId();
    const pos = stack.place(item);
    const inside = item.notes.map(({ text, author }): Note => {
      return { id: nextId(), lane, text, pos, cluster: id, capability: null, author };
    });
    clusters.push({ id, lane, title, pos, capability, notes: inside.map((note) => note.id) });
    notes.push(...inside);
    ids[index] = id;
  });
  const grid = new Grid(stack.bottom);
  items.forEach((item, index) => {
    if (item.kind !== 'note') return;
    const { lane, capability } = item;
    for (const { text, author } of item.notes) {
      const id = nextId();
      notes.push({ id, lane, text, pos: grid.place(item), cluster: null, capability, author });
      ids[index] = id;
    }
  });
  return { clusters, notes, ids };
}

type Placed = Pick<BoardItem, 'lane' | 'order' | 'notes'>;

/** Clusters one below the other in each lane, and none above one that came before it in the same order. */
class Stack {
  readonly #free = new Map<Lane, number>(LANES.map((lane) => [lane, LAYOUT.head]));
  readonly #last = new Map<string, number>();

  place({ lane, order, notes }: Placed): Pos {
    const y = Math.min(LOWEST, Math.max(this.#free.get(lane) ?? 0, this.#last.get(order) ?? 0));
    const { height } = clusterSize(notes.map(({ text }) => noteHeight(text)));
    this.#free.set(lane, Math.round(y + height + LAYOUT.gap));
    this.#last.set(order, y);
    return [LAYOUT.margin, y];
  }

  get bottom(): number {
    return Math.max(...this.#free.values());
  }
}

/** Loose notes in rows of three in each lane, likewise. */
class Grid {
  readonly #top: number;
  readonly #free = new Map<Lane, number>();
  readonly #last = new Map<string, number>();

  constructor(top: number) {
    this.#top = top;
  }

  place({ lane, order }: Placed): Pos {
    const index = Math.max(this.#free.get(lane) ?? 0, this.#last.get(order) ?? 0);
    this.#free.set(lane, index + 1);
    this.#last.set(order, index);
    const [x, y] = gridPos(index, this.#top);
    return y < LOWEST ? [x, y] : [LAYOUT.margin, LOWEST];
  }
}

/** So many fresh ids, in the order in which readers sort what stands in one place. */
export function ascendingIds(count: number, random: RandomBytes): () => string {
  const ids = Array.from({ length: count }, () => makeId(random)).sort();
  let next = 0;
  return () => ids[next++] ?? makeId(random);
}
