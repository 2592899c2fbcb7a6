import { treemapBinary, treemapSquarify, type HierarchyRectangularNode } from 'd3-hierarchy';

/** Words run from side to side, so what is laid out in squares is drawn wider by this. */
export const WIDE = 1.6;
/** A tile that is thinner shows no more than its colour. */
const THIN = 36;

type Way = typeof treemapBinary;
const WAYS: readonly Way[] = [
  treemapSquarify.ratio(1),
  treemapSquarify.ratio(1.6),
  treemapSquarify.ratio(2.5),
  treemapBinary,
];

/** As square as they come; where that leaves a sliver, in the way whose thinnest tile is thickest. */
export function withoutSlivers<T>(
  node: HierarchyRectangularNode<T>,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  const thinnest = (way: Way): number => {
    way(node, x0, y0, x1, y1);
    return Math.min(
      ...(node.children ?? []).map((leaf) => Math.min((leaf.x1 - leaf.x0) * WIDE, leaf.y1 - leaf.y0)),
    );
  };
  let best: { way: Way; least: number } = { way: treemapBinary, least: -Infinity };
  for (const way of WAYS) {
    const least = thinnest(way);
    if (least > best.least) best = { way, least };
    if (least >= THIN) break;
  }
  best.way(node, x0, y0, x1, y1);
}
