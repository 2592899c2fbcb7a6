import { describe, expect, it } from 'vitest';
import type { MapChange } from '../../../shared/map/arrangement.ts';
import { eventFor, stateFor } from '../../../shared/workshop/audience.ts';
import type { Command } from '../../../shared/workshop/commands.ts';
import { decide } from '../../../shared/workshop/decide.ts';
import { fold } from '../../../shared/workshop/fold.ts';
import { lastStep } from '../../../shared/workshop/mapHistory.ts';
import type { Person, WorkshopState } from '../../../shared/workshop/state.ts';
import { closed, given, NOW, PEOPLE } from '../workshopWorld.ts';

const [host, wall, lead, attendee] = PEOPLE as [Person, Person, Person, Person];

/** A workshop whose log is written as a server does it. */
class Told {
  state: WorkshopState = closed;
  #seq = 100;
  send(command: Command, by: Person = lead): string {
    const verdict = decide(this.state, by, command, given);
    if (!verdict.ok) return verdict.code;
    for (const event of verdict.value) this.state = fold(this.state, { seq: ++this.#seq, at: NOW, event });
    return 'ok';
  }
  arrange(change: MapChange): string {
    return this.send({ type: 'map.arrange', change });
  }
  rename(name: string, by = lead): string {
    return this.send({ type: 'catalogue.edit', edit: { kind: 'describe', capability: 'pmis', name } }, by);
  }
  undo(): string {
    return this.send({ type: 'map.undo', step: lastStep(this.state.mapHistory)?.seq ?? 0 });
  }
  nameOf(id: string): string | undefined {
    return this.state.catalogue.capabilities.find((each) => each.id === id)?.name;
  }
}

describe('the history of a map', () => {
  it('says who did what, and takes the last step back until nothing is left', () => {
    const told = new Told();
    const [catalogue, arrangement] = [told.state.catalogue, told.state.arrangement];
    told.rename('Tools');
    told.rename('Toolbox', host);
    told.arrange({ kind: 'place', items: ['note-0001', 'note-0002'], capability: 'pmis' });
    told.arrange({ kind: 'place', items: ['note-0002', 'note-0003'], capability: 'benefits' });
    told.arrange({ kind: 'value', items: ['note-0001'], values: ['customer'] });
    told.arrange({ kind: 'maturity', capability: 'pmis', asIs: 2, toBe: null });
    const { steps } = told.state.mapHistory;
    expect(steps.map(({ by, what }) => [by, what.kind, what.subject, what.object, what.count])).toEqual([
      ['lead', 'rename', 'Project information system', 'Tools', 0],
      ['facilitator', 'rename', 'Tools', 'Toolbox', 0],
      ['lead', 'place', 'Toolbox', '', 2],
      ['lead', 'place', told.nameOf('benefits'), '', 2],
      ['lead', 'value', '', '', 1],
      ['lead', 'maturity', 'Toolbox', '', 0],
    ]);
    told.undo();
    told.undo();
    told.undo();
    expect(told.state.arrangement.placements).toEqual({ 'note-0001': 'pmis', 'note-0002': 'pmis' });
    told.undo();
    told.undo();
    expect(told.nameOf('pmis')).toBe('Tools');
    told.undo();
    expect([told.state.catalogue, told.state.arrangement]).toEqual([catalogue, arrangement]);
    expect(told.undo()).toBe('map-moved');
    expect(told.state.mapHistory.steps).toHaveLength(12);
  });

  it('takes a split back with the notes that went along', () => {
    const told = new Told();
    told.arrange({ kind: 'place', items: ['note-0001'], capability: 'benefits' });
    const before = told.state;
    const items = ['note-0001', 'note-0002'];
    const edit = {
      kind: 'split',
      capability: 'pmis',
      id: 'own-1',
      name: 'AI',
      definition: '',
      items,
    } as const;
    expect(told.send({ type: 'catalogue.edit', edit: { ...edit, items } })).toBe('ok');
    expect(told.state.arrangement.placements).toEqual({ 'note-0001': 'own-1', 'note-0002': 'own-1' });
    expect(told.state.mapHistory.steps.at(-1)?.what).toMatchObject({
      kind: 'split',
      object: told.nameOf('pmis'),
      count: 2,
    });
    expect(told.undo()).toBe('ok');
    expect(told.state.catalogue).toEqual(before.catalogue);
    expect(told.state.arrangement).toEqual(before.arrangement);
  });

  it('lets two who edit at once both have their way, and refuses what has lost its ground', () => {
    const told = new Told();
    const step = lastStep(told.state.mapHistory)?.seq ?? 0;
    expect(told.rename('Tools')).toBe('ok');
    const edit = { kind: 'merge', capability: 'pmis', into: 'benefits' } as const;
    expect(told.send({ type: 'catalogue.edit', edit }, host)).toBe('ok');
    expect(told.rename('Toolbox')).toBe('map-moved');
    expect(told.send({ type: 'map.undo', step })).toBe('map-moved');
    expect(told.state.mapHistory.names).toEqual({ pmis: 'Tools' });
    expect(told.undo()).toBe('ok');
    expect(told.nameOf('pmis')).toBe('Tools');
  });

  it('gives no id anew on which notes may still stand', () => {
    const told = new Told();
    const add = { kind: 'add', id: 'pmis', group: 'monitoring', name: 'Another', definition: '' } as const;
    expect(told.send({ type: 'catalogue.edit', edit: { kind: 'remove', capability: 'pmis' } })).toBe('ok');
    expect(told.send({ type: 'catalogue.edit', edit: add })).toBe('bad-request');
  });

  it('says nothing where nothing changes', () => {
    const told = new Told();
    expect(told.rename('Project information system')).toBe('ok');
    expect(told.arrange({ kind: 'place', items: ['note-0001'], capability: null })).toBe('ok');
    expect(told.state).toBe(closed);
  });

  it('is for leads and facilitators, and travels without whole catalogues', () => {
    const told = new Told();
    told.rename('Tools');
    expect(stateFor(lead, told.state).mapHistory.steps).toEqual([
      expect.not.objectContaining({ back: expect.anything() }),
    ]);
    for (const viewer of [attendee, wall]) {
      expect(stateFor(viewer, told.state).mapHistory.steps).toEqual([]);
      const { catalogue } = told.state;
      const mark = { by: 'lead', what: told.state.mapHistory.steps[0]!.what } as const;
      const logged = {
        seq: 9,
        at: NOW,
        event: { type: 'catalogue.changed', catalogue, step: mark },
      } as const;
      expect(eventFor(viewer, logged, told.state)?.event).toEqual({ type: 'catalogue.changed', catalogue });
    }
  });
});
