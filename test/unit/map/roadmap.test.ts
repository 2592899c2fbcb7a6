import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Report } from '../../../shared/map/report.ts';
import { HORIZONS, reasonOf, roadMapOf, type RoadMapEntry } from '../../../shared/map/roadmap.ts';
import { strongestOf } from '../../../shared/map/strongest.ts';
import { capability, group, input, type Told } from './boards.ts';

/** Twelve groups: status reporting less by most, benefits more by some, audits split, mentoring by one, tools even. */
function spoken(commitments: Parameters<typeof group>[2] = []): Report {
  const groups = Array.from({ length: 12 }, (_, index) => {
    const told: Told[] = [];
    if (index < 8) told.push({ lane: 'stop', on: 'report-status' });
    if (index < 4) told.push({ lane: 'more', on: 'benefits', dots: 1 });
    if (index < 6) told.push({ lane: index < 3 ? 'stop' : 'start', on: 'audits' });
    if (index === 0) told.push({ lane: 'start', on: 'mentoring' });
    if (index < 2) told.push({ lane: index === 0 ? 'stop' : 'more', on: 'toolset' });
    told.push({ lane: 'more', text: 'not placed' });
    return group(index + 1, told, index === 0 ? commitments : []);
  });
  return makeReport(input(groups));
}

describe('the road map', () => {
  it('puts what most want first, what has a clear side next, and what has to be talked about later', () => {
    const map = roadMapOf(spoken(), 'groups');
    expect(HORIZONS.map((horizon) => map[horizon].map(told))).toEqual([
      ['report-status most'],
      ['benefits some'],
      ['mentoring one', 'audits contested', 'toolset even'],
    ]);
  });

  it('leaves out what nobody mentioned', () => {
    expect(reasonOf(capability(spoken(), 'portfolio'), 'groups')).toBeNull();
  });

  it('takes half of all, net, for most', () => {
    const of = (less: number, groups: number) => {
      const boards = Array.from({ length: groups }, (_, index) =>
        group(index + 1, [{ lane: 'stop', on: index < less ? 'audits' : 'benefits' }]),
      );
      return reasonOf(capability(makeReport(input(boards)), 'audits'), 'groups');
    };
    expect([of(5, 10), of(4, 10), of(1, 10), of(1, 2)]).toEqual(['most', 'some', 'one', 'most']);
  });

  it('sorts commitments by their date from the day of the workshop, and leaves out what is done', () => {
    const made = (intention: string, due: string, more = {}) => ({ intention, due, ...more });
    const report = spoken([
      made('far', '2026-12-24'),
      made('undated', ''),
      made('typed', 'next week'),
      made('no day', '2026-99-99'),
      made('quarter', '2026-08-01'),
      made('soon', '2026-06-21'),
      made('today', '2026-05-21'),
      made('overdue', '2026-05-20'),
      made('done', '2026-06-01', { result: 'It worked' }),
    ]);
    const map = roadMapOf(report, 'groups');
    const promised = HORIZONS.map((horizon) =>
      map[horizon].filter(({ kind }) => kind === 'commitment').map(told),
    );
    expect(promised).toEqual([
      ['overdue overdue', 'today soon', 'soon soon'],
      ['quarter quarter', 'no day undated', 'typed undated', 'undated undated'],
      ['far far'],
    ]);
  });

  it('has what earlier workshops left open without a date now', () => {
    const carried = { ...spoken(), carried: [carriedOver('', 'waited'), carriedOver('2026-12-01', 'later')] };
    const map = roadMapOf(carried, 'groups');
    expect(map.now.map(told)).toContain('waited waited');
    expect(map.later.map(told)).toContain('later far');
  });

  it('counts people when asked to', () => {
    const big = group(
      1,
      Array.from({ length: 20 }, () => ({ lane: 'start', on: 'audits' }) as const),
    );
    const small = [2, 3, 4].map((number) => group(number, [{ lane: 'stop', on: 'audits' }]));
    const report = makeReport(input([big, ...small]));
    expect(roadMapOf(report, 'groups').now.map(told)).toEqual(['audits most']);
    expect(strongestOf(report, 'groups', 'less', 5)).toHaveLength(1);
    expect(strongestOf(report, 'people', 'less', 5)).toHaveLength(0);
    expect(strongestOf(report, 'people', 'start', 5)).toHaveLength(1);
  });
});

describe('the strongest of a kind', () => {
  it('are settled, heard from more than one group, largest net first, then most dots', () => {
    const boards = Array.from({ length: 6 }, (_, index) =>
      group(index + 1, [
        { lane: 'stop', on: 'report-status', dots: 1 },
        ...(index < 4 ? [{ lane: 'stop', on: 'toolset' } as const] : []),
        ...(index < 4 ? [{ lane: 'stop', on: 'pmis', dots: 3 } as const] : []),
        ...(index < 1 ? [{ lane: 'stop', on: 'benefits', dots: 9 } as const] : []),
        { lane: index < 3 ? 'stop' : 'more', on: 'audits' },
      ]),
    );
    const report = makeReport(input(boards));
    const ids = (kind: 'less' | 'split', most = 5) =>
      strongestOf(report, 'groups', kind, most).map(({ id }) => id);
    expect(ids('less')).toEqual(['report-status', 'pmis', 'toolset']);
    expect(ids('less', 1)).toEqual(['report-status']);
    expect(ids('split')).toEqual(['audits']);
  });
});

function told(entry: RoadMapEntry): string {
  return `${entry.kind === 'capability' ? entry.capability.id : entry.intention} ${entry.reason}`;
}

function carriedOver(due: string, intention: string): Report['carried'][number] {
  return {
    workshop: 'workshop-0000',
    workshopName: 'Winter',
    heldAt: 0,
    id: intention,
    group: 'group-0001',
    number: 1,
    capability: null,
    capabilityName: '',
    intention,
    owner: '',
    due,
    action: '',
  };
}
