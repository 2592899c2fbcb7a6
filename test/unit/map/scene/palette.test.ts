import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amountGround, directionGround, GAP_GROUNDS } from '../../../../shared/map/scene/face.ts';
import { PAINTS, paintOf, THEMES, type PaintName, type Theme } from '../../../../shared/map/scene/palette.ts';

const css = ['tokens.css', 'tokens-map.css']
  .map((name) => readFileSync(new URL(`../../../../client/styles/${name}`, import.meta.url), 'utf8'))
  .join('\n');

/** The two values of a token; one that is the same in both themes has one. */
function token(name: string): string[] {
  const value = new RegExp(`--${name}: (?:light-dark\\(([^,]+), ([^)]+)\\)|(#[0-9a-f]{6}));`).exec(css);
  const [light, dark, both] = value?.slice(1) ?? [];
  return [light ?? both ?? 'none', dark ?? both ?? 'none'];
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: PaintName, other: PaintName, theme: Theme): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminance(paintOf(name, theme)))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of a scene', () => {
  it.each(Object.keys(PAINTS))('are those of the page: %s', (name) => {
    expect([...PAINTS[name as PaintName]]).toEqual(token(name));
  });

  const grounds = [
    ...[-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map(directionGround),
    ...[0, 1, 2, 3, 4, 5].map(amountGround),
    ...Object.values(GAP_GROUNDS),
  ];
  const pairs: readonly (readonly [PaintName, PaintName])[] = [
    ...grounds.map(({ fill, ink }) => [ink, fill] as const),
    ...(['ink', 'ink-2', 'ink-3'] as const).flatMap((ink) =>
      (['bg', 'surface', 'sunk'] as const).map((ground) => [ink, ground] as const),
    ),
  ];
  it.each(THEMES)('let every word be read, in %s colours', (theme) => {
    for (const [ink, ground] of pairs)
      expect(contrast(ink, ground, theme), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(THEMES)('let every mark and bar be seen, in %s colours', (theme) => {
    for (const mark of ['stop', 'more', 'start', 'line-strong'] as const)
      for (const ground of ['bg', 'surface'] as const)
        expect(contrast(mark, ground, theme), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});
