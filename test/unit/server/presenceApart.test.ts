import { beforeEach, describe, expect, test } from 'vitest';
import { encodePresence } from '../../../server/sync/frames.ts';
import { encodeTold } from '../../../server/sync/told.ts';
import type { HandClock } from './handClock.ts';
import type { Hub } from './nodesHub.ts';
import { Person, statesIn } from './presencePeople.ts';
import { AGAIN, BOARD, last, Side, SILENCE, TwoSides } from './presenceSide.ts';

describe('presence on two nodes that do not know all of each other', () => {
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

  test('the people of a node that is not heard of any more vanish, and are back with it', () => {
    meet();
    here.hear(ana, ana.points(1));
    clock.pass(200);
    hub.away.add('here');
    clock.pass(SILENCE - AGAIN);
    expect(there.whole()).toEqual(['1@1 1']);
    clock.pass(2 * AGAIN);
    expect(there.whole()).toEqual([]);
    expect(last(ben)).toEqual(['1@1 gone']);
    hub.resume('here');
    here.hear(ana, ana.points(2));
    clock.pass(200);
    expect(there.whole()).toEqual(['1@2 2']);
    expect(last(ben)).toEqual(['1@2 2']);
  });

  test('what was lost on the way is made up for', () => {
    meet();
    here.hear(ana, ana.points(1));
    clock.pass(200);
    const gone = new Person(3);
    here.enter(gone);
    here.hear(gone, gone.points(3));
    clock.pass(200);
    hub.away.add('there');
    here.leave(gone);
    here.hear(ana, ana.points(2));
    clock.pass(1000);
    expect(there.whole()).toEqual(['1@1 1', '3@1 3']);
    hub.away.delete('there');
    clock.pass(AGAIN);
    expect(there.whole()).toEqual(['1@2 2']);
  });

  test('a client id is one person’s on all nodes', () => {
    meet();
    here.hear(ana, ana.points(1));
    clock.pass(200);
    const eve = new Person(1);
    eve.tag = 'e'.repeat(16);
    there.enter(eve);
    there.hear(eve, statesIn(encodePresence([{ client: 1, clock: 99, state: '{"cursor":{"at":[666,0]}}' }])));
    clock.pass(2 * AGAIN);
    expect([...ben.heard, ...ana.heard].flat().join()).not.toMatch(/666/);
    expect(there.whole()).toEqual(['1@1 1']);
  });

  test('a client id that two say of themselves while their nodes are apart stays what it is at each', () => {
    meet();
    hub.away.add('there');
    here.hear(ana, ana.points(1));
    const eve = new Person(1);
    eve.tag = 'e'.repeat(16);
    there.enter(eve);
    for (let n = 0; n < 9; n++) there.hear(eve, eve.points(666));
    clock.pass(200);
    hub.resume('there');
    clock.pass(2 * AGAIN);
    expect([here.whole(), there.whole()]).toEqual([['1@1 1'], ['1@9 666']]);
  });

  test('who may have missed something is told at once', () => {
    meet();
    here.hear(ana, ana.points(1));
    clock.pass(200);
    hub.away.add('there');
    here.hear(ana, ana.points(2));
    clock.pass(200);
    hub.resume('there');
    clock.pass(200);
    expect(there.whole()).toEqual(['1@2 2']);
  });

  test('a page that has gone to another node is gone for a third when that one says so, and no other', () => {
    meet();
    const third = new Side(clock, hub.node('third'));
    third.enter(new Person(4));
    const [old, same] = [new Person(3), new Person(3)];
    here.enter(old);
    here.hear(old, old.points(1));
    clock.pass(200);
    there.enter(same);
    there.hear(same, same.points(1));
    clock.pass(200);
    here.leave(old);
    clock.pass(200);
    expect(third.whole()).toEqual(['3@1 1']);
    there.leave(same);
    clock.pass(200);
    expect(third.whole()).toEqual([]);
  });

  test('a page that goes to another node is seen once, and its old socket takes nothing away', () => {
    meet();
    const old = new Person(3);
    here.enter(old);
    here.hear(old, old.points(1));
    clock.pass(200);
    const same = new Person(3);
    there.enter(same);
    there.hear(same, same.points(1));
    clock.pass(200);
    there.hear(same, same.points(2));
    clock.pass(200);
    expect([here.whole(), there.whole()]).toEqual([['3@2 2'], ['3@2 2']]);
    here.leave(old);
    clock.pass(200);
    expect([here.whole(), there.whole()]).toEqual([['3@2 2'], ['3@2 2']]);
    expect(ana.heard.flat().join()).not.toMatch(/gone/);
  });

  test('while a node is loaded it tells nobody but who is gone', () => {
    meet();
    here.hear(ana, ana.points(1));
    clock.pass(200);
    here.level = 'busy';
    const before = hub.told.length;
    here.hear(ana, ana.points(2));
    clock.pass(5000);
    expect(hub.told.length).toBe(before);
    const other = new Person(3);
    here.enter(other);
    here.leave(ana);
    clock.pass(1000);
    expect(there.whole()).toEqual([]);
  });

  test('what no node of this version tells changes nothing', () => {
    meet();
    const stranger = hub.node('stranger');
    const state = { name: 'Zoe', role: 'attendee', cursor: null } as const;
    const zoe = { client: 9, clock: 1, tag: '9'.repeat(16), state };
    for (const told of [
      encodeTold({ kind: 'everybody', asks: true, people: [zoe] }),
      encodeTold({ kind: 'changes', people: [zoe], gone: [{ client: 8, clock: 1 }] }),
    ]) {
      for (let length = 0; length < told.length; length++) stranger.tell(BOARD, told.slice(0, length));
      stranger.tell(BOARD, told.with(0, 2));
      stranger.tell(BOARD, told.with(1, 9));
      stranger.tell(BOARD, Buffer.concat([told, Buffer.alloc(1)]));
      expect(there.whole()).toEqual([]);
      stranger.tell(BOARD, told);
      expect(there.whole()).toEqual(['9@1 nowhere']);
      stranger.tell(BOARD, encodeTold({ kind: 'bye' }));
    }
  });
});
