import { describe, expect, it } from 'vitest';
import { tileFace, type Scale } from '../../../client/outcomes/overlay.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { capability, group, input, type Told } from './boards.ts';

const on = (lane: Told['lane'], dots = 0): Told => ({ lane, on: 'benefits', dots });
const elsewhere: Told = { lane: 'more', on: 'audits', dots: 10 };
const scale: Scale = { count: 'groups', present: 12, mostDots: 10, closed: true };

/** The face of one capability when these groups spoke of it and the rest of twelve did not. */
function face(
  told: readonly (readonly Told[])[],
  overlay: Parameters<typeof tileFace>[1],
  change: Partial<Scale> = {},
) {
  const rest = Array.from({ length: 12 - told.length }, () => [elsewhere]);
  const report = makeReport(input([...told, ...rest].map((items, index) => group(index + 1, items))));
  return tileFace(capability(report, 'benefits'), overlay, { ...scale, ...change });
}
const times = (count: number, told: Told) => Array.from({ length: count }, () => [told]);

describe('what a tile shows', () => {
  it.each([
    ['less', times(9, on('stop')), { step: '-4', glyph: 'stop', figure: '9', words: 'say less' }],
    ['mostly new', times(3, on('start')), { step: '2', glyph: 'start', figure: '3', words: 'say more' }],
    [
      'contested',
      [...times(4, on('stop')), ...times(5, on('more'))],
      { step: '1', glyph: 'split', figure: '4\u202f:\u202f5', words: 'split' },
    ],
    [
      'even',
      [...times(2, on('stop')), ...times(2, on('more'))],
      { step: '0', glyph: 'split', figure: '2\u202f:\u202f2', words: 'even' },
    ],
    [
      'both in one group',
      [[on('stop'), on('more')]],
      { step: '0', glyph: 'split', figure: '1', words: 'says both' },
    ],
    ['silent', [], { step: null, glyph: null, figure: null, words: 'Nobody mentioned it' }],
  ] as const)('of direction: %s', (_, told, expected) => {
    expect(face(told, 'direction')).toEqual(expected);
  });

  it('does not call silence final while the workshop runs', () => {
    expect(face([], 'reach', { closed: false }).words).toBe('Not mentioned so far');
  });

  it('of reach: groups of those present', () => {
    expect(face(times(11, on('stop')), 'reach')).toMatchObject({
      step: 's5',
      figure: '11',
      words: 'of 12 groups',
    });
    expect(face(times(1, on('stop')), 'reach')).toMatchObject({ step: 's1', figure: '1' });
  });

  it('of agreement: the larger side, or that too few took one', () => {
    expect(face([...times(5, on('stop')), ...times(4, on('more'))], 'agreement')).toMatchObject({
      step: 's1',
      figure: '56%',
    });
    expect(face(times(8, on('more')), 'agreement')).toMatchObject({
      step: 's5',
      figure: '100%',
      words: 'agree',
    });
    expect(face(times(4, on('more')), 'agreement')).toMatchObject({
      step: '0',
      figure: null,
      words: 'Too few groups to say',
    });
  });

  it('of dots: measured by the capability that drew most', () => {
    expect(face([[on('stop', 1)]], 'dots')).toMatchObject({ step: 's1', figure: '1', words: 'dot' });
    expect(face([[on('stop', 10)]], 'dots')).toMatchObject({ step: 's5', figure: '10', words: 'dots' });
    expect(face([[on('stop', 0)]], 'dots')).toMatchObject({ step: 's0', figure: '0' });
  });
});
