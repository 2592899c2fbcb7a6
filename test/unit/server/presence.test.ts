import { beforeEach, describe, expect, test } from 'vitest';
import type { LoadLevel } from '../../../server/load.ts';
import { encodePresence } from '../../../server/sync/frames.ts';
import type { Member } from '../../../server/sync/member.ts';
import { ClientIds } from '../../../server/sync/owners.ts';
import { Presence } from '../../../server/sync/presence.ts';
import type { Role } from '../../../shared/workshop/state.ts';
import { HandClock } from './handClock.ts';
import { Person, statesIn, statesOf } from './presencePeople.ts';

describe('presence', () => {
  let clock: HandClock;
  let level: LoadLevel;
  let people: Person[];
  let presence: Presence;

  function open(count: number, ...roles: Role[]): void {
    people = Array.from({ length: count }, (_, index) => new Person(index + 1, roles[index]));
    const followers = new Set(people as unknown as Member[]);
    const ids = new ClientIds();
    const load = { get level() { return level; } }; // prettier-ignore
    const room = { clientIds: () => ids, followers: () => followers };
    presence = new Presence({ clock, load, tick: 100, others: null, ...room });
  }
  const hear = (person: Person, states: Uint8Array) => presence.receive(person as unknown as Member, states);

  beforeEach(() => {
    clock = new HandClock();
    clock.pass(10_000);
    level = 'calm';
  });

  test('the newest state of each goes out, in one frame a tick', () => {
    open(2);
    const [ana, ben] = people as [Person, Person];
    hear(ana, ana.points(1));
    clock.pass(0);
    for (let x = 2; x < 9; x++) hear(ana, ana.points(x));
    hear(ben, ben.points(50));
    clock.pass(99);
    expect(ben.heard).toEqual([['1@1 1']]);
    clock.pass(1);
    expect(ben.heard).toEqual([['1@1 1'], ['1@8 8', '2@1 50']]);
  });

  test('a renewal goes to nobody, and is in what everybody is told from time to time', () => {
    open(2);
    const [ana, ben] = people as [Person, Person];
    hear(ana, ana.points(1));
    clock.pass(1000);
    for (let renewal = 0; renewal < 3; renewal++) hear(ana, ana.points(1));
    clock.pass(1000);
    expect(ben.heard.length).toBe(1);
    expect(statesOf(presence.frame().bytes)).toEqual(['1@4 1']);
  });

  test('in a crowd a frame holds sixty who moved, whoever waits longest first, and always the facilitator', () => {
    open(200, ...Array<Role>(199).fill('attendee'), 'facilitator');
    for (const person of people) hear(person, person.points(person.client));
    clock.pass(0);
    const [first] = people as [Person];
    expect(first.heard.map((frame) => frame.length)).toEqual([61]);
    expect(first.heard[0]?.at(-1)).toBe('200@1 200');
    hear(people[0]!, people[0]!.points(7));
    clock.pass(3 * 334);
    expect(first.heard.map((frame) => frame.length)).toEqual([61, 60, 60, 20]);
    expect(first.heard.at(-1)?.at(-1)).toBe('1@2 7');
  });

  test('whoever leaves is taken away at once', () => {
    open(130);
    for (const person of people) hear(person, person.points(1));
    clock.pass(2000);
    const [first] = people as [Person];
    first.heard.length = 0;
    for (const person of people.slice(1)) presence.leave(person as unknown as Member);
    clock.pass(1000);
    expect(first.heard.flat().filter((state) => state.endsWith('gone')).length).toBe(129);
    expect(first.heard.length).toBe(1);
  });

  test('a slow socket gets none, and hears of everybody when it has caught up', () => {
    open(3);
    const [ana, ben, slow] = people as [Person, Person, Person];
    slow.isQuick = false;
    hear(ana, ana.points(1));
    hear(ben, ben.points(2));
    clock.pass(100);
    expect([ana.heard.length, slow.heard.length]).toEqual([1, 0]);
    slow.isQuick = true;
    hear(ana, ana.points(3));
    clock.pass(100);
    expect(ben.heard.at(-1)).toEqual(['1@2 3']);
    expect(slow.heard).toEqual([['1@2 3', '2@1 2']]);
  });

  test('pauses while the process is loaded, and goes on with the newest', () => {
    open(2);
    const [ana, ben] = people as [Person, Person];
    level = 'busy';
    hear(ana, ana.points(1));
    clock.pass(5000);
    expect(ben.heard).toEqual([]);
    hear(ana, ana.points(2));
    level = 'calm';
    clock.pass(1000);
    expect(ben.heard).toEqual([['1@2 2']]);
  });

  test('whoever may be seen no more is taken away even then', () => {
    open(2);
    const [ana, ben] = people as [Person, Person];
    hear(ana, ana.points(1));
    clock.pass(100);
    level = 'overloaded';
    ana.admission.presence = () => 'hidden';
    presence.hideForbidden();
    clock.pass(200);
    expect(ben.heard).toEqual([['1@1 1'], ['1@1 gone']]);
  });

  test('where only hands may be seen, a pointer shows while it holds something, and else not even that it moves', () => {
    open(2);
    const [ana, ben] = people as [Person, Person];
    ana.admission.presence = () => 'hands';
    const moves = (x: number, holds: string | null) => {
      hear(ana, ana.says({ cursor: { at: [x, 0], holds } }));
      clock.pass(100);
    };
    moves(1, null);
    moves(2, null);
    hear(ana, ana.says({ cursor: null }));
    clock.pass(100);
    expect(ben.heard).toEqual([['1@1 nowhere']]);
    moves(3, 'noteAnoteAnoteA_');
    moves(4, null);
    moves(5, null);
    expect(ben.heard.slice(1)).toEqual([['1@4 3'], ['1@5 nowhere']]);
  });

  test('a first state at clock 0, which no client takes, is told again', () => {
    open(2);
    const [ana, ben] = people as [Person, Person];
    hear(ana, statesIn(encodePresence([{ client: 1, clock: 0, state: '{}' }])));
    clock.pass(100);
    hear(ana, ana.says({ cursor: null }));
    clock.pass(100);
    expect(ben.heard).toEqual([['1@0 nowhere'], ['1@1 nowhere']]);
  });

  test('leaves together with an update when it is about due, and not before', () => {
    open(2);
    const [ana, ben] = people as [Person, Person];
    hear(ana, ana.points(1));
    clock.pass(10);
    hear(ana, ana.points(2));
    presence.joinIn();
    expect(ben.heard.length).toBe(1);
    clock.pass(60);
    presence.joinIn();
    expect(ben.heard.length).toBe(2);
    clock.pass(1000);
    presence.joinIn();
    expect(ben.heard.length).toBe(2);
  });

  test('a sign of life tells of nobody to whom everybody is known', () => {
    open(3);
    const [ana, ben, late] = people as [Person, Person, Person];
    hear(ana, ana.points(1));
    clock.pass(100);
    presence.answer(ben as unknown as Member);
    expect(ben.heard).toEqual([['1@1 1'], []]);
    late.heard.length = 0;
    presence.welcome(late as unknown as Member);
    presence.answer(late as unknown as Member);
    expect(late.heard).toEqual([['1@1 1']]);
  });

  test('what is no JSON, or no pointer, points nowhere', () => {
    open(2);
    const [ana, ben] = people as [Person, Person];
    hear(ana, ana.says({ cursor: { at: ['x', 1] }, name: 'Somebody Else' }));
    clock.pass(100);
    hear(ana, ana.points(2));
    clock.pass(100);
    hear(ana, statesIn(encodePresence([{ client: 1, clock: 9, state: '{"cursor":' }])));
    clock.pass(100);
    expect(ben.heard).toEqual([['1@1 nowhere'], ['1@2 2'], ['1@9 nowhere']]);
  });
});
