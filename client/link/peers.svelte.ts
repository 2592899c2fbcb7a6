import { readPresence, type Cursor, type Presence } from '../../shared/wire/presence.ts';
import type { Connection } from './connection.ts';

/** Milliseconds between two places of our pointer on the wire. */
const POINTER = 200;

export interface Peer extends Presence {
  /** The Y.Doc client id: one page of one person. */
  readonly client: number;
}

/** Who else has a document open and may be seen, and where this page points. */
export class Peers {
  readonly #connection: () => Connection;
  #pointing: ReturnType<typeof setTimeout> | undefined;
  #cursor: Cursor | null = null;
  #people = $state.raw<readonly Peer[]>([]);

  constructor(connection: () => Connection) {
    this.#connection = connection;
  }

  get people(): readonly Peer[] {
    return this.#people;
  }
  /** Tells it to the others soon; null takes the pointer away. */
  point(cursor: Cursor | null): void {
    this.#cursor = cursor;
    this.#pointing ??= setTimeout(() => {
      this.#pointing = undefined;
      this.#connection().setPresence({ cursor: this.#cursor });
    }, POINTER);
  }
  read({ awareness, doc }: Connection): void {
    const others = [...awareness.getStates()].filter(([client]) => client !== doc.clientID);
    this.#people = others.flatMap(([client, state]) => {
      const presence = readPresence(state);
      return presence === null ? [] : [{ client, ...presence }];
    });
  }
  close(): void {
    clearTimeout(this.#pointing);
  }
}
