import { describe, expect, it } from 'vitest';
import { agendaRows, moveTo, nextStep } from '../../../client/facilitate/agenda.ts';
import { groupViews, needFirst, progressOf } from '../../../client/facilitate/progress.ts';
import { CATALOGUES } from '../../../shared/catalogue/index.ts';
import { NO_ARRANGEMENT } from '../../../shared/map/arrangement.ts';
import { TEMPLATES } from '../../../shared/template/index.ts';
import { NO_MAP_HISTORY } from '../../../shared/workshop/mapSteps.ts';
import type { WorkshopState } from '../../../shared/workshop/state.ts';
import type { GroupPulse, Pulse } from '../../../shared/workshop/wire.ts';

const MINUTE = 60_000;
const groups = [1, 2, 3].map((number) => ({ id: `group-no-${number}`, number }));
const person = (id: string, group: string) => ({ id, role: 'attendee' as const, name: id, group });

function workshop(change: Partial<WorkshopState> = {}): WorkshopState {
  return {
    id: 'workshop-1',
    name: 'Spring',
    code: 'K7M4TX',
    anonymity: 'anonymous',
    tense: 'has-happened',
    audience: 'pmo-team',
    template: TEMPLATES['stop-more-start']!('has-happened'),
    catalogue: CATALOGUES['functions-27'],
    arrangement: NO_ARRANGEMENT,
    mapHistory: NO_MAP_HISTORY,
    shares: [],
    carried: [],
    importedPeople: null,
    createdAt: 0,
    groups,
    people: {
      otter: person('otter', 'group-no-1'),
      heron: person('heron', 'group-no-2'),
      badger: person('badger', 'group-no-2'),
    },
    stage: 2,
    round: 3,
    phase: 'open',
    history: [
      { index: 0, round: 1, at: 0, endedAt: 8 * MINUTE },
      { index: 1, round: 2, at: 8 * MINUTE, endedAt: 12 * MINUTE },
      { index: 2, round: 3, at: 12 * MINUTE, endedAt: null },
    ],
    timer: { endsAt: null, left: null },
    revealed: true,
    tallies: {},
    voters: {},
    ratings: {},
    ready: [],
    hands: [],
    message: null,
    ...change,
  };
}
const counts: GroupPulse = {
  here: 2,
  notes: 22,
  lanes: { stop: 10, more: 7, start: 5 },
  clustered: 9,
  items: 8,
  placed: 6,
  commitments: 1,
  damaged: false,
  voted: 4,
  changedAt: 12 * MINUTE,
};
const pulse = (of: Record<string, GroupPulse>): Pulse => ({
  now: 0,
  here: 3,
  offline: 0,
  unsaved: 0,
  storing: true,
  away: [],
  groups: of,
});

describe('the agenda', () => {
  it('adds up the openings of a stage and marks where the day is', () => {
    const again = workshop({
      history: [
        ...workshop().history.slice(0, 2),
        { index: 0, round: 3, at: 12 * MINUTE, endedAt: 14 * MINUTE },
      ],
    });
    expect(agendaRows(again, 20 * MINUTE)[0]).toMatchObject({ mark: 'done', spent: 10 });
    expect(
      agendaRows(workshop(), 18 * MINUTE)
        .map(({ mark, spent }) => [mark, spent])
        .slice(0, 4),
    ).toEqual([
      ['done', 8],
      ['done', 4],
      ['now', 6],
      ['ahead', null],
    ]);
  });

  it('offers the next stage, and closing where only the review is left', () => {
    expect(nextStep(workshop({ stage: -1, phase: 'lobby' }))).toMatchObject({ kind: 'open', index: 0 });
    expect(nextStep(workshop())).toMatchObject({ kind: 'open', index: 3 });
    expect(nextStep(workshop({ stage: 5 }))).toEqual({ kind: 'close' });
    expect(nextStep(workshop({ stage: 6 }))).toEqual({ kind: 'close' });
    expect(nextStep(workshop({ phase: 'closing' }))).toBeNull();
    expect(nextStep(workshop({ phase: 'closed' }))).toBeNull();
  });

  it('asks before a fresh vote, a skip and a jump back, and not before the next stage', () => {
    expect(moveTo(workshop(), 3)).toEqual({
      command: { type: 'stage.open', stage: 3, round: 3 },
      question: null,
    });
    expect(moveTo(workshop(), 4)?.question?.text).toContain('You skip Vote');
    expect(moveTo(workshop(), 0)?.question?.title).toBe('Go to Write?');
    const voted = workshop({ stage: 4, history: [{ index: 3, round: 1, at: 0, endedAt: 1 }] });
    expect(moveTo(voted, 3)?.question?.text).toContain('fresh vote');
    expect(moveTo(workshop({ phase: 'closing' }), 3)).toBeNull();
    expect(moveTo(workshop(), 99)).toBeNull();
  });
});

describe('a group on the console', () => {
  it('says how far it is in the words of its stage', () => {
    const said = (kind: Parameters<typeof progressOf>[0]) => progressOf(kind, counts, 5).text;
    expect(said('write')).toBe('22 notes');
    expect(said('cluster')).toBe('9 of 22 in clusters');
    expect(said('vote')).toBe('4 of 5 have voted');
    expect(said('rate')).toBe('4 of 5 have answered');
    expect(said('map')).toBe('6 of 8 placed');
    expect(said('commit')).toBe('1 commitment');
    expect(progressOf('cluster', { ...counts, notes: 0 }, 5).share).toBeNull();
  });

  it('needs somebody when a hand is up or nothing has moved for three minutes', () => {
    const of = pulse({ 'group-no-1': counts, 'group-no-2': { ...counts, changedAt: 14 * MINUTE } });
    const views = groupViews(workshop({ hands: ['heron'] }), of, 15.5 * MINUTE);
    expect(views.map(({ needsYou, quiet, handUp }) => [needsYou, quiet, handUp])).toEqual([
      [true, 3, false],
      [true, null, true],
      [false, null, false],
    ]);
    expect(needFirst(views).map(({ group }) => group.number)).toEqual([2, 1, 3]);
  });

  it('is left in peace when it is ready, reading, empty, or the stage has only begun', () => {
    const of = pulse({ 'group-no-1': { ...counts, changedAt: 0 } });
    const needs = (change: Partial<WorkshopState>, now = 30 * MINUTE, seen = of) =>
      groupViews(workshop(change), seen, now).some(({ needsYou }) => needsYou);
    expect(needs({})).toBe(true);
    expect(needs({ ready: ['group-no-1'] })).toBe(false);
    expect(needs({ stage: 1 })).toBe(false);
    expect(needs({}, 14 * MINUTE)).toBe(false);
    expect(needs({}, 30 * MINUTE, pulse({ 'group-no-1': { ...counts, here: 0 } }))).toBe(false);
  });
});
