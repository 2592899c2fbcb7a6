import type { Pos } from '../../shared/board.ts';
import { LANES, type Lane } from '../../shared/lanes.ts';
import { clampPos, laneLeft, LAYOUT } from '../../shared/layout.ts';
import type { LaneView, Place, Thing } from './laneView.ts';

/** What would happen to a held thing if it were let go now. */
export type DropTarget =
  | { readonly kind: 'space'; readonly pos: Pos }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'cluster'; readonly id: string }
  | { readonly kind: 'stay' }
  | { readonly kind: 'other-lane'; readonly lane: Lane };

/**
 * @param at where the pointer is, @param corner where the held thing's corner is; both in board units from the board's
 * corner. A pointer between two lanes counts for the nearer one.
 */
export function dropTarget(view: LaneView, held: Thing, at: Pos, corner: Pos): DropTarget {
  const lane = laneAt(at[0]);
  if (lane !== view.lane) return { kind: 'other-lane', lane };
  const [x, y] = [at[0] - laneLeft(lane), at[1]];
  const under = view.things.filter(
    (thing) => thing.id !== held.id && covers(view.places.get(thing.id), x, y),
  );
  if (held.kind === 'note') {
    const cluster = under.find((thing) => thing.kind === 'cluster');
    if (cluster)
      return cluster.id === held.note.cluster ? { kind: 'stay' } : { kind: 'cluster', id: cluster.id };
    const note = under.find((thing) => thing.kind === 'note' && thing.note.cluster === null);
    if (note) return { kind: 'note', id: note.id };
  }
  const width = view.places.get(held.id)?.width ?? LAYOUT.noteWidth;
  return { kind: 'space', pos: clampPos([corner[0] - laneLeft(lane), corner[1]], width) };
}

function laneAt(x: number): Lane {
  const step = LAYOUT.laneWidth + LAYOUT.laneGap;
  const index = Math.floor((x + LAYOUT.laneGap / 2) / step);
  return LANES[Math.min(Math.max(index, 0), LANES.length - 1)] ?? 'stop';
}

function covers(place: Place | undefined, x: number, y: number): boolean {
  if (place === undefined) return false;
  return x >= place.x && x <= place.x + place.width && y >= place.y && y <= place.y + place.height;
}
