import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { changeOf, type CapabilityChange } from '../../../shared/map/change.ts';
import type { Lane } from '../../../shared/lanes.ts';
import { group, input, workshop } from './boards.ts';

const [A, B] = functions27.capabilities.map(({ id }) => id) as [string, string];

/** One report, of groups that each say these lanes on these capabilities. */
function told(groups: readonly (readonly (readonly [string, Lane])[])[], catalogue: Catalogue = functions27) {
  const boards = groups.map((said, index) =>
    group(index + 1, [...said.map(([on, lane]) => ({ on, lane })), { lane: 'more' as const, on: null }]),
  );
  return makeReport(input(boards, { catalogue, workshop: { ...workshop, closed: true } }));
}
const times = <T>(count: number, value: T) => Array.from({ length: count }, () => value);
const of = (changes: { capabilities: readonly CapabilityChange[] }, id: string) => {
  const found = changes.capabilities.find((change) => change.id === id);
  if (found === undefined) throw new Error(`no change of ${id}`);
  return found;
};

describe('what has changed between two workshops', () => {
  it('says it in one sentence, with the groups of each side', () => {
    const before = told([...times(9, [[A, 'stop']] as const), ...times(3, [])]);
    const after = told([...times(3, [[A, 'stop']] as const), ...times(7, [])]);
    const change = of(changeOf(before, after), A);
    expect(change.sentence).toBe('Was 9 of 12 say less; now 3 of 10.');
    expect(change.trend).toBe('more');
    expect(change.shift).toBeCloseTo(0.45);
    expect(change.reach).toBeCloseTo(-0.45);
    expect(change.before).toMatchObject({ of: 12, reach: 9, direction: -1 });
  });

  it('names the side where it has turned', () => {
    const before = told(times(6, [[A, 'stop']] as const));
    const after = told([...times(5, [[A, 'start']] as const), []]);
    expect(of(changeOf(before, after), A)).toMatchObject({
      sentence: 'Was 6 of 6 say less; now 5 of 6 say more.',
      trend: 'more',
      step: 5,
    });
  });

  it('calls one group more or fewer no change', () => {
    const before = told([...times(4, [[A, 'more']] as const), ...times(2, [])]);
    const after = told([...times(5, [[A, 'more']] as const), []]);
    expect(of(changeOf(before, after), A).trend).toBe('same');
  });

  it('does not judge by fewer than five groups', () => {
    const change = changeOf(told(times(4, [[A, 'more']] as const)), told(times(9, [[A, 'stop']] as const)));
    expect(of(change, A)).toMatchObject({ trend: 'few', shift: null });
    expect(of(change, A).sentence).toBe('Was 4 of 4 say more; now 9 of 9 say less. Too few groups to say.');
    expect(change.sentence).toContain('Too few groups to say');
  });

  it('counts each group once over capabilities that were merged', () => {
    const merged = without(functions27, B, (capability) =>
      capability.id === A ? { ...capability, formerly: [B] } : capability,
    );
    const before = told(
      times(6, [
        [A, 'stop'],
        [B, 'stop'],
      ] as const),
    );
    const after = told(times(6, [[A, 'stop']] as const), merged);
    const change = of(changeOf(before, after), A);
    expect(change).toMatchObject({
      fate: 'merged',
      trend: 'same',
      from: [A, B],
      before: { of: 6, reach: 6 },
    });
    // Seen from the other end it was split: the comparison stands at the one that kept the id.
    const back = changeOf(after, before);
    expect(of(back, A)).toMatchObject({ fate: 'kept', trend: 'same', to: [A, B] });
    expect(of(back, B)).toMatchObject({ fate: 'split', trend: 'none', before: null });
  });

  it('compares what was split off together with where it came from', () => {
    const own = {
      ...functions27.capabilities[0]!,
      id: 'split-off-one',
      name: 'One-page reports',
      splitFrom: A,
    };
    const split = { ...functions27, capabilities: [...functions27.capabilities, own] };
    const before = told(times(6, [[A, 'more']] as const));
    const after = told(
      [...times(3, [[A, 'more']] as const), ...times(3, [[own.id, 'more']] as const)],
      split,
    );
    const change = changeOf(before, after);
    expect(of(change, A)).toMatchObject({ trend: 'same', after: { reach: 6 }, to: [A, own.id] });
    expect(of(change, own.id)).toMatchObject({ fate: 'split', before: null, after: { reach: 3 } });
  });

  it('tells what is new and what is gone', () => {
    const before = told(times(5, [[A, 'more']] as const));
    const after = told(times(5, [[B, 'more']] as const), without(functions27, A));
    expect(of(changeOf(before, after), A)).toMatchObject({ fate: 'gone', after: null });
    expect(of(changeOf(after, before), A)).toMatchObject({ fate: 'new', before: null });
  });

  it('finds nothing changed between a report and itself', () => {
    const report = told([
      ...times(5, [
        [A, 'stop'],
        [B, 'start'],
      ] as const),
      [],
    ]);
    const { capabilities } = changeOf(report, report);
    expect(capabilities.every(({ fate, trend }) => fate === 'kept' && ['same', 'none'].includes(trend))).toBe(
      true,
    );
    expect(capabilities.every(({ shift }) => shift === null || shift === 0)).toBe(true);
  });
});

function without(
  catalogue: Catalogue,
  id: string,
  change = (capability: Catalogue['capabilities'][number]) => capability,
): Catalogue {
  return { ...catalogue, capabilities: catalogue.capabilities.filter((c) => c.id !== id).map(change) };
}
