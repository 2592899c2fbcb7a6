import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { LANES } from '../../../shared/lanes.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { interval, krippendorffAlpha, nominal, ordinal, type Alpha } from '../../../shared/map/alpha.ts';
import { beyondChance, kendallW } from '../../../shared/map/concordance.ts';
import { consensusOf, ratingAgreement } from '../../../shared/map/spread.ts';
import { capability, group, input, type Told } from './boards.ts';

/** Of a paper or a package that states its result. */
const RATINGS = [30, 40, 210, 130, 530, 50, 10];
/** Four raters, twelve units; 0 is no rating. */
const RATERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
  [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
];
const UNITS = RATERS[0]!.map((_, unit) => RATERS.map((row) => row[unit]!).filter((value) => value > 0));
const value = (alpha: Alpha) => (alpha.kind === 'value' ? alpha.alpha : alpha.kind);

describe("Krippendorff's alpha", () => {
  it.each([
    ['nominal', nominal, 0.743],
    ['ordinal', ordinal, 0.815],
    ['interval', interval, 0.849],
  ] as const)('of the published example, %s', (_, distance, published) => {
    expect(value(krippendorffAlpha(UNITS, distance))).toBeCloseTo(published, 3);
  });

  it('is defined in words where it is 0/0', () => {
    expect(value(krippendorffAlpha([[1, 1], [1]]))).toBe('all-alike');
    expect(value(krippendorffAlpha([[1], [2], []]))).toBe('too-few');
    expect(value(krippendorffAlpha([]))).toBe('too-few');
  });

  it('is 1 for perfect agreement, and below 0 where raters oppose each other', () => {
    expect(value(krippendorffAlpha([[1, 1], [2, 2]]))).toBe(1); // prettier-ignore
    expect(value(krippendorffAlpha([[1, 2], [2, 1], [1, 2]]))).toBeLessThan(0); // prettier-ignore
  });
});

describe("Kendall's W", () => {
  it('is 1 for one order and 0 for opposed ones', () => {
    expect(kendallW([[3, 2, 1], [9, 5, 0]])).toEqual({ w: 1, judges: 2 }); // prettier-ignore
    expect(kendallW([[3, 2, 1], [1, 2, 3]])).toEqual({ w: 0, judges: 2 }); // prettier-ignore
  });

  it('is corrected for ties: judges with the same ties agree fully', () => {
    expect(kendallW([[5, 5, 1, 0, 0], [7, 7, 2, 0, 0]]).w).toBeCloseTo(1, 12); // prettier-ignore
  });

  it('leaves out who ranks nothing, and says nothing of one judge', () => {
    expect(kendallW([[1, 1], [2, 1]])).toEqual({ w: null, judges: 1 }); // prettier-ignore
    expect(kendallW([])).toEqual({ w: null, judges: 0 });
  });

  it.each([3, 5, 10, 30])('beyond chance is about 0 for random votes of %i judges', (judges) => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const rounds = Array.from({ length: 400 }, () => {
      const { w } = kendallW(Array.from({ length: judges }, () => Array.from({ length: 27 }, random)));
      return beyondChance(w!, judges);
    });
    expect(rounds.reduce((sum, one) => sum + one, 0) / rounds.length).toBeCloseTo(0, 1);
  });

  it('beyond chance is the mean rank correlation of any two judges', () => {
    const rows = [[4, 3, 2, 1], [4, 2, 3, 1], [1, 2, 3, 4]]; // prettier-ignore
    // Spearman of the pairs: 0.8, -1, -0.8.
    expect(beyondChance(kendallW(rows).w!, 3)).toBeCloseTo((0.8 - 1 - 0.8) / 3, 12);
  });
});

