import { describe, expect, it } from 'vitest';
import { entriesOf, pooled } from '../../../client/suggest/tray.ts';
import { Kept } from '../../../server/suggest/kept.ts';
import type { ReportItem } from '../../../shared/map/report.ts';

const item = (id: string, group: string) => ({ id, group, title: id }) as ReportItem;

describe('the tray of what is not placed', () => {
  const items = [item('a', 'g1'), item('b', 'g1'), item('c', 'g2'), item('d', 'g3'), item('e', 'g2')];
  const shown = (families: readonly (readonly string[])[]) =>
    entriesOf(items, families).map((entry) => `${entry.items.map(({ id }) => id).join('')} ${entry.groups}`);

  it('shows what is alike together, where the first of it stood', () => {
    expect(shown([['b', 'd', 'e']])).toEqual(['a 1', 'bde 3', 'c 1']);
  });
  it('shows each item once, whatever is gone meanwhile', () => {
    expect(shown([])).toHaveLength(items.length);
    expect(
      shown([
        ['x', 'a'],
        ['y', 'z'],
        ['c', 'gone', 'e'],
      ]),
    ).toEqual(['a 1', 'b 1', 'ce 1', 'd 1']);
  });
});

describe('what is suggested for several that stand together', () => {
  const likely = (...shares: [capability: string, score: number][]) =>
    shares.map(([capability, score]) => ({ capability, score }));

  it('is what most of them speak for, not the first alone', () => {
    const each = [likely(['a', 0.5], ['b', 0.4]), likely(['b', 0.8], ['c', 0.1]), likely(['b', 0.6])];
    expect(pooled(each)).toEqual(['b', 'a', 'c']);
    expect(pooled([likely(['x', 0.4], ['y', 0.3], ['z', 0.2])])).toEqual(['x', 'y', 'z']);
  });
  it('is at most three, and none where none is suggested for any', () => {
    expect(pooled([likely(['a', 0.4], ['b', 0.3], ['c', 0.2]), likely(['d', 0.9])])).toEqual(['d', 'a', 'b']);
    expect(pooled([[], []])).toEqual([]);
  });
});

describe('what is kept', () => {
  it('is made once for all who ask, again when it depends on something else, and knows what was before', async () => {
    const kept = new Kept<string>(2);
    const made: (string | null)[] = [];
    const ask = (of: unknown, result: string) =>
      kept.of('board', [of], (last) => {
        made.push(last);
        return Promise.resolve(result);
      });
    expect(await Promise.all([ask(1, 'one'), ask(1, 'other')])).toEqual(['one', 'one']);
    expect(await ask(2, 'two')).toBe('two');
    expect(made).toEqual([null, 'one']);
  });

  it('is not a failure, and no more than was asked for', async () => {
    const kept = new Kept<number>(2);
    await expect(kept.of('a', [], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    let made = 0;
    const make = () => Promise.resolve(++made);
    for (const key of ['a', 'b', 'c', 'c', 'a']) await kept.of(key, [], make);
    expect(made).toBe(4);
  });
});
