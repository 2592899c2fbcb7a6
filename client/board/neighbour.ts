import { laneLeft } from '../../shared/layout.ts';
import type { LaneView, Place } from './laneView.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Ids of all things in reading order: lane by lane. */
export function readingOrder(lanes: readonly LaneView[]): string[] {
  return lanes.flatMap((lane) => lane.things.map((thing) => thing.id));
}

/**
 * The thing that an arrow key goes to: the nearest one in that direction, where being off to the side costs double.
 * Null at the edge of the board.
 */
export function neighbour(lanes: readonly LaneView[], from: string, direction: Direction): string | null {
  const spots = lanes.flatMap((lane) =>
    lane.things.flatMap(({ id }) => {
      const place = lane.places.get(id);
      return place ? [{ id, ...middle(place, laneLeft(lane.lane)) }] : [];
    }),
  );
  const here = spots.find((spot) => spot.id === from);
  if (!here) return null;
  const sideways = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  let best: { id: string; cost: number } | null = null;
  for (const spot of spots) {
    const [dx, dy] = [spot.x - here.x, spot.y - here.y];
    const ahead = sign * (sideways ? dx : dy);
    const aside = Math.abs(sideways ? dy : dx);
    if (spot.id === from || ahead < 4) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { id: spot.id, cost };
  }
  return best?.id ?? null;
}

/** A cluster counts by its heading, since that is what is focused. */
function middle({ x, y, width, height }: Place, left: number): { x: number; y: number } {
  return { x: left + x + Math.min(width, 122) / 2, y: y + Math.min(height, 66) / 2 };
}
