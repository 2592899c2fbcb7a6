import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Readings } from '../../../shared/suggest/readings.ts';
import { slipsBetween } from '../../../shared/suggest/slips.ts';

describe('slips of the finger', () => {
  it.each([
    ['report', 'report', 0],
    ['reprot', 'report', 1],
    ['repot', 'report', 1],
    ['reports', 'report', 1],
    ['retort', 'report', 1],
    ['rpeotr', 'report', 2],
    ['', 'at', 2],
  ] as const)('between %s and %s are %i', (a, b, slips) => {
    expect(slipsBetween(a, b, 3)).toBe(slips);
    expect(slipsBetween(b, a, 3)).toBe(slips);
  });

  it('are none between the same words, and beyond what is asked for no more than one more', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), fc.nat(3), (a, b, most) => {
        expect(slipsBetween(a, a, most)).toBe(0);
        expect(slipsBetween(a, b, most)).toBe(Math.min(slipsBetween(a, b, 99), most + 1));
      }),
    );
  });
});

describe('a word that a catalogue does not know', () => {
  const readings = new Readings(['report', 'report', 'resort', 'dependenci', 'tim', 'risk']);
  it.each([
    ['report', []],
    ['reprt', ['report']],
    // As near to both: the one that is said more.
    ['repsort', ['report']],
    ['dependancy', ['dependenci']],
    ['tin', []],
    ['zebra', []],
    ['risikoliste', ['risk', 'list']],
  ] as const)('%s is read as %j', (word, read) => {
    expect(readings.of(word)).toEqual(read);
  });
});
