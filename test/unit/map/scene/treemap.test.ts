import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../../shared/catalogue/catalogue.ts';
import { functions27 } from '../../../../shared/catalogue/functions27.ts';
import { makeReport } from '../../../../shared/map/aggregate.ts';
import type { Report } from '../../../../shared/map/report.ts';
import { letterOf } from '../../../../shared/map/scene/key.ts';
import { mapScene } from '../../../../shared/map/scene/mapScene.ts';
import { OVERLAYS, type Overlay } from '../../../../shared/map/scene/options.ts';
import type { Mark, Scene } from '../../../../shared/map/scene/scene.ts';
import { group, input, type Told } from '../boards.ts';
import { reportOf } from './maps.ts';

/** A few capabilities that everybody speaks of, and many that few do. */
function uneven(catalogue: Catalogue): Report {
  const groups = Array.from({ length: 12 }, (_, g) =>
    group(
      g + 1,
      catalogue.capabilities.flatMap(({ id }, c): Told[] =>
        (c * 7) % 12 <= g && c % 11 !== 10 ? [{ lane: c % 3 === 0 ? 'stop' : 'more', on: id }] : [],
      ),
    ),
  );
  return makeReport(input(groups, { catalogue }));
}

/** As long and as many as a real catalogue of eighty. */
const eighty: Catalogue = {
  ...functions27,
  capabilities: ['', ' of suppliers', ' in operations'].flatMap((end, part) =>
    functions27.capabilities
      .slice(0, part === 2 ? 26 : 27)
      .map((each) => ({ ...each, id: `${each.id}-${part}`, name: each.name + end })),
  ),
};

const treemap = (report: Report, width: number, overlay: Overlay = 'direction') =>
  mapScene(report, { view: 'treemap', overlay, count: 'groups', width, room: 'usual', legend: true });
const textsOf = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
/** Line ends are spaces, and nothing after a hyphen of the name's own. */
const plain = (text: string) => text.replace(/[\s-]/g, '');

/** The letter on a tile that has no room for its name; undefined where the name stands there, whole and in whole words. */
function letterOn(scene: Scene, { id, name }: Report['capabilities'][number]): string | undefined {
  const texts = textsOf(scene.tiles.find((tile) => tile.id === id)?.marks ?? []);
  const words = name.split(/[\s-]/);
  const lines = texts.filter((text) =>
    text.split(/[\s-]/).every((word) => word === '' || words.includes(word)),
  );
  if (lines.map(plain).join('') === plain(name)) return undefined;
  return texts.find((text) => /^[A-Z]{1,2}$/.test(text)) ?? `nothing on ${name}: ${texts.join(' / ')}`;
}

describe('a name on the treemap', () => {
  it.each([
    [27, 358],
    [27, 926],
    [27, 1318],
    [80, 358],
    [80, 926],
    [80, 1318],
    [80, 1872],
  ])('of %i, %i wide, stands whole, or as a letter that the key tells', (many, width) => {
    const report = uneven(many === 27 ? functions27 : eighty);
    for (const overlay of OVERLAYS) {
      const scene = treemap(report, width, overlay);
      const lettered = report.capabilities.flatMap((capability) => {
        const letter = letterOn(scene, capability);
        return letter === undefined ? [] : [{ letter, name: capability.name }];
      });
      const key = textsOf(scene.marks);
      for (const { letter, name } of lettered) {
        expect(letter).toMatch(/^[A-Z]{1,2}$/);
        expect(plain(key.slice(key.indexOf(letter) + 1).join(' '))).toContain(plain(name));
      }
      expect(new Set(lettered.map(({ letter }) => letter)).size).toBe(lettered.length);
      expect(lettered.length).toBeLessThan(many * (width < 400 ? 0.6 : 0.4));
    }
  });

  it('needs no key where all are spoken of alike', () => {
    const report = reportOf(6, 3, (index) => `Capability ${index}`);
    expect(textsOf(treemap(report, 1318).marks).some((text) => /no room/.test(text))).toBe(false);
  });

  it('has letters for any number', () => {
    expect([0, 25, 26, 51, 52, 79].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'CB']);
  });
});

it('draws no sliver: the rarest has room for its letter and its number', () => {
  for (const width of [358, 1318]) {
    const scene = treemap(uneven(eighty), width);
    for (const { marks, height, width: across, section } of scene.tiles.filter(
      ({ section: of }) => of !== null,
    ))
      expect(Math.min(height, across), `${section} ${textsOf(marks).join(' ')}`).toBeGreaterThan(20);
  }
});
