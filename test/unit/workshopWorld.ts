import { CATALOGUES } from '../../shared/catalogue/index.ts';
import { stopMoreStart } from '../../shared/template/stopMoreStart.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import { fold } from '../../shared/workshop/fold.ts';
import type { Person, Role, WorkshopState } from '../../shared/workshop/state.ts';

export const NOW = 1_700_000_000_000;
export const random = (count: number) => new Uint8Array(count).map((_, n) => (n * 37 + ++draws) & 255);
let draws = 0;
export const given = { now: NOW, random };

const person = (id: string, role: Role, group: string | null = null): Person => ({
  id,
  role,
  name: id,
  group,
});
export const PEOPLE = [
  person('facilitator', 'facilitator'),
  person('observer1', 'observer'),
  person('lead-lead', 'lead'),
  person('attendee', 'attendee', 'group-one'),
  person('neighbour', 'attendee', 'group-two'),
];

export function after(state: WorkshopState | null, events: readonly WorkshopEvent[]): WorkshopState {
  return events.reduce<WorkshopState | null>((now, event) => fold(now, { seq: 1, at: NOW, event }), state)!;
}

const settings = {
  id: 'workshop1',
  name: 'W',
  code: 'K7M4TX',
  anonymity: 'anonymous',
  tense: 'should-happen',
  audience: 'pmo-team',
} as const;
export const lobby = after(null, [
  {
    type: 'workshop.created',
    ...settings,
    template: stopMoreStart('should-happen'),
    catalogue: CATALOGUES['functions-27'],
  },
  { type: 'group.added', group: { id: 'group-one', number: 1 } },
  { type: 'group.added', group: { id: 'group-two', number: 2 } },
  ...PEOPLE.map((it): WorkshopEvent => ({ type: 'person.joined', person: it })),
]);
export const open = after(lobby, [
  { type: 'stage.opened', stage: 0, round: 1, timer: { endsAt: NOW + 60_000, left: null } },
]);
export const closing = after(open, [{ type: 'stage.closing', round: 1, next: 1 }]);
export const closed = after(open, [{ type: 'workshop.closed' }]);
