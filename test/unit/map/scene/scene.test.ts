import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas5 } from '../../../../shared/catalogue/areas5.ts';
import { functions27 } from '../../../../shared/catalogue/functions27.ts';
import { makeReport } from '../../../../shared/map/aggregate.ts';
import { COUNTS, type Report } from '../../../../shared/map/report.ts';
import { hatchLines } from '../../../../shared/map/scene/hatch.ts';
import { mapScene } from '../../../../shared/map/scene/mapScene.ts';
import { miniScene } from '../../../../shared/map/scene/mini.ts';
import { OVERLAYS, ROOMS, VIEWS, type SceneOptions } from '../../../../shared/map/scene/options.ts';
import type { Scene } from '../../../../shared/map/scene/scene.ts';
import { TRAYS } from '../../../../shared/map/scene/trays.ts';
import { VIEW_WORDS } from '../../../../shared/words/outcomes.ts';
import { group, input } from '../boards.ts';
import { boxOf, overlap, within } from './boxes.ts';
import { NAMES, reportOf } from './maps.ts';

const options: fc.Arbitrary<SceneOptions> = fc.record({
  view: fc.constantFrom(...VIEWS),
  overlay: fc.constantFrom(...OVERLAYS),
  count: fc.constantFrom(...COUNTS),
  width: fc.oneof(fc.constantFrom(180, 288, 358, 720, 926, 1318, 1872), fc.integer({ min: 180, max: 2400 })),
  room: fc.constantFrom(...ROOMS),
  legend: fc.boolean(),
});
const name = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
);
const maps = fc.record({
  capabilities: fc.integer({ min: 1, max: 80 }),
  groups: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(1, 24, 25, 100)),
  names: fc.array(name, { minLength: 1, maxLength: 12 }),
});

function expectSound(scene: Scene, report: Report): void {
  const ids = scene.tiles.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !(TRAYS as readonly string[]).includes(id)).sort()).toEqual(
    report.capabilities.map(({ id }) => id).sort(),
  );
  const whole = { x: 0, y: 0, width: scene.width, height: scene.height };
  scene.tiles.forEach((tile, index) => {
    expect(within(tile, whole), `${tile.id} lies on the picture`).toBe(true);
    for (const mark of tile.marks)
      expect(within(boxOf(mark), tile), `${JSON.stringify(mark)} of ${tile.id} ${JSON.stringify(tile)}`).toBe(
        true,
      );
    const texts = tile.marks.filter((mark) => mark.kind === 'text').map(boxOf);
    expect(tile.marks.some((mark) => mark.kind === 'text' && mark.text === '')).toBe(false);
    const hatches = tile.marks.filter((mark) => mark.kind === 'hatch' && mark.width === 12).map(boxOf);
    for (const hatch of hatches) expect(texts.some((text) => overlap(text, hatch))).toBe(false);
    texts.forEach((text, at) =>
      expect(
        texts.slice(at + 1).some((other) => overlap(text, other)),
        `texts on ${tile.id}`,
      ).toBe(false),
    );
    for (const other of scene.tiles.slice(index + 1))
      expect(overlap(tile, other), `${tile.id} and ${other.id}`).toBe(false);
    expect(
      scene.marks.some((mark) => overlap(boxOf(mark), tile)),
      `a mark on ${tile.id}`,
    ).toBe(false);
  });
  for (const mark of scene.marks) expect(within(boxOf(mark), whole), JSON.stringify(mark)).toBe(true);
}

describe('any picture of any map', () => {
  it('shows every capability once, keeps text inside its tile and nothing over another', () => {
    fc.assert(
      fc.property(maps, options, ({ capabilities, groups, names }, how) => {
        const report = reportOf(capabilities, groups, (index) => names[index % names.length]!);
        expectSound(mapScene(report, how), report);
      }),
      { numRuns: 70 },
    );
  });

  /** Names without a figure, so that every figure on a tile is one of its own. */
  const ordinary = (capabilities: number) =>
    reportOf(
      capabilities,
      12,
      (index) => `Capability ${String.fromCharCode(65 + (index % 26), 65 + index / 26)}`,
    );
  it.each([
    [27, 1318],
    [80, 1318],
    [27, 358],
    [80, 358],
  ])(
    'prints what it shows, of %i capabilities %i wide, and says it all in the label',
    (capabilities, width) => {
      const report = ordinary(capabilities);
      for (const view of VIEWS)
        for (const overlay of OVERLAYS) {
          const { tiles } = mapScene(report, {
            view,
            overlay,
            count: 'groups',
            width,
            room: 'usual',
            legend: true,
          });
          for (const { id, name: whole, reach } of report.capabilities) {
            const tile = tiles.find((each) => each.id === id);
            expect(tile?.label).toContain(whole);
            if (reach === 0) continue;
            const printed = tile?.marks.some((mark) => mark.kind === 'text' && !whole.includes(mark.text));
            expect(printed, `${view} ${overlay} ${tile?.label}`).toBe(true);
          }
        }
    },
  );

  it('is the same for the same map', () => {
    const how = {
      view: 'treemap',
      overlay: 'direction',
      count: 'people',
      width: 900,
      room: 'usual',
      legend: true,
    } as const;
    const [one, other] = [1, 2].map(() =>
      mapScene(
        reportOf(30, 9, (index) => `C ${index}`),
        how,
      ),
    );
    expect(one).toEqual(other);
  });

  it('is small for the wall', () => {
    const report = reportOf(80, 12, (index) => `Capability ${index}`);
    const scene = miniScene(report, 'groups');
    expectSound(scene, report);
    expect(scene.height).toBeLessThan(220);
  });
});

