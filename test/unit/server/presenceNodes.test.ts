import { beforeEach, describe, expect, test } from 'vitest';
import type { HandClock } from './handClock.ts';
import type { Hub } from './nodesHub.ts';
import { Person } from './presencePeople.ts';
import { AGAIN, last, TwoSides, type Side } from './presenceSide.ts';

describe('presence on two nodes', () => {
  let clock: HandClock;
  let hub: Hub;
  let here: Side;
  let there: Side;
  let ana: Person;
  let ben: Person;
  let meet: () => void;
  beforeEach(() => {
    const two = new TwoSides();
    ({ clock, hub, here, there, ana, ben } = two);
    meet = () => two.meet();
  });

  test('a pointer here is seen there, with its newest place and until it leaves', () => {
    meet();
    here.hear(ana, ana.points(1));
    clock.pass(0);
    for (let x = 2; x < 9; x++) here.hear(ana, ana.points(x));
    clock.pass(200);
    expect(ben.heard).toEqual([['1@1 1'], ['1@8 8']]);
    here.leave(ana);
    clock.pass(200);
    expect(last(ben)).toEqual(['1@8 gone']);
    expect(there.whole()).toEqual([]);
  });

  test('whoever comes later to another node is told of everybody at once', () => {
    here.enter(ana);
    here.hear(ana, ana.points(1));
    clock.pass(5000);
    there.enter(ben);
    clock.pass(100);
    expect(ben.heard).toEqual([['1@1 1']]);
  });

  test('whoever has a board alone tells nobody, however much they move', () => {
    here.enter(ana);
    for (let x = 0; x < 100; x++) {
      here.hear(ana, ana.points(x));
      clock.pass(500);
    }
    expect(hub.told.length).toBe(1);
    there.enter(ben);
    clock.pass(100);
    there.leave(ben);
    const before = hub.told.length;
    for (let x = 0; x < 100; x++) {
      here.hear(ana, ana.points(x));
      clock.pass(500);
    }
    expect(hub.told.length).toBe(before);
  });

  test('many moves are one message a beat, and a renewal keeps somebody alive there as well', () => {
    meet();
    const before = hub.told.length;
    for (let n = 0; n < 1000; n++) {
      here.hear(ana, ana.points(n));
      clock.pass(1);
    }
    expect(hub.told.length - before).toBeLessThanOrEqual(11);
    clock.pass(200);
    for (let renewal = 0; renewal < 3; renewal++) here.hear(ana, ana.points(999));
    clock.pass(200);
    expect(there.whole()).toEqual(['1@1003 999']);
  });

  test('a frame holds sixty of those who moved, on all nodes together, and facilitators come first', () => {
    const crowd = Array.from({ length: 100 }, (_, n) => new Person(n + 1));
    const others = Array.from({ length: 100 }, (_, n) => new Person(n + 101));
    const lead = new Person(201, 'facilitator');
    here.enter(...crowd, lead);
    there.enter(...others);
    clock.pass(2000);
    for (const person of [...crowd, lead]) here.hear(person, person.points(person.client));
    for (const person of others) there.hear(person, person.points(person.client));
    clock.pass(3000);
    const [first] = others as [Person];
    expect(Math.max(...first.heard.map((frame) => frame.length))).toBe(61);
    expect(new Set(first.heard.flat())).toEqual(new Set([...crowd, ...others, lead].map(({ client }) => `${client}@1 ${client}`))); // prettier-ignore
    expect(first.heard.findIndex((frame) => frame.includes('201@1 201'))).toBeLessThan(2);
  });

  test('whoever may not be seen is not told of, and a pointer only while it may be', () => {
    meet();
    ana.admission.presence = () => 'hands';
    const moves = (x: number, holds: string | null) => {
      here.hear(ana, ana.says({ cursor: { at: [x, 0], holds } }));
      clock.pass(200);
    };
    moves(11, null);
    expect(ben.heard).toEqual([['1@1 nowhere']]);
    moves(22, 'noteAnoteAnoteA_');
    moves(33, null);
    moves(44, null);
    expect(ben.heard.slice(1)).toEqual([['1@2 22'], ['1@3 nowhere']]);
    here.hear(ana, ana.says({ cursor: { at: [55, 0], holds: 'noteAnoteAnoteA_' } }));
    ana.admission.presence = () => 'hidden';
    clock.pass(200);
    here.presence.hideForbidden();
    clock.pass(200);
    expect(last(ben)).toEqual(['1@5 gone']);
    moves(66, 'noteAnoteAnoteA_');
    clock.pass(3 * AGAIN);
    const told = hub.told.map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join();
    expect(told).toMatch(/\[22,0\]/);
    expect(told).not.toMatch(/\[(11|33|44|55|66),0\]/);
  });

  test('where nobody may be seen nobody of another node is, though that node has not heard of it yet', () => {
    meet();
    here.hear(ana, ana.points(1));
    clock.pass(200);
    ben.admission.presence = () => 'hidden';
    there.presence.hideForbidden();
    clock.pass(200);
    expect(last(ben)).toEqual(['1@1 gone']);
    here.hear(ana, ana.points(2));
    clock.pass(2 * AGAIN);
    expect(ben.heard.flat().join()).not.toMatch(/ 2/);
    expect(there.whole()).toEqual([]);
    ben.admission.presence = () => 'pointer';
    there.presence.hideForbidden();
    clock.pass(200);
    expect(last(ben)).toEqual(['1@2 2']);
  });
});
