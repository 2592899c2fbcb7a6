import { describe, expect, it } from 'vitest';
import { roomShare, strongest } from '../../../client/facilitate/finding.ts';
import type { CapabilityReport, Report } from '../../../shared/map/report.ts';
import type { Voice } from '../../../shared/lanes.ts';
import { sentenceOf } from '../../../shared/words/map.ts';
import { roomProgress } from '../../../shared/words/wall.ts';
import type { GroupPulse, Pulse } from '../../../shared/workshop/wire.ts';

function capability(id: string, said: Partial<Record<Voice, number>>, contested = false): CapabilityReport {
  const voices = { stop: 0, silent: 0, even: 0, more: 0, start: 0, ...said };
  const of = Object.values(voices).reduce((sum, n) => sum + n, 0);
  const order: Voice[] = ['stop', 'silent', 'even', 'more', 'start'];
  const marks = order.flatMap((voice) => Array.from({ length: voices[voice] }, () => voice));
  const says = {
    voices,
    of,
    contested,
    less: voices.stop,
    more: voices.more + voices.start,
    ...sentenceOf('groups', voices, of),
  };
  return {
    id,
    name: id,
    voices: marks.map((voice) => ({ voice })),
    says: { groups: says },
  } as unknown as CapabilityReport;
}
function report(capabilities: CapabilityReport[], groups: Partial<Report['summary']['groups']>): Report {
  const summary = { groups: { headline: '', less: [], more: [], contested: [], silent: [], ...groups } };
  return { capabilities, summary } as unknown as Report;
}

describe('the strongest finding', () => {
  const reporting = capability('reporting', { stop: 9, silent: 1, more: 2 });
  const benefits = capability('benefits', { more: 3, start: 2, silent: 7 });
  const method = capability('method', { stop: 6, more: 6 }, true);

  it('is the largest net, whichever way it goes, and marks who says it', () => {
    const finding = strongest(
      report([reporting, benefits, method], { less: ['reporting'], more: ['benefits'] }),
    )!;
    expect(finding.capability.id).toBe('reporting');
    expect([finding.marked, finding.rest]).toEqual(['9 of 12 groups', ' say do less.']);
    expect(finding.voices).toHaveLength(12);
    expect(finding.key).toEqual([
      { voice: 'stop', count: 9 },
      { voice: 'silent', count: 1 },
      { voice: 'more', count: 2 },
    ]);
    expect(strongest(report([benefits], { more: ['benefits'] }))?.capability.id).toBe('benefits');
  });

  it('tells a conflict whole, and only when nothing is agreed', () => {
    const finding = strongest(report([method], { contested: ['method'] }))!;
    expect(finding.marked + finding.rest).toBe(method.says.groups.sentence);
    expect(
      strongest(report([method, benefits], { contested: ['method'], more: ['benefits'] }))?.capability.id,
    ).toBe('benefits');
  });

  it('is none when nothing stands on the map', () => {
    expect(strongest(report([capability('empty', { silent: 3 })], {}))).toBeNull();
  });
});

describe('the room as a whole', () => {
  const group: GroupPulse = {
    here: 3,
    notes: 20,
    lanes: null,
    clustered: 12,
    items: 9,
    placed: 4,
    commitments: 1,
    damaged: false,
    voted: 2,
    changedAt: null,
  };
  const pulse: Pulse = {
    now: 0,
    here: 7,
    offline: 1,
    unsaved: 0,
    storing: true,
    away: [],
    groups: { a: group, b: group },
  };
  const said = (kind: Parameters<typeof roomShare>[0]) => {
    const { done, of } = roomShare(kind, pulse);
    return roomProgress(kind, done, of);
  };

  it('adds up its groups in the words of the stage', () => {
    expect(said('write')).toBe('40 notes written');
    expect(said('cluster')).toBe('24 of 40 notes in clusters');
    expect(said('vote')).toBe('4 of 8 people have voted');
    expect(said('map')).toBe('8 of 18 placed on the map');
    expect(said('commit')).toBe('2 commitments');
  });
});
