export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The tile that an arrow key goes to: the nearest in that direction, where being off to the side costs four times as
 * much, so that columns and rows are followed before corners; up and down never slip into the next column. Home and End
 * go to the first and the last.
 * @returns its index, or null when there is none that way or the key is another one.
 */
export function nearestTile(key: string, boxes: readonly Box[], from: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return boxes.length - 1;
  const here = boxes[from];
  const way = WAYS[key];
  if (here === undefined || way === undefined) return null;
  let best: { index: number; cost: number } | null = null;
  boxes.forEach((box, index) => {
    const dx = box.x + box.width / 2 - (here.x + here.width / 2);
    const dy = box.y + box.height / 2 - (here.y + here.height / 2);
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1] + dy * way[0]);
    const cost = ahead + 4 * aside;
    if (way[0] === 0 && aside > 2 * ahead) return;
    if (ahead > 1 && (best === null || cost < best.cost)) best = { index, cost };
  });
  return (best as { index: number } | null)?.index ?? null;
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
