import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frame, placeOf, positionOf, seal, unseal } from '../../../../server/store/record.ts';
import { StoreCorrupt } from '../../../../server/store/store.ts';

const places = fc.record({
  tag: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  seq: fc.integer({ min: 1, max: 2 ** 48 - 1 }),
});

it('gives back what was sealed, and refuses every single flipped bit', () => {
  fc.assert(
    fc.property(places, fc.uint8Array({ maxLength: 60 }), fc.nat(), (place, bytes, bit) => {
      const key = Buffer.from('board/w/a');
      const sealed = seal(key, place, frame(bytes));
      expect(unseal(key, sealed)).toEqual({ ...place, bytes });
      sealed[(bit >> 3) % sealed.length]! ^= 1 << (bit & 7);
      expect(() => unseal(key, sealed)).toThrow(StoreCorrupt);
    }),
  );
});

it('refuses a value that stands behind another key', () => {
  const sealed = seal(Buffer.from('a'), { tag: 1, seq: 1 }, frame(new Uint8Array(3)));
  expect(() => unseal(Buffer.from('b'), sealed)).toThrow(StoreCorrupt);
  expect(() => unseal(Buffer.from('a'), sealed.subarray(0, 14))).toThrow(StoreCorrupt);
});

it('writes a place as a position and reads it back', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(placeOf(positionOf(place))).toEqual(place);
    }),
  );
  for (const text of ['', '1', '0000000g-1', '00000001-0', '00000001-01', '00000001--1', '00000001-1 ']) {
    expect(placeOf(text)).toBeNull();
  }
});
