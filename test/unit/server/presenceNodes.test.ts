import { beforeEach, describe, expect, test } from 'vitest';
import type { LoadLevel } from '../../../server/load.ts';
import type { Nodes } from '../../../server/nodes/nodes.ts';
import { encodePresence } from '../../../server/sync/frames.ts';
import type { Member } from '../../../server/sync/member.ts';
import { ClientIds } from '../../../server/sync/owners.ts';
import { Presence } from '../../../server/sync/presence.ts';
import { HandClock } from './handClock.ts';
import { Hub } from './nodesHub.ts';
import { Person, statesIn, statesOf } from './presencePeople.ts';

const BOARD = 'board/w/g';
const AGAIN = 10_000;
const SILENCE = 25_000;

/** One node's side of a board. */
class Side {
  readonly people = new Set<Person>();
  readonly ids = new ClientIds();
  level: LoadLevel = 'calm';
  readonly presence: Presence;

  constructor(clock: HandClock, nodes: Nodes) {
    this.presence = new Presence({
      clock,
      load: Object.defineProperty({} as { level: LoadLevel }, 'level', { get: () => this.level }),
      tick: 100,
      others: { nodes, topic: BOARD },
      clientIds: () => this.ids,
      followers: () => this.people as unknown as ReadonlySet<Member>,
    });
  }

  enter(...people: Person[]): void {
    for (const person of people) {
      this.people.add(person);
      this.presence.welcome(memberOf(person));
    }
  }

  leave(...people: Person[]): void {
    for (const person of people) {
      this.people.delete(person);
      this.presence.leave(memberOf(person));
    }
  }

  hear(person: Person, states: Uint8Array): void {
    this.presence.receive(memberOf(person), states);
  }

  /** Everybody whom a stock client would know of now. */
  whole(): string[] {
    return statesOf(this.presence.frame().bytes).sort();
  }
}

function memberOf(person: Person): Member {
  return person as unknown as Member;
}

function last(person: Person): string[] | undefined {
  return person.heard.at(-1);
}

describe('presence on two nodes', () => {
  let clock: HandClock;
  let hub: Hub;
  let here: Side;
  let there: Side;
  let ana: Person;
  let ben: Person;

  beforeEach(() => {
    clock = new HandClock();
    clock.pass(100_000);
    hub = new Hub();
    here = new Side(clock, hub.node('here'));
    there = new Side(clock, hub.node('there'));
    ana = new Person(1);
    ben = new Person(2);
  });
  const meet = () => {
    here.enter(ana);
    there.enter(ben);
    clock.pass(1000);
  };

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
