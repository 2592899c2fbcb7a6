import { describe, expect, it } from 'vitest';
import type { Maturity } from '../../../../shared/map/arrangement.ts';
import { changeOf } from '../../../../shared/map/change.ts';
import { makeReport } from '../../../../shared/map/aggregate.ts';
import { faceOf, measuring } from '../../../../shared/map/scene/face.ts';
import type { Overlay, SceneOptions } from '../../../../shared/map/scene/options.ts';
import { capability, group, input, type Told } from '../boards.ts';

const on = (lane: Told['lane'], dots = 0): Told => ({ lane, on: 'benefits', dots });
const elsewhere: Told = { lane: 'more', on: 'audits', dots: 10 };
const OPTIONS = { view: 'tiles', count: 'groups', width: 960, room: 'usual', legend: true } as const;

function reportOf(told: readonly (readonly Told[])[], closed = true, levels?: Maturity) {
  const rest = Array.from({ length: 12 - told.length }, () => [elsewhere]);
  const groups = [...told, ...rest].map((items, index) => group(index + 1, items));
  const made = input(groups);
  const maturity: Record<string, Maturity> = levels ? { benefits: levels } : {};
  return makeReport({
    ...made,
    workshop: { ...made.workshop, closed },
    arrangement: { ...made.arrangement, maturity },
  });
}
/** The face of one capability when these groups spoke of it and the rest of twelve did not. */
function face(told: readonly (readonly Told[])[], overlay: Overlay, more: Partial<SceneOptions> = {}) {
  const report = reportOf(told);
  return faceOf(capability(report, 'benefits'), measuring(report, { ...OPTIONS, overlay, ...more }));
}
const times = (count: number, told: Told) => Array.from({ length: count }, () => [told]);

describe('what a tile shows', () => {
  it.each([
    [
      'less',
      times(9, on('stop')),
      { ground: { fill: 'map-n4', ink: 'on-map-n4' }, glyph: 'stop', figure: '9', words: 'say less' },
    ],
    [
      'mostly new',
      times(3, on('start')),
      { ground: { fill: 'map-p2', ink: 'on-map-p2' }, glyph: 'start', figure: '3', words: 'say more' },
    ],
    [
      'contested',
      [...times(4, on('stop')), ...times(5, on('more'))],
      {
        ground: { fill: 'map-p1', ink: 'on-map-p1' },
        glyph: 'split',
        figure: '4\u202f:\u202f5',
        words: 'split',
      },
    ],
    [
      'even',
      [...times(2, on('stop')), ...times(2, on('more'))],
      {
        ground: { fill: 'map-0', ink: 'on-map-0' },
        glyph: 'split',
        figure: '2\u202f:\u202f2',
        words: 'even',
      },
    ],
    [
      'both in one group',
      [[on('stop'), on('more')]],
      { ground: { fill: 'map-0', ink: 'on-map-0' }, glyph: 'split', figure: '1', words: 'says both' },
    ],
    ['silent', [], { ground: null, glyph: null, figure: null, words: 'Nobody mentioned it' }],
  ] as const)('of direction: %s', (_, told, expected) => {
    expect(face(told, 'direction')).toMatchObject(expected);
  });

  it('does not call silence final while the workshop runs', () => {
    const report = reportOf([], false);
    const whole = measuring(report, { ...OPTIONS, overlay: 'reach' });
    expect(faceOf(capability(report, 'benefits'), whole).words).toBe('Not mentioned so far');
  });

  it('of reach: groups of those present', () => {
    expect(face(times(11, on('stop')), 'reach')).toMatchObject({
      ground: { fill: 'seq-5', ink: 'on-seq-5' },
      figure: '11',
      words: 'of 12 groups',
    });
    expect(face(times(1, on('stop')), 'reach')).toMatchObject({
      ground: { fill: 'seq-1', ink: 'on-seq-1' },
      figure: '1',
    });
  });

  it('of agreement: the larger side, or that too few took one', () => {
    expect(face([...times(5, on('stop')), ...times(4, on('more'))], 'agreement')).toMatchObject({
      ground: { fill: 'seq-1', ink: 'on-seq-1' },
      figure: '56%',
    });
    expect(face(times(8, on('more')), 'agreement')).toMatchObject({
      ground: { fill: 'seq-5', ink: 'on-seq-5' },
      figure: '100%',
      words: 'agree',
    });
    expect(face(times(4, on('more')), 'agreement')).toMatchObject({
      ground: { fill: 'map-0', ink: 'on-map-0' },
      figure: null,
      words: 'Too few groups to say',
    });
  });

  it('of dots: measured by the capability that drew most', () => {
    const dots = (given: number) => face([[on('stop', given)]], 'dots', { count: 'people' });
    expect(dots(1)).toMatchObject({ ground: { fill: 'seq-1' }, figure: '1', words: 'dot' });
    expect(dots(110)).toMatchObject({ ground: { fill: 'seq-5' }, figure: '110', words: 'dots' });
    expect(dots(0)).toMatchObject({ ground: { fill: 'seq-0' }, figure: '0' });
  });

  it('of dots by group: shares, so that a group with many dots does not weigh more', () => {
    const busy = [on('stop', 90), { ...elsewhere, dots: 90 }];
    expect(face([busy], 'dots')).toMatchObject({ figure: '4.2%', words: 'of the dots' });
  });

  it.each([
    [{ asIs: 2, toBe: 2 }, 'reached', '2\u202f\u2192\u202f2', 'seq-0'],
    [{ asIs: 3, toBe: 2 }, 'reached', '3\u202f\u2192\u202f2', 'seq-0'],
    [{ asIs: 2, toBe: 3 }, 'near', '2\u202f\u2192\u202f3', 'seq-2'],
    [{ asIs: 2, toBe: 4 }, 'far', '2\u202f\u2192\u202f4', 'seq-4'],
    [{ asIs: 1, toBe: 5 }, 'far', '1\u202f\u2192\u202f5', 'seq-4'],
    [{ asIs: null, toBe: 5 }, null, '?\u202f\u2192\u202f5', null],
  ] as const)('of maturity %o: %s', (levels, glyph, figure, fill) => {
    const report = reportOf([], true, levels);
    const shown = faceOf(
      capability(report, 'benefits'),
      measuring(report, { ...OPTIONS, overlay: 'maturity' }),
    );
    expect(shown).toMatchObject({ glyph, figure });
    expect(shown.ground?.fill ?? null).toBe(fill);
  });

  it('of change: how far the groups turned, of all the way there is', () => {
    const change = changeOf(reportOf(times(12, on('stop'))), reportOf(times(12, on('more'))));
    expect(face(times(12, on('more')), 'change', { change })).toMatchObject({
      ground: { fill: 'map-p5' },
      figure: '100%',
      words: 'turned to more',
    });
    expect(face(times(12, on('more')), 'change')).toMatchObject({
      ground: null,
      words: 'Nothing to compare',
    });
  });
});
