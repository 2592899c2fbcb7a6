import type { WorkshopState } from '../../shared/workshop/state.ts';
import { attendees } from '../../shared/workshop/state.ts';
import type { Here } from './here.ts';

interface Connections {
  /** What each open socket last said of edits that are not saved, by socket id. */
  readonly unsaved: Map<string, number>;
  /** Server time since when no socket is open. */
  since: number;
}

/**
 * Who of one workshop is connected, here or, as far as they have told, to other processes. A person may have several
 * sockets: tabs, or a phone and a laptop.
 */
export class Crowd {
  readonly #people = new Map<string, Connections>();
  readonly #began: number;
  #others: readonly Here[] = [];
  /** Server time when somebody was last said to be connected elsewhere: a process that is gone says nothing more. */
  readonly #seen = new Map<string, number>();

  /** @param now people who have not been seen yet count as away since then. */
  constructor(now: number) {
    this.#began = now;
  }

  connect(person: string, socket: string): void {
    const connections = this.#people.get(person) ?? { unsaved: new Map(), since: this.#began };
    this.#people.set(person, connections);
    connections.unsaved.set(socket, 0);
  }

  /** Of a socket that is gone nothing is done: its own `disconnect` may be told late. */
  report(person: string, socket: string, unsaved: number): void {
    const connections = this.#people.get(person);
    if (connections?.unsaved.has(socket)) connections.unsaved.set(socket, unsaved);
  }

  disconnect(person: string, socket: string, now: number): void {
    const connections = this.#people.get(person);
    if (connections?.unsaved.delete(socket) && connections.unsaved.size === 0) connections.since = now;
  }

  /** What the other processes say now. */
  hear(others: readonly Here[], now: number): void {
    this.#others = others;
    for (const { people } of others) for (const person of people.keys()) this.#seen.set(person, now);
  }

  isHere(person: string): boolean {
    return this.#isConnected(person) || this.#others.some(({ people }) => people.has(person));
  }

  awaySince(person: string): number {
    const own = this.#people.get(person)?.since;
    const said = this.#others.flatMap(({ away }) => away.get(person) ?? []);
    const known = [own, this.#seen.get(person), ...said].filter((at) => at !== undefined);
    return known.length === 0 ? this.#began : Math.max(...known);
  }

  /** Edits of attendees that their pages say are not saved yet. */
  unsaved(state: WorkshopState): number {
    const here = [this.own().people, ...this.#others.map(({ people }) => people)];
    const counts = attendees(state).flatMap(({ id }) => here.map((people) => people.get(id) ?? 0));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** What this process says to the others. */
  own(): Pick<Here, 'people' | 'away'> {
    const people = new Map<string, number>();
    const away = new Map<string, number>();
    for (const [person, { unsaved, since }] of this.#people) {
      if (unsaved.size === 0) away.set(person, since);
      else
        people.set(
          person,
          [...unsaved.values()].reduce((sum, count) => sum + count, 0),
        );
    }
    return { people, away };
  }

  #isConnected(person: string): boolean {
    return (this.#people.get(person)?.unsaved.size ?? 0) > 0;
  }
}
