import type { Lane } from '../../shared/lanes.ts';
import { viewLane, type LaneContent, type LaneView, type Place, type Thing } from './laneView.ts';

/** A lane's view: `before` where its content is what it was, else made of the objects of `before` that say the same. */
export function nextLane(before: LaneView | undefined, lane: Lane, content: LaneContent): LaneView {
  if (before === undefined) return viewLane(lane, content);
  if (sameContent(before.content, content)) return before;
  const after = viewLane(lane, content);
  const known = new Map(before.things.map((thing) => [thing.id, thing]));
  const things = after.things.map((thing) => {
    const old = known.get(thing.id);
    return old !== undefined && sameThing(old, thing) ? old : thing;
  });
  const places = new Map<string, Place>();
  for (const [id, place] of after.places) {
    const old = before.places.get(id);
    places.set(id, old !== undefined && samePlace(old, place) ? old : place);
  }
  return { ...after, things, places };
}

function sameContent(a: LaneContent, b: LaneContent): boolean {
  return a.dotted === b.dotted && sameList(a.notes, b.notes) && sameList(a.clusters, b.clusters);
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function sameThing(a: Thing, b: Thing): boolean {
  if (a.kind === 'cluster') return b.kind === 'cluster' && a.cluster === b.cluster && a.pile === b.pile;
  return b.kind === 'note' && a.note === b.note && a.cluster === b.cluster;
}

function samePlace(a: Place, b: Place): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
