import { describe, expect, it } from 'vitest';
import { FITS_NOWHERE } from '../../../shared/catalogue/catalogue.ts';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { arrange, NO_ARRANGEMENT, type MapChange } from '../../../shared/map/arrangement.ts';
import { parseCommand } from '../../../shared/workshop/commands.ts';
import { capability, group, input } from './boards.ts';

const board = group(1, [
  { lane: 'stop', on: 'benefits', dots: 3, title: 'Forms', notes: ['form A', 'form B', 'form C'] },
  { lane: 'more', on: null, text: 'one page' },
]);
const [CLUSTER, LOOSE] = ['g1-item-0', 'g1-item-1'];
const reportAfter = (...changes: MapChange[]) =>
  makeReport(input([board], { arrangement: changes.reduce(arrange, NO_ARRANGEMENT) }));

describe('what a lead puts somewhere', () => {
  it('stands there, and says who put it there', () => {
    const report = reportAfter({ kind: 'place', items: [CLUSTER, LOOSE], capability: 'training' });
    const items = capability(report, 'training').items.map(({ id, placedBy }) => [id, placedBy]);
    expect(items).toEqual([[CLUSTER, 'lead'], [LOOSE, 'lead']]); // prettier-ignore
    expect(report.numbers).toMatchObject({ notes: 4, placed: 4, notPlaced: 0 });
  });

  it('may be a note of a cluster: it leaves the cluster, whose dots stay with the rest', () => {
    const report = reportAfter({ kind: 'place', items: [`${CLUSTER}-1`], capability: 'training' });
    expect(capability(report, 'training').items).toMatchObject([
      { id: `${CLUSTER}-1`, kind: 'note', title: 'form B', dots: 0, placedBy: 'lead' },
    ]);
    expect(capability(report, 'benefits').items).toMatchObject([
      { id: CLUSTER, dots: 3, notes: [{ text: 'form A' }, { text: 'form C' }], placedBy: 'group' },
    ]);
    expect(report.numbers.notes).toBe(4);
  });

  it('goes back to where its group put it', () => {
    const away: MapChange = { kind: 'place', items: [CLUSTER], capability: FITS_NOWHERE };
    expect(reportAfter(away).numbers.fitsNowhere).toBe(3);
    const back = reportAfter(away, { kind: 'place', items: [CLUSTER], capability: null });
    expect(back).toEqual(reportAfter());
  });
});

describe('capabilities that were merged', () => {
  const [kept, gone] = ['benefits', 'training'];
  const merged = {
    ...functions27,
    capabilities: functions27.capabilities
      .filter(({ id }) => id !== gone)
      .map((c) => (c.id === kept ? { ...c, formerly: [gone] } : c)),
  };

  it('keep what stood on either, what was judged, and what was promised', () => {
    const report = makeReport(
      input(
        [
          group(1, [{ lane: 'stop', on: gone }, { lane: 'more', on: kept }], [{ intention: 'go', capability: gone }]), // prettier-ignore
        ],
        {
          catalogue: merged,
          arrangement: arrange(NO_ARRANGEMENT, { kind: 'maturity', capability: gone, asIs: 2, toBe: 4 }),
        },
      ),
    );
    expect(capability(report, kept)).toMatchObject({ notes: 2, maturity: { asIs: 2, toBe: 4 } });
    expect(report.commitments[0]).toMatchObject({ capability: kept, progress: 'open' });
    expect(report.numbers.notPlaced).toBe(0);
  });
});

describe('value areas', () => {
  it('stand on items', () => {
    const report = reportAfter({ kind: 'value', items: [CLUSTER], values: ['customer', 'financial'] });
    expect(capability(report, 'benefits').items[0]?.values).toEqual(['customer', 'financial']);
  });
});

describe('a change from outside', () => {
  const parse = (change: unknown) =>
    parseCommand({ id: 'command-000000001', command: { type: 'map.arrange', change } }).ok;
  const note = 'aaaaaaaaaaaaaaaa';

  it.each([
    [{ kind: 'place', items: [note], capability: 'benefits' }, true],
    [{ kind: 'place', items: [note], capability: FITS_NOWHERE }, true],
    [{ kind: 'place', items: [note], capability: null }, true],
    [{ kind: 'place', items: [], capability: null }, false],
    [{ kind: 'place', items: ['__proto__'], capability: null }, false],
    [{ kind: 'place', items: [note], capability: 'constructor' }, false],
    [{ kind: 'place', items: Array.from({ length: 501 }, () => note), capability: null }, false],
    [{ kind: 'value', items: [note], values: ['customer'] }, true],
    [{ kind: 'value', items: [note], values: ['customer', 'customer'] }, false],
    [{ kind: 'value', items: [note], values: ['fame'] }, false],
    [{ kind: 'maturity', capability: 'benefits', asIs: 0, toBe: null }, false],
    [{ kind: 'maturity', capability: 'benefits', asIs: 5, toBe: null }, true],
    [{ kind: 'rename' }, false],
  ])('%j: %s', (change, isRight) => {
    expect(parse(change)).toBe(isRight);
  });
});
