import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readBoard } from '../../shared/board.ts';
import { addNotes, hadNote, removeNote } from '../../shared/boardEdits.ts';
import { LANES } from '../../shared/lanes.ts';
import { LAYOUT } from '../../shared/layout.ts';
import { placesBehind, planNotes, type Publishable } from '../../shared/publish.ts';
import { below, shuffled } from '../../shared/shuffle.ts';

/** A repeatable source of bytes (mulberry32). */
function seeded(seed: number) {
  return (count: number) =>
    Uint8Array.from({ length: count }, () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return (mixed ^ (mixed >>> 14)) & 255;
    });
}

const draft = (n: number): Publishable => ({ id: `note-id-${n}`, lane: LANES[n % 3]!, text: `text ${n}` });
const drafts = Array.from({ length: 30 }, (_, n) => draft(n));

describe('a shuffle', () => {
  it('keeps everything and gives every order about equally often', () => {
    const random = seeded(7);
    const seen = new Map<string, number>();
    for (let n = 0; n < 6000; n++) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('draws below its bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer(), (bound, seed) => {
        const drawn = below(bound, seeded(seed));
        expect(drawn >= 0 && drawn < bound).toBe(true);
      }),
    );
  });
});

describe('published notes', () => {
  it('stand in another order than they were written, twice published once', () => {
    const doc = new Y.Doc();
    const plan = planNotes(readBoard(doc), drafts, seeded(1));
    expect(plan.map(({ id }) => id)).not.toEqual(drafts.map(({ id }) => id));
    expect(plan.map(({ id }) => id)).not.toEqual(
      planNotes(readBoard(doc), drafts, seeded(2)).map(({ id }) => id),
    );
    addNotes(doc, plan, 'test');
    expect(
      readBoard(doc)
        .notes.map(({ text }) => text)
        .sort(),
    ).toEqual(drafts.map(({ text }) => text).sort());
    expect(planNotes(readBoard(doc), drafts, seeded(3))).toEqual([]);
    expect(planNotes(readBoard(doc), [...drafts, draft(99), draft(99)], seeded(3))).toHaveLength(1);
  });

  it('do not come back when somebody has deleted them, whoever publishes once more', () => {
    const doc = new Y.Doc();
    const plan = planNotes(readBoard(doc), drafts, seeded(1));
    addNotes(doc, plan, 'test');
    const [deleted, another] = plan.map(({ id }) => id) as [string, string];
    removeNote(doc, deleted, 'test');
    removeNote(doc, another, 'test');
    const stored = new Y.Doc();
    Y.applyUpdate(stored, Y.encodeStateAsUpdate(doc));
    for (const board of [doc, stored]) {
      const before = Y.encodeStateAsUpdate(board);
      expect(hadNote(board, deleted)).toBe(true);
      expect(hadNote(board, 'never-on-this-board')).toBe(false);
      addNotes(board, plan, 'test');
      expect(Y.encodeStateAsUpdate(board)).toEqual(before);
      expect(readBoard(board).notes).toHaveLength(drafts.length - 2);
    }
  });

  it('cover nothing, wherever people have put things', () => {
    const box = fc.record({
      pos: fc.tuple(fc.integer({ min: 12, max: 292 }), fc.integer({ min: 60, max: 900 })),
      width: fc.constantFrom(122, 270, 402),
      height: fc.integer({ min: 66, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), fc.integer({ min: 1, max: 20 }), (boxes, count) => {
        const places = placesBehind(boxes, count);
        expect(new Set(places.map(String)).size).toBe(count);
        for (const [x, y] of places) {
          for (const { pos, width, height } of boxes) {
            const apart =
              x >= pos[0] + width ||
              pos[0] >= x + LAYOUT.noteWidth ||
              y >= pos[1] + height ||
              pos[1] >= y + LAYOUT.noteHeight;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('follow the last row', () => {
    const row = { pos: [12, 60] as const, width: 122, height: 66 };
    expect(placesBehind([], 2)).toEqual([
      [12, 60],
      [150, 60],
    ]);
    expect(placesBehind([row], 1)).toEqual([[150, 60]]);
    expect(placesBehind([{ ...row, pos: [12, 142] }], 1)[0]![1]).toBe(142);
  });
});
