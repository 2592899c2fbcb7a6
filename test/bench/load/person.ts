import { randomInt } from 'node:crypto';
import type { Pos } from '../../../shared/board.ts';
import type { Dialect } from './dialect.ts';
import { keystroke, move, presenceStates, type ItemId, type NoteHandle } from './edits.ts';
import { inflate, LoadSocket, type Traffic } from './socket.ts';

/** Where somebody sits: a socket's address and what opens it. */
export interface Seat {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly document: string;
  readonly dialect: Dialect;
}

export interface Arrival {
  /** performance.now() */
  readonly at: number;
  readonly update: Uint8Array;
}

const NOTHING_MORE = Uint8Array.of(0, 0);
const now = () => performance.now();

/** One person on one board, as a server sees a page of theirs. Made of a socket and a few numbers. */
export class Person {
  readonly seat: Seat;
  readonly client = randomInt(2 ** 32);
  /** When each edit was made, by its clock in the document. */
  readonly madeAt: number[] = [];
  /** Milliseconds from each edit to its ack, by clock; absent while there is none. */
  readonly ackedAfter: number[] = [];
  /** Of a witness: all that it was told since it had the board, and all that it did. */
  readonly heard: Arrival[] = [];
  readonly own: Uint8Array[] = [];
  /** The board as it was given, of a witness. */
  board: Uint8Array | null = null;
  readonly refusals: string[] = [];
  /** Frames with the presence of others. */
  presences = 0;
  /** When the board was here; NaN before. */
  syncedAt = NaN;
  ended: string | null = null;
  readonly #socket: LoadSocket;
  readonly #isWitness: boolean;
  readonly #synced: Promise<void>;
  #note: NoteHandle | null = null;
  /** The clock of the edit in each frame that a server counts; null for answers. */
  readonly #frames: (number | null)[] = [];
  #acked = 0;
  #presenceClock = 0;

  /** @param isWitness keeps everything it is told; others only count it */
  constructor(seat: Seat, isWitness = false) {
    this.seat = seat;
    this.#isWitness = isWitness;
    const { dialect, document } = seat;
    let settle: (problem?: Error) => void;
    this.#synced = new Promise((resolve, reject) => {
      settle = (problem) => (problem ? reject(problem) : resolve());
    });
    this.#synced.catch(() => undefined);
    this.#socket = new LoadSocket(seat.url, seat.headers, dialect.protocols, {
      opened: () => dialect.greetings(document).forEach((frame) => this.#socket.send(frame)),
      wants: (bytes) => isWitness || bytes < dialect.smallBytes || Number.isNaN(this.syncedAt),
      message: (frame, isCompressed) => {
        // Only a board is large enough to be packed before one has it; to open 350 of them is no server's work.
        if (!isWitness && (isCompressed || dialect.isPacked(frame))) this.#arrived();
        else this.#hear(isCompressed ? inflate(frame) : frame);
        if (!Number.isNaN(this.syncedAt)) settle();
      },
      closed: (code, reason) => {
        this.ended = `${code} ${reason}`;
        settle(new Error(`a socket was closed: ${this.ended}`));
      },
    });
  }

  /** Resolves when the board is here. @throws Error when the server would not give it */
  get synced(): Promise<void> {
    return this.#synced;
  }
  get traffic(): Traffic {
    return this.#socket.traffic;
  }
  /** Edits that the server has acknowledged. */
  get acked(): number {
    return this.ackedAfter.length;
  }

  /** From now on this person's edits are of this note, which nobody else touches. */
  take(note: NoteHandle): void {
    this.#note = note;
  }

  pressKey(letter: string): void {
    const { pos, letter: after } = this.#note!;
    this.#edit(keystroke(this.#next, after, letter), { pos, letter: this.#next });
  }

  moveNote(to: Pos): void {
    const { pos, letter } = this.#note!;
    this.#edit(move(this.#next, pos, to), { pos: this.#next, letter });
  }

  pointAt(at: Pos): void {
    const states = presenceStates(this.client, ++this.#presenceClock, { cursor: { at, holds: null } });
    this.#socket.send(this.seat.dialect.presence(this.seat.document, states));
  }

  /** Sends an update that was made elsewhere. */
  bring(update: Uint8Array): void {
    this.#send(update, null);
  }

  leave(): void {
    this.#socket.destroy();
  }

  get #next(): ItemId {
    return { client: this.client, clock: this.madeAt.length };
  }

  #edit(update: Uint8Array, note: NoteHandle): void {
    const clock = this.madeAt.length;
    this.#note = note;
    this.madeAt.push(now());
    if (this.#isWitness) this.own.push(update);
    this.#send(update, clock);
  }

  #send(update: Uint8Array, clock: number | null, answer = false): void {
    this.#frames.push(clock);
    this.#socket.send(this.seat.dialect.edit(this.seat.document, update, answer));
  }

  #hear(frame: Uint8Array): void {
    const heard = this.seat.dialect.read(frame);
    switch (heard.kind) {
      case 'asks':
        return this.#send(NOTHING_MORE, null, true);
      case 'state':
        if (!Number.isNaN(this.syncedAt)) return;
        this.#arrived();
        if (this.#isWitness) this.board = heard.update.slice();
        return;
      case 'update':
        if (this.#isWitness) this.heard.push({ at: now(), update: heard.update.slice() });
        return;
      case 'ack':
        return this.#ack(heard.upTo ?? this.#acked + 1);
      case 'refusal':
        this.refusals.push(heard.reason);
        return;
      case 'presence':
        this.presences++;
        return;
      case 'other':
    }
  }

  #arrived(): void {
    if (Number.isNaN(this.syncedAt)) this.syncedAt = now();
  }

  #ack(upTo: number): void {
    const at = now();
    while (this.#acked < upTo) {
      const clock = this.#frames[this.#acked++];
      if (clock != null) this.ackedAfter[clock] = at - this.madeAt[clock]!;
    }
  }
}
