import type { LoadLevel } from '../../../server/load.ts';
import type { Nodes } from '../../../server/nodes/nodes.ts';
import type { Member } from '../../../server/sync/member.ts';
import { ClientIds } from '../../../server/sync/owners.ts';
import { Presence } from '../../../server/sync/presence.ts';
import { HandClock } from './handClock.ts';
import { Hub } from './nodesHub.ts';
import { Person, statesOf } from './presencePeople.ts';

export const BOARD = 'board/w/g';
/** Milliseconds after which nodes tell everything again, */
export const AGAIN = 10_000;
/** and after which one that is silent is forgotten. */
export const SILENCE = 25_000;

/** One node's side of a board. */
export class Side {
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

/** What somebody was sent last. */
export function last(person: Person): string[] | undefined {
  return person.heard.at(-1);
}

/** Ana here and Ben there, on one board on two nodes. */
export class TwoSides {
  readonly clock = new HandClock();
  readonly hub = new Hub();
  readonly here: Side;
  readonly there: Side;
  readonly ana = new Person(1);
  readonly ben = new Person(2);

  constructor() {
    this.clock.pass(100_000);
    this.here = new Side(this.clock, this.hub.node('here'));
    this.there = new Side(this.clock, this.hub.node('there'));
  }

  meet(): void {
    this.here.enter(this.ana);
    this.there.enter(this.ben);
    this.clock.pass(1000);
  }
}
