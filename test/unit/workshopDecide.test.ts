import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../shared/catalogue/index.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { Command } from '../../shared/workshop/commands.ts';
import { COMMAND_ROLES, decide } from '../../shared/workshop/decide.ts';
import { decideJoin } from '../../shared/workshop/joining.ts';
import { ROLES, type Role, type WorkshopState } from '../../shared/workshop/state.ts';
import { after, closed, closing, given, lobby, NOW, open, PEOPLE, random } from './workshopWorld.ts';

const PHASES = { lobby, open, closing, closed };

const who = (role: Role) => PEOPLE.find((it) => it.role === role)!;
function outcome(state: WorkshopState, role: Role, command: Command): string {
  const verdict = decide(state, state.people[who(role).id]!, command, given);
  return verdict.ok ? verdict.value.map((event) => event.type).join(' ') || 'nothing' : verdict.code;
}

/** One command a line; what a person of the right role gets in the lobby, in an open stage, while closing, when closed. */
const COMMANDS: readonly [Command, Role, readonly [string, string, string, string]][] = [
  [
    { type: 'stage.open', stage: 1, round: 0 },
    'facilitator',
    ['stage.opened', 'stage-moved', 'stage-moved', 'stage-moved'],
  ],
  [
    { type: 'stage.open', stage: 1, round: 1 },
    'facilitator',
    ['stage-moved', 'stage.closing', 'stage-moved', 'workshop-closed'],
  ],
  [
    { type: 'stage.open', stage: 6, round: 1 },
    'facilitator',
    ['stage-moved', 'stage.closing', 'stage-moved', 'stage.opened'],
  ],
  [
    { type: 'stage.open', stage: 7, round: 1 },
    'facilitator',
    ['bad-request', 'bad-request', 'bad-request', 'bad-request'],
  ],
  [
    { type: 'workshop.close', round: 1 },
    'facilitator',
    ['stage-moved', 'stage.closing', 'stage-moved', 'nothing'],
  ],
  [{ type: 'timer.pause' }, 'facilitator', ['wrong-stage', 'timer.set', 'wrong-stage', 'workshop-closed']],
  [{ type: 'timer.resume' }, 'facilitator', ['wrong-stage', 'nothing', 'wrong-stage', 'workshop-closed']],
  [
    { type: 'timer.add', minutes: 2 },
    'facilitator',
    ['wrong-stage', 'timer.set', 'wrong-stage', 'workshop-closed'],
  ],
  [
    { type: 'groups.set', count: 1 },
    'facilitator',
    ['person.moved group.removed', 'wrong-stage', 'try-later', 'workshop-closed'],
  ],
  [
    { type: 'groups.set', count: 3 },
    'facilitator',
    ['group.added', 'group.added', 'try-later', 'workshop-closed'],
  ],
  [{ type: 'groups.balance' }, 'facilitator', ['nothing', 'nothing', 'try-later', 'workshop-closed']],
  [
    { type: 'person.move', person: 'neighbour', group: 'group-one' },
    'facilitator',
    ['person.moved', 'person.moved', 'try-later', 'workshop-closed'],
  ],
  [
    { type: 'person.move', person: 'observer1', group: 'group-one' },
    'facilitator',
    ['unknown-person', 'unknown-person', 'try-later', 'workshop-closed'],
  ],
  [
    { type: 'person.move', person: '__proto__', group: 'group-one' },
    'facilitator',
    ['unknown-person', 'unknown-person', 'try-later', 'workshop-closed'],
  ],
  [
    { type: 'person.move', person: 'attendee', group: 'group-six' },
    'facilitator',
    ['unknown-group', 'unknown-group', 'try-later', 'workshop-closed'],
  ],
  [
    { type: 'person.move', person: 'attendee', group: 'group-two' },
    'attendee',
    ['person.moved', 'wrong-stage', 'try-later', 'workshop-closed'],
  ],
  [
    { type: 'person.move', person: 'neighbour', group: 'group-one' },
    'attendee',
    ['not-allowed', 'not-allowed', 'not-allowed', 'not-allowed'],
  ],
  [
    { type: 'person.remove', person: 'attendee' },
    'facilitator',
    ['person.removed', 'person.removed', 'person.removed', 'person.removed'],
  ],
  [
    { type: 'person.remove', person: 'facilitator' },
    'facilitator',
    ['not-allowed', 'not-allowed', 'not-allowed', 'not-allowed'],
  ],
  [
    { type: 'ready.set', ready: true },
    'attendee',
    ['wrong-stage', 'ready.set', 'wrong-stage', 'workshop-closed'],
  ],
  [
    { type: 'ready.set', ready: false },
    'attendee',
    ['wrong-stage', 'nothing', 'wrong-stage', 'workshop-closed'],
  ],
  [{ type: 'hand.set', up: true }, 'attendee', ['hand.set', 'hand.set', 'hand.set', 'workshop-closed']],
  [
    { type: 'hand.set', up: true, person: 'neighbour' },
    'attendee',
    ['not-allowed', 'not-allowed', 'not-allowed', 'not-allowed'],
  ],
  [
    { type: 'hand.set', up: false, person: 'neighbour' },
    'facilitator',
    ['nothing', 'nothing', 'nothing', 'workshop-closed'],
  ],
  [
    { type: 'hand.set', up: true, person: 'neighbour' },
    'facilitator',
    ['not-allowed', 'not-allowed', 'not-allowed', 'not-allowed'],
  ],
  [
    { type: 'message.say', text: ' Two minutes ' },
    'facilitator',
    ['message.said', 'message.said', 'message.said', 'workshop-closed'],
  ],
  [
    { type: 'message.say', text: '' },
    'facilitator',
    ['message.said', 'message.said', 'message.said', 'workshop-closed'],
  ],
  [
    { type: 'message.say', text: 'a\u0000b' },
    'facilitator',
    ['bad-name', 'bad-name', 'bad-name', 'workshop-closed'],
  ],
  [
    { type: 'catalogue.change', catalogue: structuredClone(CATALOGUES['areas-5']) as never },
    'lead',
    ['catalogue.changed', 'catalogue.changed', 'catalogue.changed', 'catalogue.changed'],
  ],
];

