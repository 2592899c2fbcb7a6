import { describe, expect, it } from 'vitest';
import { allows, PLACES, placesOf, type Place } from '../../../shared/permissions.ts';
import { STAGE_KINDS } from '../../../shared/template/index.ts';
import { ROLES } from '../../../shared/workshop/state.ts';

const CELLS = STAGE_KINDS.flatMap((kind) => ROLES.map((role) => ({ kind, role })));

describe('who may change what', () => {
  it('is nothing for anybody while no stage is open', () => {
    for (const role of ROLES) expect(placesOf(role, null).size).toBe(0);
  });

  it('publishes notes by the server alone, in every stage', () => {
    for (const { kind, role } of CELLS) {
      for (const place of ['note.add', 'note.author'] as const) {
        expect(allows(role, { kind, lateNotes: true }, place)).toBe(false);
      }
    }
  });

  it('leaves desks to attendees', () => {
    const desk = PLACES.filter((place) => place.startsWith('desk.'));
    for (const { kind, role } of CELLS.filter(({ role }) => role !== 'attendee')) {
      for (const place of desk) expect(allows(role, { kind, lateNotes: true }, place)).toBe(false);
    }
  });

  it('lets observers touch nothing, and leads no more than a review', () => {
    for (const kind of STAGE_KINDS) {
      expect(placesOf('observer', { kind }).size).toBe(0);
      if (kind !== 'review') expect(placesOf('lead', { kind }).size).toBe(0);
    }
  });

  it.each<[(typeof STAGE_KINDS)[number], Place[]]>([
    ['write', ['desk.sheet', 'desk.drafts']],
    ['read', []],
    ['vote', ['desk.dots']],
    ['rate', ['desk.ratings']],
    ['map', ['note.capability', 'cluster.capability']],
  ])('gives attendees in %s just %j', (kind, places) => {
    expect([...placesOf('attendee', { kind })].sort()).toEqual([...places].sort());
  });

  it('takes late notes on the desk where the stage says so', () => {
    expect(allows('attendee', { kind: 'cluster', lateNotes: true }, 'desk.drafts')).toBe(true);
    expect(allows('attendee', { kind: 'cluster' }, 'desk.drafts')).toBe(false);
  });

  it('lets only a facilitator delete a note', () => {
    for (const { kind, role } of CELLS) {
      expect(allows(role, { kind }, 'note.remove')).toBe(role === 'facilitator' && kind === 'cluster');
    }
  });
});
