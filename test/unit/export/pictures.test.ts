import { describe, expect, it } from 'vitest';
import { levelsOf, startsAtRight, turned, visualOrder } from '../../../server/export/pdf/order.ts';
import { paintOf } from '../../../shared/map/scene/palette.ts';
import { ProgressReader } from '../../../shared/wire/progress.ts';
import { coloursOf } from '../../support/png.ts';
import { exported } from './exported.ts';
import { wholeReport } from './reports.ts';

describe('the map as a picture', () => {
  it.each(['light', 'dark'] as const)('shows what the map says, in %s', async (theme) => {
    const { bytes } = await exported('png', wholeReport(), { theme });
    const colours = coloursOf(Buffer.from(bytes));
    const [most] = [...colours].sort((a, b) => b[1] - a[1])[0]!;
    expect(`#${most.slice(0, 6)}`).toBe(paintOf('bg', theme));
    // Text, a tile on which all say less, and edges between them.
    for (const paint of ['ink', 'map-n5'] as const)
      expect(colours.get(`${paintOf(paint, theme).slice(1)}ff`) ?? 0).toBeGreaterThan(500);
    expect(colours.size).toBeGreaterThan(50);
  });

  it('brings its typeface along as a drawing, and asks for nothing', async () => {
    const { text } = await exported('svg', wholeReport());
    expect(text.match(/@font-face/g)).toHaveLength(2);
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    expect(text).toContain(
      '12 of 13 groups, 65 people, 24 notes; 2 not placed, 1 fits nowhere. One group, one voice.',
    );
  });
});

describe('text from right to left', () => {
  it('is set as it is read', () => {
    const text = 'ab אב 12 גד';
    const levels = levelsOf(text);
    const pieces = [...text].map((letter, index) => ({ letter, level: levels[index]! }));
    expect(
      visualOrder(pieces)
        .map(({ letter }) => letter)
        .join(''),
    ).toBe('ab דג 12 בא');
    expect(turned('(א')).toBe(')א');
    expect(turned('!?')).toBe('?!');
  });

  it('stands at the right unless it is quoted in a sentence of another direction', () => {
    expect(startsAtRight('שלום abc')).toBe(true);
    expect(startsAtRight('\u2068“שלום”\u2069 (stop, group 3)')).toBe(false);
    expect(startsAtRight('\u2068“שלום”\u2069')).toBe(true);
  });
});

it('a progress stream that is cut has no end', () => {
  const reader = new ProgressReader();
  const bytes = new TextEncoder().encode('{"kind":"waiting"}\n{"kind":"bytes","length":5}\nabc');
  expect(reader.read(bytes).map(({ kind }) => kind)).toEqual(['waiting', 'bytes']);
  expect(
    reader.read(new TextEncoder().encode('de{"kind":"end","length":5}\n')).map(({ kind }) => kind),
  ).toEqual(['bytes', 'end']);
});
