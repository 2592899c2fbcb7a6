import { FITS_NOWHERE, type Catalogue } from '../../../../shared/catalogue/catalogue.ts';
import { LANES } from '../../../../shared/lanes.ts';
import { makeReport } from '../../../../shared/map/aggregate.ts';
import { VALUE_AREAS, type ValueArea } from '../../../../shared/map/arrangement.ts';
import type { Report } from '../../../../shared/map/report.ts';
import { group, input, type Told } from '../boards.ts';

/** Names that are hard to set. */
export const NAMES = [
  'Status reporting',
  'Donaudampfschifffahrtsgesellschaftskapitänspatente',
  'إدارة المخاطر والفرص',
  'ניהול סיכונים',
  '🧑‍🚀🧑🏽‍🤝‍🧑🏻 crew 🇨🇭',
  'リスク管理と品質保証の標準',
  'W'.repeat(60),
  'Ź̷̢a̸l̵g̶o̷ of the ages',
  'M',
];

/** A map of that many capabilities, of which every ninth is silent, and that many groups. */
export function reportOf(capabilities: number, groups: number, name: (index: number) => string): Report {
  const catalogue: Catalogue = {
    id: 'catalogue',
    name: 'Catalogue',
    groups: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) => ({ id, name: name(index + 3) })),
    capabilities: Array.from({ length: capabilities }, (_, index) => ({
      id: `c${index}`,
      group: 'abcdefg'.charAt((index * index) % 7),
      name: name(index),
      definition: 'Something',
    })),
  };
  const all = Array.from({ length: groups }, (_, g) => {
    const told: Told[] = catalogue.capabilities.flatMap(({ id }, index) =>
      index % 9 === 8 || (index + g) % 3 === 0
        ? []
        : [{ lane: LANES[(g * index + g) % 3]!, on: id, dots: (g + index) % 4 }],
    );
    return group(
      g + 1,
      [...told, { lane: 'more', on: FITS_NOWHERE }, { lane: 'stop' }],
      [{ intention: 'Do' }],
    );
  });
  const values = Object.fromEntries(
    all.flatMap(({ board }) =>
      board.notes.map(({ id }, index): [string, readonly ValueArea[]] => [
        id,
        VALUE_AREAS.filter((_, area) => (index + area) % 3 === 0),
      ]),
    ),
  );
  const maturity = Object.fromEntries(
    catalogue.capabilities.map(({ id }, index) => [
      id,
      { asIs: ([1, 2, 3, null] as const)[index % 4] ?? null, toBe: ([3, 2, 4] as const)[index % 3] ?? null },
    ]),
  );
  return makeReport(input(all, { catalogue, arrangement: { placements: {}, values, maturity } }));
}
