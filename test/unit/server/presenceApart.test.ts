import { beforeEach, describe, expect, test } from 'vitest';
import { encodePresence } from '../../../server/sync/frames.ts';
import type { HandClock } from './handClock.ts';
import type { Hub } from './nodesHub.ts';
import { Person, statesIn } from './presencePeople.ts';
import { AGAIN, BOARD, last, SILENCE, TwoSides, type Side } from './presenceSide.ts';

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
    here.hear(ana, ana.points(1));
    clock.pass(200);
    const [stranger] = [hub.node('stranger')];
    for (const { bytes } of [...hub.told]) {
      for (let length = 0; length < bytes.length; length++) stranger.tell(BOARD, bytes.slice(0, length));
      for (let at = 0; at < 2; at++)
        stranger.tell(
          BOARD,
          bytes.map((byte, i) => (i === at ? 200 : byte)),
        );
      stranger.tell(BOARD, Buffer.concat([bytes, Buffer.alloc(1)]));
    }
    clock.pass(200);
    expect(there.whole()).toEqual(['1@1 1']);
  });
});
