import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/index.ts';
import { stopMoreStart } from '../../../shared/template/stopMoreStart.ts';
import { eventFor, stateFor } from '../../../shared/workshop/audience.ts';
import type { LoggedEvent, WorkshopEvent } from '../../../shared/workshop/events.ts';
import { fold } from '../../../shared/workshop/fold.ts';
import type { Person, WorkshopState } from '../../../shared/workshop/state.ts';

const person = (id: string, role: Person['role'], group: string | null = null): Person => ({
  id,
  role,
  name: id,
  group,
});
const fran = person('facilitator-1', 'facilitator');
const wall = person('observer-001', 'observer');
const ana = person('attendee-ana', 'attendee', 'group-one');
const ben = person('attendee-ben', 'attendee', 'group-one');
const cem = person('attendee-cem', 'attendee', 'group-two');

const DAY: WorkshopEvent[] = [
  {
    type: 'workshop.created',
    id: 'workshop1',
    name: 'Meet-up',
    code: 'K7M4TX',
    anonymity: 'anonymous',
    tense: 'has-happened',
    audience: 'pmo-team',
    template: stopMoreStart('has-happened'),
    catalogue: CATALOGUES['functions-27'],
  },
  { type: 'group.added', group: { id: 'group-one', number: 1 } },
  { type: 'group.added', group: { id: 'group-two', number: 2 } },
  ...[fran, wall, ana, ben, cem].map((p): WorkshopEvent => ({ type: 'person.joined', person: p })),
  { type: 'stage.opened', stage: 0, round: 1, timer: { endsAt: 900, left: null } },
];

function logged(events: readonly WorkshopEvent[]): LoggedEvent[] {
  return events.map((event, index) => ({ seq: index + 1, at: (index + 1) * 100, event }));
}
function stateAfter(...more: WorkshopEvent[]): WorkshopState {
  return logged([...DAY, ...more]).reduce<WorkshopState | null>(fold, null)!;
}

describe('the fold of a workshop log', () => {
  it('begins with the workshop', () => {
    expect(() => fold(null, { seq: 1, at: 1, event: { type: 'workshop.closed' } })).toThrow();
  });

  it('lets a message stand until it is taken away, or the workshop ends', () => {
    const said: WorkshopEvent = { type: 'message.said', text: 'Two more minutes' };
    expect(stateAfter(said).message).toBe('Two more minutes');
    expect(stateAfter(said, { type: 'message.said', text: '' }).message).toBeNull();
    expect(stateAfter(said, { type: 'workshop.closed' }).message).toBeNull();
  });

  it('ends a stage where the next begins, and lowers hands', () => {
    const state = stateAfter(
      { type: 'hand.set', person: ana.id, up: true },
      { type: 'ready.set', group: 'group-one', ready: true },
      { type: 'stage.closing', round: 1, next: 1 },
      { type: 'notes.revealed', round: 1, notes: 9 },
      { type: 'stage.opened', stage: 1, round: 2, timer: { endsAt: null, left: null } },
    );
    expect(state).toMatchObject({ stage: 1, round: 2, phase: 'open', revealed: true, hands: [], ready: [] });
    expect(state.history).toEqual([
      { index: 0, round: 1, at: 900, endedAt: 1400 },
      { index: 1, round: 2, at: 1400, endedAt: null },
    ]);
  });

  it('ignores people it does not know', () => {
    expect(stateAfter({ type: 'person.moved', person: 'nobody-here', group: 'group-two' }).people).toEqual(
      stateAfter().people,
    );
  });

  it('does not list a hand twice', () => {
    const up: WorkshopEvent = { type: 'hand.set', person: ana.id, up: true };
    expect(stateAfter(up, up).hands).toEqual([ana.id]);
  });
});

describe('what a person may know', () => {
  const tallied: WorkshopEvent = {
    type: 'dots.tallied',
    round: 4,
    tallies: { 'group-one': { 'item-0001': 3 }, 'group-two': { 'item-0002': 1 } },
    voters: { 'group-one': 2, 'group-two': 1 },
  };

  it('is an attendee: the own group and the facilitators', () => {
    const state = stateFor(ana, stateAfter(tallied));
    expect(Object.keys(state.people).sort()).toEqual([ana.id, ben.id, fran.id].sort());
    expect(state.tallies).toEqual({ 'group-one': { 'item-0001': 3 } });
    expect(JSON.stringify(state)).not.toContain(cem.id);
  });

  it('is the big screen: results, and nobody', () => {
    const state = stateFor(wall, stateAfter(tallied, { type: 'hand.set', person: ana.id, up: true }));
    expect(Object.keys(state.people)).toEqual([wall.id]);
    expect(state.hands).toEqual([]);
    expect(Object.keys(state.tallies)).toHaveLength(2);
  });

  it('is everything for the facilitator', () => expect(stateFor(fran, stateAfter())).toEqual(stateAfter()));

  it('keeps other groups out of events too', () => {
    const state = stateAfter();
    const event = (e: WorkshopEvent): LoggedEvent => ({ seq: 20, at: 1, event: e });
    expect(eventFor(ana, event({ type: 'person.joined', person: cem }), state)).toBeNull();
    expect(eventFor(ana, event({ type: 'hand.set', person: cem.id, up: true }), state)).toBeNull();
    expect(eventFor(ana, event({ type: 'ready.set', group: 'group-two', ready: true }), state)).toBeNull();
    expect(eventFor(ana, event(tallied), state)?.event).toMatchObject({
      tallies: { 'group-one': { 'item-0001': 3 } },
    });
    expect(JSON.stringify(eventFor(ana, event(tallied), state))).not.toContain('item-0002');
    expect(eventFor(wall, event({ type: 'person.joined', person: ana }), state)).toBeNull();
  });

  it('shows somebody who moves into the group, and drops one who leaves', () => {
    const move: WorkshopEvent = { type: 'person.moved', person: cem.id, group: 'group-one' };
    const seen = eventFor(ana, { seq: 20, at: 1, event: move }, stateAfter(move))!;
    expect(fold(stateFor(ana, stateAfter()), seen).people[cem.id]).toMatchObject({ group: 'group-one' });
    const leave: WorkshopEvent = { type: 'person.moved', person: ben.id, group: 'group-two' };
    const gone = eventFor(ana, { seq: 20, at: 1, event: leave }, stateAfter(leave))!;
    expect(fold(stateFor(ana, stateAfter()), gone).people[ben.id]?.group).toBe('group-two');
  });
});
