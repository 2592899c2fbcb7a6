import {
  itemsOf,
  readBoard,
  type BoardView,
  type Cluster,
  type Item,
  type Note,
} from '../../shared/board.ts';
import { reuseUnchanged } from '../../shared/boardReuse.ts';
import { LANES } from '../../shared/lanes.ts';
import type { Place as RightsPlace } from '../../shared/permissions.ts';
import { BOARD } from '../../shared/words/board.ts';
import type { Tally } from '../../shared/workshop/state.ts';
import type { DocumentLink } from '../link/document.svelte.ts';
import { contentOf, type LaneView } from './laneView.ts';
import { nextLane } from './laneReuse.ts';

export interface BoardSource {
  readonly link: () => DocumentLink;
  /** Dots after the tally; undefined before. */
  readonly tally: () => Tally | undefined;
  /** What this person may change now. */
  readonly rights: () => ReadonlySet<RightsPlace>;
  /** Board ids of this person's own notes. */
  readonly mine: () => ReadonlySet<string>;
}

/** A board as this person sees it. Whatever did not change stays the same object, so that one edit redraws one note. */
export class BoardModel {
  readonly #source: BoardSource;
  #last: BoardView | null = null;
  #lanes: readonly LaneView[] = [];

  constructor(source: BoardSource) {
    this.#source = source;
  }

  readonly view: BoardView = $derived.by(() => {
    this.#last = reuseUnchanged(this.#last, this.link.read(readBoard));
    return this.#last;
  });
  readonly lanes: readonly LaneView[] = $derived.by(() => {
    const dotted = this.#source.tally() !== undefined;
    this.#lanes = LANES.map((lane, index) =>
      nextLane(this.#lanes[index], lane, contentOf(this.view, lane, dotted)),
    );
    return this.#lanes;
  });
  readonly items: readonly Item[] = $derived(itemsOf(this.view));
  readonly #notes = $derived(new Map(this.view.notes.map((note) => [note.id, note])));
  readonly #clusters = $derived(new Map(this.view.clusters.map((cluster) => [cluster.id, cluster])));

  get link(): DocumentLink {
    return this.#source.link();
  }
  get mine(): ReadonlySet<string> {
    return this.#source.mine();
  }
  get empty(): boolean {
    return this.view.notes.length === 0;
  }
  /** Whether notes may be sorted: moved, clustered, reworded. */
  get canSort(): boolean {
    return this.may('note.cluster');
  }

  may(place: RightsPlace): boolean {
    return this.#source.rights().has(place);
  }
  note(id: string): Note | undefined {
    return this.#notes.get(id);
  }
  cluster(id: string): Cluster | undefined {
    return this.#clusters.get(id);
  }
  /** Dots of a cluster or a loose note; null while none are counted. */
  dots(id: string): number | null {
    const tally = this.#source.tally();
    return tally === undefined ? null : (tally[id] ?? 0);
  }
  /** What a note or a cluster is called in a sentence. */
  titleOf(id: string): string {
    const note = this.#notes.get(id);
    if (note) return short(note.text) || BOARD.untitled;
    return this.#clusters.get(id)?.title.trim() || BOARD.untitled;
  }
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${[...line].slice(0, 57).join('')}…` : line;
}
