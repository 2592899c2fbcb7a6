import type { RedisLink } from '../../redis/link.ts';
import type { Position } from '../store.ts';
import { Lane } from './lane.ts';
import { frame } from './record.ts';

/** The appends that are under way, a lane a log. Those to different logs go out together, in one write to the socket. */
export class Appends {
  readonly #link: RedisLink;
  readonly #lanes = new Map<string, { readonly lane: Lane; readonly done: Promise<void> }>();

  constructor(link: RedisLink) {
    this.#link = link;
  }

  add(name: string, bytes: Uint8Array, after: Position | null | undefined): Promise<Position> {
    return new Promise((resolve, reject) => {
      const append = { framed: frame(bytes), after, resolve, reject };
      const busy = this.#lanes.get(name);
      if (busy) return busy.lane.add(append);
      const lane = new Lane(this.#link, name);
      lane.add(append);
      this.#lanes.set(name, { lane, done: lane.drain(() => this.#lanes.delete(name)) });
    });
  }

  async idle(): Promise<void> {
    while (this.#lanes.size > 0) await Promise.all([...this.#lanes.values()].map(({ done }) => done));
  }
}
