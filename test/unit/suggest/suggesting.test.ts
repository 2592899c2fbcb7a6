import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Log } from '../../../server/log.ts';
import { Suggesting } from '../../../server/suggest/suggesting.ts';
import { addNotes } from '../../../shared/boardEdits.ts';
import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import { NO_ARRANGEMENT } from '../../../shared/map/arrangement.ts';
import type { Role, WorkshopState } from '../../../shared/workshop/state.ts';
import { HandClock } from '../server/handClock.ts';

const NOTE = 'n'.repeat(16);
const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
/** Small, so that a model of it is made at once. */
const catalogue: Catalogue = {
  id: 'ours',
  name: 'Ours',
  groups: [{ id: 'g', name: 'G' }],
  capabilities: [
    { id: 'reports', group: 'g', name: 'Status reports', definition: 'Telling where projects stand.' },
    { id: 'risks', group: 'g', name: 'Risks', definition: 'What may go wrong.' },
  ],
};
const state = {
  id: 'workshop',
  catalogue,
  arrangement: NO_ARRANGEMENT,
  groups: [{ id: 'g1', number: 1 }],
  people: {},
  tallies: {},
  revealed: false,
} as unknown as WorkshopState;
const somebody = (role: Role) => ({ id: 'p', role, group: 'g1', name: '', animal: null }) as never;

/** A board that the server has put the notes on, while it has not yet said so: it is in the midst of the reveal. */
function midReveal() {
  const board = new Y.Doc();
  addNotes(board, [{ id: NOTE, lane: 'stop', text: 'weekly status reports', pos: [0, 0] }], 'test');
  return new Suggesting({
    documents: { read: (_, read) => Promise.resolve(read(board, true, null)) },
    earlier: () => Promise.resolve([]),
    clock: new HandClock(),
    log: silent,
    remote: null,
  });
}

describe('who is told what may belong where', () => {
  it.each(['attendee', 'lead', 'facilitator', 'observer'] as const)(
    'before the reveal is over nobody, a %s neither',
    async (role) => {
      const nothing = { items: [], clusters: [], families: [] };
      expect(await midReveal().of(state, somebody(role))).toEqual(nothing);
      const after = await midReveal().of({ ...state, revealed: true }, somebody(role));
      expect(after.items.map(({ item, likely }) => [item, likely[0]?.capability])).toEqual(
        role === 'observer' ? [] : [[NOTE, 'reports']],
      );
    },
  );
});