describe('answers on a scale', () => {
  it('have the published consensus and agreement', () => {
    expect(consensusOf(RATINGS)).toBeCloseTo(0.7256876, 7);
    expect(ratingAgreement(RATINGS)).toBeCloseTo(0.61, 2);
  });

  it.each([
    ['all on one step', [0, 0, 9, 0, 0], 1, 1],
    ['half at each end', [5, 0, 0, 0, 5], 0, -1],
    ['all steps alike', [2, 2, 2, 2, 2], expect.any(Number), 0],
    ['nobody', [0, 0, 0], null, null],
  ])('%s', (_, spread, consensus, agreement) => {
    expect(consensusOf(spread)).toEqual(consensus);
    expect(ratingAgreement(spread)).toEqual(agreement);
  });

  it('has no agreement A on two steps', () => {
    expect(ratingAgreement([3, 3])).toBeNull();
  });

  it('stay within their bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 3, maxLength: 9 }), (spread) => {
        const [consensus, agreement] = [consensusOf(spread), ratingAgreement(spread)];
        const isNobody = spread.every((count) => count === 0);
        expect(consensus === null).toBe(isNobody);
        if (consensus === null || agreement === null) return;
        expect(consensus).toBeGreaterThanOrEqual(-1e-9);
        expect(consensus).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.abs(agreement)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('agreement over the whole map', () => {
  const says = (lane: Told['lane'], on: string, dots = 0): Told => ({ lane, on, dots });

  it('says "all agree" rather than NaN', () => {
    const { agreement } = makeReport(input([1, 2, 3].map((n) => group(n, [says('stop', 'benefits', 2)]))));
    expect(agreement.alpha).toEqual({ value: null, sentence: expect.stringMatching(/^All agree/) });
    expect(agreement.ranking.value).toBe(1);
  });

  it('says so where there is nothing to compare', () => {
    const { agreement } = makeReport(input([]));
    expect(agreement.alpha.value).toBeNull();
    expect(agreement.ranking).toEqual({
      value: null,
      sentence: expect.stringMatching(/^Fewer than two groups/),
    });
  });

  it('counts a capability that a group did not mention as missing, not as agreement', () => {
    const told = [says('stop', 'benefits'), says('more', 'training')];
    const alone = group(3, [says('start', 'archives')]);
    const { agreement } = makeReport(input([group(1, told), group(2, told), alone]));
    expect(agreement.alpha.value).toBe(1);
  });

  it('is always a number or null, with a sentence', () => {
    const ids = functions27.capabilities.slice(0, 5).map(({ id }) => id);
    const told = fc.record({
      lane: fc.constantFrom(...LANES),
      on: fc.constantFrom(...ids, null),
      dots: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(fc.array(told, { maxLength: 6 }), { maxLength: 8 }), (groups) => {
        const report = makeReport(input(groups.map((each, index) => group(index + 1, each))));
        for (const measure of Object.values(report.agreement)) {
          expect(measure.value === null || Number.isFinite(measure.value)).toBe(true);
          expect(measure.sentence).toMatch(/^[A-Z].*\.$/);
          expect(measure.sentence).not.toMatch(/NaN|undefined|Infinity/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('dots of groups of unequal size', () => {
  it('count as shares of what each group gave', () => {
    const big = group(1, [{ lane: 'stop', on: 'benefits', dots: 30 }, { lane: 'more', on: 'training', dots: 10 }]); // prettier-ignore
    const small = group(2, [{ lane: 'stop', on: 'training', dots: 2 }]);
    const silent = group(3, [{ lane: 'stop', on: 'training' }]);
    const report = makeReport(input([big, small, silent]));
    expect(capability(report, 'benefits').dotShare).toBeCloseTo(0.375, 12);
    expect(capability(report, 'training').dotShare).toBeCloseTo(0.625, 12);
    expect(capability(report, 'archives').dotShare).toBe(0);
  });

  it('have no share where nobody gave any', () => {
    const report = makeReport(input([group(1, [{ lane: 'stop', on: 'benefits' }])]));
    expect(capability(report, 'benefits').dotShare).toBeNull();
  });
});
