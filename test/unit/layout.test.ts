import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pos } from '../../shared/board.ts';
import {
  arrange,
  clampPos,
  clusterSize,
  gridPos,
  innerWidth,
  insideCluster,
  laneBottom,
  LAYOUT,
  settle,
  type Box,
} from '../../shared/layout.ts';
import { MOST_LINES, noteHeight, noteLines, titleLines } from '../../shared/noteHeight.ts';

const box = fc.record({
  pos: fc.tuple(fc.integer({ min: -500, max: 900 }), fc.integer({ min: -500, max: 2000 })),
  width: fc.constantFrom(122, 270, 402),
  height: fc.integer({ min: 66, max: 400 }),
});
const lane = fc
  .array(box, { maxLength: 40 })
  .map((boxes) => boxes.map((b, i): Box => ({ id: `box-${i}`, ...b })));

function overlap(a: Box, b: Box): boolean {
  const apart = (from: number, size: number, other: number) => from + size <= other;
  return !(
    apart(a.pos[0], a.width, b.pos[0]) ||
    apart(b.pos[0], b.width, a.pos[0]) ||
    apart(a.pos[1], a.height, b.pos[1]) ||
    apart(b.pos[1], b.height, a.pos[1])
  );
}

function placed(boxes: readonly Box[], places: ReadonlyMap<string, Pos>): Box[] {
  return boxes.map((b) => ({ ...b, pos: places.get(b.id) ?? b.pos }));
}

function anyOverlap(boxes: readonly Box[]): boolean {
  return boxes.some((a, i) => boxes.slice(i + 1).some((b) => overlap(a, b)));
}

describe('settling a lane', () => {
  it('lets nothing cover anything, and keeps all inside the lane', () => {
    fc.assert(
      fc.property(lane, (boxes) => {
        const drawn = placed(boxes, settle(boxes));
        expect(anyOverlap(drawn)).toBe(false);
        for (const { pos, width } of drawn) {
          expect(pos[0]).toBeGreaterThanOrEqual(LAYOUT.margin);
          expect(pos[0] + width).toBeLessThanOrEqual(LAYOUT.laneWidth - LAYOUT.margin);
          expect(pos[1]).toBeGreaterThanOrEqual(LAYOUT.head);
        }
      }),
    );
  });

  it('is the same on every screen, whatever the order, and leaves alone what is settled', () => {
    fc.assert(
      fc.property(lane, (boxes) => {
        const places = settle(boxes);
        expect(settle([...boxes].reverse())).toEqual(places);
        const again = placed(boxes, places);
        expect(settle(again)).toEqual(places);
      }),
    );
  });

  it('moves only what is covered', () => {
    const note = (id: string, x: number, y: number): Box => ({ id, pos: [x, y], width: 122, height: 66 });
    const places = settle([note('stays', 12, 100), note('covered', 20, 140), note('beside', 150, 120)]);
    expect(Object.fromEntries(places)).toEqual({ stays: [12, 100], covered: [20, 176], beside: [150, 120] });
  });
});

describe('arranging a lane', () => {
  it('stands clusters first, then notes, and nothing covers anything', () => {
    const heights = fc.array(fc.integer({ min: 66, max: 160 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(heights, { maxLength: 5 }), heights, (clusters, loose) => {
        const sizes = clusters.map((notes, i) => ({ id: `c${i}`, ...clusterSize(notes) }));
        const notes = loose.map((height, i) => ({ id: `n${i}`, height, width: LAYOUT.noteWidth }));
        const places = arrange(sizes, notes);
        const boxes = placed(
          [...sizes, ...notes].map((b) => ({ ...b, pos: [0, 0] })),
          places,
        );
        expect(anyOverlap(boxes)).toBe(false);
        expect(settle(boxes)).toEqual(places);
      }),
    );
  });
});

describe('sizes', () => {
  it('gives a small cluster two columns and a larger one three', () => {
    expect(clusterSize([66, 66])).toEqual({ columns: 2, width: 270, height: 38 + 66 + 8 });
    expect(clusterSize([66, 66, 66, 66])).toEqual({ columns: 3, width: 402, height: 38 + 66 + 7 + 66 + 8 });
    expect(clusterSize([66, 132, 66, 99]).height).toBe(38 + 132 + 7 + 99 + 8);
    expect(clusterSize([]).height).toBe(clusterSize([66]).height);
  });

  it('stands the notes of a cluster inside it, apart from each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 66, max: 160 }), { minLength: 1, maxLength: 20 }), (heights) => {
        const size = clusterSize(heights);
        const boxes = insideCluster(heights).map((pos, i): Box => {
          return { id: `n${i}`, pos, width: innerWidth(size.columns), height: heights[i] ?? 0 };
        });
        expect(anyOverlap(boxes)).toBe(false);
        for (const { pos, width, height } of boxes) {
          expect(pos[0] + width).toBeLessThanOrEqual(size.width - LAYOUT.clusterPadding + 1e-9);
          expect(pos[1] + height).toBeLessThanOrEqual(size.height - LAYOUT.clusterPadding);
        }
      }),
    );
  });

  it('keeps a drop inside its lane, whatever its size', () => {
    expect(clampPos([-5, -5], 122)).toEqual([12, 60]);
    expect(clampPos([400.4, 99.6], 122)).toEqual([292, 100]);
    expect(clampPos([50, 1e9], 402)).toEqual([12, 50_000]);
  });

  it('counts a grid in rows of three', () => {
    expect([0, 1, 2, 3].map((n) => gridPos(n))).toEqual([
      [12, 60],
      [150, 60],
      [288, 60],
      [12, 142],
    ]);
    expect(laneBottom([])).toBe(LAYOUT.head);
    expect(laneBottom([{ pos: [0, 100], height: 66 }])).toBe(166);
  });

  it('gives a note room for its text, up to a most', () => {
    expect(noteHeight('Room bookings')).toBe(LAYOUT.noteHeight);
    expect(noteLines('Monthly pack for a board that meets quarterly')).toBe(3);
    expect(noteLines('one\ntwo\nthree\nfour')).toBe(4);
    expect(noteLines('x'.repeat(40))).toBe(3);
    expect(noteHeight('word '.repeat(56))).toBe(noteHeight('word '.repeat(1000)));
    expect(noteLines('word '.repeat(1000))).toBe(MOST_LINES);
    expect(noteLines('')).toBe(1);
  });

  it('gives a note room for its dots, under a text that takes it all', () => {
    expect(noteHeight('Room bookings', true)).toBe(LAYOUT.noteHeight);
    const full = 'talking about users without them';
    expect(noteLines(full)).toBe(3);
    expect(noteHeight(full, true)).toBeGreaterThan(noteHeight(full) + 10);
  });

  it('gives a title the lines that it takes, and none that stays empty', () => {
    const title = 'Standard method and governance';
    expect(titleLines(title, 270, false)).toBe(1);
    expect(titleLines(title, 270, true)).toBe(2);
    expect(titleLines(title, 402, true)).toBe(1);
    expect(titleLines('', 270, true)).toBe(1);
    expect(titleLines('word '.repeat(100), 270, true)).toBe(3);
  });
});
