import { describe, expect, it } from 'vitest';
import { capabilityInSentence, headlineOf } from '../../../shared/words/headline.ts';
import { sentenceOf } from '../../../shared/words/map.ts';

const voices = (stop: number, silent: number, even: number, more: number, start: number) => ({
  stop,
  silent,
  even,
  more,
  start,
});

describe('the sentence', () => {
  it.each([
    [
      voices(9, 1, 0, 2, 0),
      '9 of 12 groups say do less',
      '9 of 12 groups say do less; 2 say do more; 1 silent.',
    ],
    [voices(1, 0, 0, 5, 6), '11 of 12 groups say do more', '11 of 12 groups say do more; 1 says do less.'],
    [
      voices(4, 3, 1, 2, 2),
      '4 of 12 groups say do less, 4 say do more',
      '4 of 12 groups say do less, 4 say do more; 1 says both alike; 3 silent.',
    ],
    [voices(0, 11, 0, 1, 0), '1 of 12 groups says do more', '1 of 12 groups says do more; 11 silent.'],
    [voices(0, 10, 2, 0, 0), '2 of 12 groups say both alike', '2 of 12 groups say both alike; 10 silent.'],
    [voices(0, 12, 0, 0, 0), 'Nobody mentioned it', 'Nobody mentioned it.'],
  ])('of %j', (counts, lead, sentence) => {
    expect(sentenceOf('groups', counts, 12)).toEqual({ lead, sentence });
  });

  it('counts notes and dots by people', () => {
    expect(sentenceOf('people', voices(1, 0, 0, 0, 0), 1).sentence).toBe('1 of 1 note or dot says do less.');
  });
});

describe('a name in a sentence', () => {
  it.each([
    ['Status reporting', 'status reporting'],
    ["The PMO's own performance", "the PMO's own performance"],
    // Not ours: it may be a noun in German, or a product.
    ['Nutzenverfolgung', 'Nutzenverfolgung'],
    ['Jira', 'Jira'],
    ['PMO tools', 'PMO tools'],
    ['AI', 'AI'],
  ])('%s becomes %s', (name, inside) => {
    expect(capabilityInSentence(name)).toBe(inside);
    expect(headlineOf({ less: [], more: [name, name], contested: [], notes: 1 })).toBe(
      `More ${inside}, more ${inside}`,
    );
  });
});
