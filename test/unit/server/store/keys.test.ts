import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  checkName,
  coveringRanges,
  headKey,
  kindOfKey,
  LAST_KEY,
  logRange,
  nameOfKey,
  prefixRange,
  recordKey,
  seqOfKey,
  snapshotKey,
} from '../../../../server/store/keys.ts';

const names = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .filter((name) => !name.includes('\0'));
const seqs = fc.integer({ min: 1, max: 2 ** 48 - 1 });
const within = (key: Buffer, { gte, lt }: { gte: Buffer; lt: Buffer }): boolean =>
  Buffer.compare(key, gte) >= 0 && Buffer.compare(key, lt) < 0;

it('reads back what a key says', () => {
  fc.assert(
    fc.property(names, seqs, (name, seq) => {
      const key = recordKey(name, seq);
      expect([nameOfKey(key), kindOfKey(key), seqOfKey(key)]).toEqual([name, 'record', seq]);
      expect(kindOfKey(headKey(name))).toBe('head');
      expect(kindOfKey(snapshotKey(name))).toBe('snapshot');
      expect(kindOfKey(key.subarray(0, -1))).toBeNull();
    }),
  );
});

it('orders a log as it is read: head, snapshot, records by number', () => {
  fc.assert(
    fc.property(names, seqs, seqs, (name, a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const keys = [headKey(name), snapshotKey(name), recordKey(name, low), recordKey(name, high), LAST_KEY];
      expect([...keys].sort(Buffer.compare)).toEqual(keys);
    }),
  );
});

it('keeps every log in a range of its own', () => {
  fc.assert(
    fc.property(names, names, seqs, (mine, other, seq) => {
      for (const key of [headKey(other), snapshotKey(other), recordKey(other, seq)]) {
        expect(within(key, logRange(mine))).toBe(mine === other);
        expect(within(key, prefixRange(mine))).toBe(other.startsWith(mine));
        expect(within(key, prefixRange(''))).toBe(true);
      }
    }),
  );
});

it('covers the logs of a folder by one range', () => {
  const ranges = coveringRanges(['desk/w/1/b', 'code/X', 'desk/w/1/a', 'desk/w/1/c']);
  expect(ranges).toHaveLength(2);
  for (const name of ['desk/w/1/a', 'desk/w/1/b', 'desk/w/1/c', 'code/X']) {
    expect(
      ranges.filter((range) => within(headKey(name), range) && within(recordKey(name, 9), range)),
    ).toHaveLength(1);
  }
});

it('refuses what would share a place with another name', () => {
  for (const name of ['', 'a\0b', '\ud800', 'x'.repeat(513)])
    expect(() => checkName(name)).toThrow(RangeError);
  for (const name of ['a', '__proto__', '🗺', 'x'.repeat(512)]) checkName(name);
});
