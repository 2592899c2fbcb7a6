import type { LoggedEvent } from '../../shared/workshop/events.ts';
import { fold } from '../../shared/workshop/fold.ts';
import { attendees, type WorkshopState } from '../../shared/workshop/state.ts';
import type { Entry, Op } from './record.ts';

/** Commands that are remembered, so that one sent again is answered alike: many times what is sent within a reconnect. */
const MOST_OPS = 4096;

/** One event and the state right after it. */
export interface Step {
  readonly logged: LoggedEvent;
  readonly before: WorkshopState | null;
  readonly after: WorkshopState;
}

/** A workshop as its log tells it: the state that people share, and beside it what never leaves the server. */
export class Memory {
  #state: WorkshopState | null = null;
  #seq = 0;
  #linkKey = '';
  #closingTo: number | 'closed' | null = null;
  #settledRound = 0;
  #tickets = new Map<string, string>();
  #ops = new Map<string, number>();
  #formerGroups = new Map<string, string>();

  /** @returns what happened, event by event. */
  apply(entry: Entry): Step[] {
    const steps = entry.events.map((event): Step => {
      const logged: LoggedEvent = { seq: ++this.#seq, at: entry.at, event };
      const before = this.#state;
      this.#state = fold(before, logged);
      this.#note(logged, before);
      return { logged, before, after: this.#state };
    });
    for (const [person, hash] of Object.entries(entry.tickets ?? {})) this.#tickets.set(person, hash);
    if (entry.linkKey !== undefined) this.#linkKey = entry.linkKey;
    if (entry.op !== undefined) this.#rememberOp(entry.op);
    return steps;
  }

  /** Forgets what it knew for what another one knows, which is not used any more. */
  become(other: Memory): void {
    this.#state = other.#state;
    this.#seq = other.#seq;
    this.#linkKey = other.#linkKey;
    this.#closingTo = other.#closingTo;
    this.#settledRound = other.#settledRound;
    this.#tickets = other.#tickets;
    this.#ops = other.#ops;
    this.#formerGroups = other.#formerGroups;
  }

  get exists(): boolean {
    return this.#state !== null;
  }
  get state(): WorkshopState {
    if (this.#state === null) throw new Error('this workshop was never created');
    return this.#state;
  }
  /** Seq of the last event. */
  get seq(): number {
    return this.#seq;
  }
  get linkKey(): string {
    return this.#linkKey;
  }
  /** Where a stage that is closing leads. */
  get closingTo(): number | 'closed' | null {
    return this.#closingTo;
  }
  /** The last round whose desks were read into a result: they may be erased, and never count again. */
  get settledRound(): number {
    return this.#settledRound;
  }
  /** Hash of the ticket of somebody who is in the workshop now. */
  ticketHash(person: string): string | null {
    return this.#state !== null && Object.hasOwn(this.#state.people, person)
      ? (this.#tickets.get(person) ?? null)
      : null;
  }
  /** Seq that a command was answered with. */
  answered(op: Op): number | null {
    return this.#ops.get(keyOf(op)) ?? null;
  }
  /** Where somebody's notes belong: their group, or the one they sat in when they were removed. */
  groupOf(person: string): string | null {
    return this.#state?.people[person]?.group ?? this.#formerGroups.get(person) ?? null;
  }

  /** Everybody who may have written: the attendees, and those who were removed. */
  get writers(): readonly string[] {
    const present = this.#state === null ? [] : attendees(this.#state).map(({ id }) => id);
    return [...new Set([...present, ...this.#formerGroups.keys()])];
  }

  #note({ event }: LoggedEvent, before: WorkshopState | null): void {
    switch (event.type) {
      case 'stage.closing':
        this.#closingTo = event.next;
        break;
      case 'stage.opened':
      case 'workshop.closed':
        this.#closingTo = null;
        break;
      case 'notes.revealed':
      case 'dots.tallied':
      case 'ratings.tallied':
        this.#settledRound = event.round;
        break;
      case 'person.removed': {
        const group = before?.people[event.person]?.group ?? null;
        if (group !== null) this.#formerGroups.set(event.person, group);
        this.#tickets.delete(event.person);
        break;
      }
    }
  }

  #rememberOp(op: Op): void {
    this.#ops.set(keyOf(op), this.#seq);
    for (const oldest of this.#ops.keys()) {
      if (this.#ops.size <= MOST_OPS) break;
      this.#ops.delete(oldest);
    }
  }
}

function keyOf({ person, id }: Op): string {
  return `${person}/${id}`;
}