describe('commands by phase', () => {
  it.each(
    COMMANDS.map(
      ([command, role, expected]) => [JSON.stringify(command).slice(0, 70), command, role, expected] as const,
    ),
  )('%s', (_, command, role, expected) => {
    expect(Object.values(PHASES).map((state) => outcome(state, role, command))).toEqual(expected);
  });
});

describe('commands by role', () => {
  it.each(COMMANDS.map(([command]) => [JSON.stringify(command).slice(0, 70), command] as const))(
    '%s',
    (_, command) => {
      for (const role of ROLES) {
        const others = Object.values(PHASES).map((state) => outcome(state, role, command));
        if (!COMMAND_ROLES[command.type].includes(role)) expect(others).toEqual(Array(4).fill('not-allowed'));
      }
    },
  );
  it('leaves observers nothing to command', () => {
    expect(Object.values(COMMAND_ROLES).flat()).not.toContain('observer');
  });
});

describe('a decision', () => {
  it('gives a stage its minutes, and more or less of them', () => {
    const opened = decide(lobby, who('facilitator'), { type: 'stage.open', stage: 0, round: 0 }, given);
    const started = after(lobby, opened.ok ? opened.value : []);
    expect(started.timer).toEqual({ endsAt: NOW + 8 * 60_000, left: null });
    const send = (state: WorkshopState, command: Command, now: number) => {
      const verdict = decide(state, who('facilitator'), command, { now, random });
      return after(state, verdict.ok ? verdict.value : []);
    };
    const paused = send(started, { type: 'timer.pause' }, NOW + 60_000);
    expect(paused.timer).toEqual({ endsAt: null, left: 7 * 60_000 });
    const longer = send(paused, { type: 'timer.add', minutes: 2 }, NOW + 99_000);
    const resumed = send(longer, { type: 'timer.resume' }, NOW + 120_000);
    expect(resumed.timer).toEqual({ endsAt: NOW + 120_000 + 9 * 60_000, left: null });
    const late = send(resumed, { type: 'timer.add', minutes: 2 }, NOW + 60 * 60_000);
    expect(late.timer.endsAt).toBe(NOW + 62 * 60_000);
    expect(send(resumed, { type: 'timer.add', minutes: -60 }, NOW + 120_000).timer.endsAt).toBe(
      NOW + 120_000,
    );
  });

  it('gives whoever moves next to a namesake another animal, and in a named workshop their own name', () => {
    const twins = after(lobby, [{ type: 'person.joined', person: { ...PEOPLE[4]!, name: 'attendee' } }]);
    const move: Command = { type: 'person.move', person: 'neighbour', group: 'group-one' };
    const named = { ...twins, anonymity: 'named' } as const;
    expect(outcome(twins, 'facilitator', move)).toBe('person.moved person.joined');
    expect(outcome(named, 'facilitator', move)).toBe('person.moved');
  });

  it('finds a name for everybody, also in one group of 1,000', () => {
    let state: WorkshopState = { ...lobby, groups: lobby.groups.slice(0, 1) };
    for (let n = 0; n < LIMITS.attendees - 2; n++) {
      const verdict = decideJoin(state, `person-${n}`, undefined, random);
      state = after(state, verdict.ok ? verdict.value : []);
    }
    const names = Object.values(state.people).map((it) => it.name);
    expect(new Set(names).size).toBe(names.length);
    expect(decideJoin(state, 'one-more', undefined, random)).toMatchObject({
      ok: false,
      code: 'workshop-full',
    });
  });
});