describe('the tile grid', () => {
  const how: SceneOptions = {
    view: 'tiles',
    overlay: 'direction',
    count: 'groups',
    width: 966,
    room: 'usual',
    legend: true,
  };
  const told = [group(1, [{ lane: 'stop', on: 'report-status', dots: 2 }], [{ intention: 'Less' }])];
  const columnsOf = (scene: Scene) =>
    [...new Set(scene.tiles.map(({ x }) => Math.round(x)))].sort((a, b) => a - b);

  it('has a column a group on one row grid, trays and legend in the shortest', () => {
    const scene = mapScene(makeReport(input(told)), how);
    const columns = columnsOf(scene);
    expect(columns).toHaveLength(6);
    expect(new Set(scene.tiles.map(({ y }) => Math.round(y))).size).toBe(6);
    const trays = scene.tiles.filter(({ section }) => section === null);
    expect(trays.map(({ x }) => Math.round(x))).toEqual(Array(3).fill(columns[5]));
    expect(scene.height).toBeLessThanOrEqual(6 * 110 + 40);
  });

  it('has them below where every column is as long', () => {
    const scene = mapScene(makeReport(input(told, { catalogue: areas5 })), how);
    const bottom = Math.max(
      ...scene.tiles.filter(({ section }) => section !== null).map(({ y, height }) => y + height),
    );
    expect(scene.tiles.filter(({ section }) => section === null).every(({ y }) => y >= bottom)).toBe(true);
  });

  it('has two tiles a row on a phone', () => {
    const scene = mapScene(makeReport(input(told)), { ...how, width: 358 });
    expect(columnsOf(scene)).toHaveLength(2);
  });

  it('has no tray of commitments where there are none', () => {
    const scene = mapScene(makeReport(input([group(1, [])])), how);
    expect(scene.tiles.map(({ id }) => id).slice(-2)).toEqual(['fitsNowhere', 'notPlaced']);
    expect(scene.tiles).toHaveLength(functions27.capabilities.length + 2);
  });
});

it('draws equal levels as equal bars, whatever words stand behind them', () => {
  const report = reportOf(16, 6, (index) => `Capability ${index}`);
  const how = { overlay: 'maturity', count: 'groups', width: 900, room: 'usual', legend: false } as const;
  const scene = mapScene(report, { view: 'ranking', ...how });
  const lengths = new Map<number, Set<number>>();
  for (const { id, maturity } of report.capabilities) {
    const bar = scene.tiles
      .find((tile) => tile.id === id)
      ?.marks.find((mark) => mark.kind === 'rect' && mark.stroke);
    if (bar?.kind !== 'rect' || !maturity?.asIs) continue;
    lengths.set(maturity.asIs, (lengths.get(maturity.asIs) ?? new Set()).add(Math.round(bar.width)));
  }
  expect(lengths.size).toBe(3);
  expect([...lengths.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
});

it('asks for values in empty cells only once somebody has tagged a note', () => {
  const how = { view: 'matrix', overlay: 'direction', count: 'groups', width: 900, room: 'usual' } as const;
  const warned = (report: Report) =>
    mapScene(report, { ...how, legend: false })
      .tiles.flatMap(({ marks }) => marks)
      .filter((mark) => mark.kind === 'text' && mark.text === VIEW_WORDS.empty).length;
  expect(warned(makeReport(input([group(1, [{ lane: 'stop', on: 'benefits' }])])))).toBe(0);
  expect(warned(reportOf(9, 2, (index) => `C ${index}`))).toBeGreaterThan(0);
});

it('draws the tiles of a small map beside each other, none a bar from edge to edge', () => {
  const report = reportOf(3, 2, (index) => `Capability ${index}`);
  const how = { overlay: 'direction', count: 'groups', width: 1318, room: 'low', legend: true } as const;
  const { tiles } = mapScene(report, { view: 'tiles', ...how });
  for (const { width } of tiles) expect(width).toBeLessThanOrEqual(340);
});

it('ends the lines of a hatch inside its box', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 60 }), fc.integer({ min: 6, max: 300 }), (width, height) => {
      const lines = hatchLines({ x: 5, y: 7, width, height });
      expect(lines.length).toBeGreaterThan(0);
      for (const { x1, y1, x2, y2 } of lines) {
        expect(Math.min(x1, x2)).toBeGreaterThan(5);
        expect(Math.max(x1, x2)).toBeLessThan(5 + width);
        expect(Math.min(y1, y2)).toBeGreaterThan(7);
        expect(Math.max(y1, y2)).toBeLessThan(7 + height);
        expect(x2 - x1).toBeCloseTo(y1 - y2);
      }
    }),
  );
});
