import { itemsOf, readBoard } from '../../shared/board.ts';
import { deskOf, readDots, readRatings } from '../../shared/desk.ts';
import type * as Y from 'yjs';

/** What is known of a board without knowing what stands on it. */
export interface BoardCounts {
  readonly notes: number;
  readonly lanes: { readonly stop: number; readonly more: number; readonly start: number };
  readonly clustered: number;
  readonly items: number;
  readonly placed: number;
  readonly commitments: number;
  readonly damaged: boolean;
}

export const EMPTY_BOARD: BoardCounts = {
  notes: 0,
  lanes: { stop: 0, more: 0, start: 0 },
  clustered: 0,
  items: 0,
  placed: 0,
  commitments: 0,
  damaged: false,
};

export function countBoard(doc: Y.Doc, whole: boolean): BoardCounts {
  const view = readBoard(doc);
  const items = itemsOf(view);
  const inLane = (lane: 'stop' | 'more' | 'start') => view.notes.filter((note) => note.lane === lane).length;
  return {
    notes: view.notes.length,
    lanes: { stop: inLane('stop'), more: inLane('more'), start: inLane('start') },
    clustered: view.notes.filter((note) => note.cluster !== null).length,
    items: items.length,
    placed: items.filter((item) => item.capability !== null).length,
    commitments: view.commitments.length,
    damaged: !whole,
  };
}

/** What is known of a desk: how many drafts, and whether something was chosen. */
export interface DeskCounts {
  readonly drafts: number;
  readonly chosen: boolean;
}

export function countDesk(doc: Y.Doc): DeskCounts {
  const chosen = Object.keys(readDots(doc)).length + Object.keys(readRatings(doc)).length > 0;
  return { drafts: deskOf(doc).drafts.size, chosen };
}
