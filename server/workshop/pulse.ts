import { boardName, desksPrefix, parseDocumentName } from '../../shared/names.ts';
import type { Pulse } from '../../shared/workshop/wire.ts';
import type * as Y from 'yjs';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { StorageHealth } from '../store/watched.ts';
import type { Documents } from '../sync/documents.ts';
import { countBoard, countDesk, pulseOf, type BoardCounts, type DeskCounts } from './counts.ts';
import { Crowd } from './crowd.ts';
import type { Workshop } from './workshops.ts';

/** Between two pulses, in milliseconds. */
const BEAT = 1000;

export interface PulseParts {
  readonly documents: Documents;
  readonly store: StorageHealth;
  readonly clock: Clock;
  readonly log: Log;
}

/** Keeps one workshop's counts, and tells them about once a second while something changes. */
export class Pulsing {
  readonly crowd: Crowd;
  readonly #parts: PulseParts;
  readonly #workshop: Workshop;
  readonly #tell: (pulse: Pulse) => void;
  readonly #boards = new Map<string, BoardCounts>();
  readonly #changedAt = new Map<string, number>();
  /** Boards that have changed since they were counted, by group. */
  readonly #stale: Set<string>;
  #desks = new Map<string, DeskCounts>();
  #desksOf: number | null = null;
  #cancel: (() => void) | null = null;
  #toldAt = -Infinity;

  constructor(parts: PulseParts, workshop: Workshop, tell: (pulse: Pulse) => void) {
    this.#parts = parts;
    this.#workshop = workshop;
    this.#tell = tell;
    this.#stale = new Set(workshop.memory.state.groups.map(({ id }) => id));
    this.crowd = new Crowd(parts.clock.now());
  }

  /** A document of this workshop has changed. A desk is counted at once, since that is cheap; a board when it is told. */
  changed(document: string, doc: Y.Doc): void {
    const ref = parseDocumentName(document);
    if (!ref.ok) return;
    if (ref.value.kind === 'board') this.#changedIn(ref.value.group);
    else if (ref.value.round === this.#workshop.memory.state.round) {
      const { person } = ref.value;
      if (this.#desksOf === ref.value.round) this.#desks.set(person, countDesk(doc));
      const group = this.#workshop.memory.groupOf(person);
      if (group !== null) this.#changedAt.set(group, this.#parts.clock.now());
    }
    this.beat();
  }

  /** Something is to be told: at once after a quiet second, else when the second is over. */
  beat(): void {
    const { clock } = this.#parts;
    const pause = Math.max(0, this.#toldAt + BEAT - clock.monotonic());
    this.#cancel ??= clock.after(pause, () => {
      void this.#count().then(
        () => this.#told(),
        (error: unknown) => {
          this.#parts.log.warn(
            { workshop: this.#workshop.id, ...describeError(error) },
            'counting will be tried again',
          );
          this.#desksOf = null;
          this.#rest();
          this.beat();
        },
      );
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = () => undefined;
  }

  #changedIn(group: string): void {
    this.#stale.add(group);
    this.#changedAt.set(group, this.#parts.clock.now());
  }

  #told(): void {
    this.#rest();
    const { state } = this.#workshop.memory;
    this.#tell(pulseOf(state, this.#counted, this.crowd, this.#parts.clock.now()));
  }

  #rest(): void {
    this.#toldAt = this.#parts.clock.monotonic();
    this.#cancel = null;
  }

  get #counted() {
    const storing = !this.#parts.store.inTrouble;
    return { boards: this.#boards, desks: this.#desks, changedAt: this.#changedAt, storing };
  }

  async #count(): Promise<void> {
    const { state } = this.#workshop.memory;
    const { documents } = this.#parts;
    await this.#countDesks(state.round);
    const stale = [...this.#stale];
    await Promise.all(
      stale.map(async (group) => {
        this.#stale.delete(group);
        try {
          this.#boards.set(group, await documents.read(boardName(state.id, group), countBoard));
        } catch (error) {
          this.#stale.add(group);
          throw error;
        }
      }),
    );
  }

  /** A new round has new desks; after a restart some are there already. */
  async #countDesks(round: number): Promise<void> {
    if (this.#desksOf === round) return;
    const counts = new Map<string, DeskCounts>();
    this.#desks = counts;
    this.#desksOf = round;
    const { documents } = this.#parts;
    const prefix = desksPrefix(this.#workshop.id, round);
    for (const name of await documents.list(prefix)) {
      const count = await documents.read(name, countDesk);
      const person = name.slice(prefix.length);
      if (!counts.has(person)) counts.set(person, count);
    }
  }
}
