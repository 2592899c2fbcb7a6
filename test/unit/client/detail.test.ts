import { describe, expect, it } from 'vitest';
import { nearestTile } from '../../../client/map/nearest.ts';
import { countNotes, detailOf, firstItems } from '../../../client/outcomes/detail.ts';
import { FITS_NOWHERE } from '../../../shared/catalogue/catalogue.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { group, input } from '../map/boards.ts';

const told = [
  group(
    1,
    [
      { lane: 'stop', on: 'report-status', title: 'Decks', notes: ['a', 'b', 'c'], dots: 2 },
      { lane: 'more', on: FITS_NOWHERE },
    ],
    [{ intention: 'Less', capability: 'report-status' }, { intention: 'More' }],
  ),
];
const report = makeReport(input(told));

describe('what stands behind a tile', () => {
  it('is the items and commitments of a capability', () => {
    const detail = detailOf(report, 'report-status');
    expect(detail).toMatchObject({ kind: 'capability', over: 'Monitoring and control', present: 1 });
    expect(detail?.commitments.map(({ intention }) => intention)).toEqual(['Less']);
    expect(countNotes(detail?.items ?? [])).toBe(3);
    expect(countNotes(firstItems(detail?.items ?? []))).toBe(2);
  });

  it('is a tray, or nothing for what is not on the map', () => {
    expect(detailOf(report, 'fitsNowhere')?.items).toHaveLength(1);
    expect(detailOf(report, 'commitments')?.commitments).toHaveLength(2);
    expect(detailOf(report, 'constructor')).toBeNull();
  });
});

describe('arrow keys', () => {
  // Two columns; the second begins with a taller tile.
  const boxes = [
    { x: 0, y: 0, width: 100, height: 50 },
    { x: 0, y: 60, width: 100, height: 50 },
    { x: 110, y: 0, width: 100, height: 70 },
    { x: 110, y: 80, width: 100, height: 50 },
  ];
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 1, null],
    ['ArrowUp', 1, 0],
    ['ArrowRight', 0, 2],
    ['ArrowRight', 1, 3],
    ['ArrowLeft', 3, 1],
    ['ArrowLeft', 0, null],
    ['Home', 3, 0],
    ['End', 0, 3],
    ['x', 0, null],
  ])('%s from %i leads to %s', (key, from, to) => {
    expect(nearestTile(key, boxes, from)).toBe(to);
  });
});
