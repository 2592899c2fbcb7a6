import type { WorkshopState } from '../../shared/workshop/state.ts';
import { attendees } from '../../shared/workshop/state.ts';

interface Connections {
  /** What each open socket last said of edits that are not saved, by socket id. */
  readonly unsaved: Map<string, number>;
  /** Server time since when no socket is open. */
  since: number;
}

/** Who of one workshop is connected. A person may have several sockets: tabs, or a phone and a laptop. */
export class Crowd {
  readonly #people = new Map<string, Connections>();
  readonly #began: number;

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

  isHere(person: string): boolean {
    return (this.#people.get(person)?.unsaved.size ?? 0) > 0;
  }

  awaySince(person: string): number {
    return this.#people.get(person)?.since ?? this.#began;
  }

  /** Edits of attendees that their pages say are not saved yet. */
  unsaved(state: WorkshopState): number {
    const counts = attendees(state).flatMap(({ id }) => [...(this.#people.get(id)?.unsaved.values() ?? [])]);
    return counts.reduce((sum, count) => sum + count, 0);
  }
}
