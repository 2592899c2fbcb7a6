import { isId } from '../../shared/ids.ts';
import { workshopLogName } from '../../shared/names.ts';
import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import { Listeners } from '../listeners.ts';
import type { Log } from '../log.ts';
import { SerialQueue } from '../serialQueue.ts';
import { StoreCorrupt, type Store } from '../store/store.ts';
import type { Told } from './followedLog.ts';
import { Ledger, type Proposal } from './ledger.ts';
import type { Memory, Step } from './memory.ts';

/** A workshop that is loaded. */
export interface Workshop {
  readonly id: string;
  readonly memory: Memory;
  propose(proposal: Proposal): Promise<Verdict<number>>;
  /** Reads what other processes have decided until now. @returns whether there was something. */
  refresh(): Promise<boolean>;
  /** Work on this workshop's desks and boards, one piece at a time. */
  readonly work: SerialQueue;
}

/** How long a workshop that nobody uses stays in memory, in milliseconds. */
const KEPT_IDLE = 5 * 60_000;

interface Shelf {
  readonly loading: Promise<Verdict<Workshop>>;
  ledger: Ledger | null;
  workshop: Workshop | null;
  holds: number;
  usedAt: number;
}

/** All workshops of this server: each is loaded once, and kept while somebody uses it. */
export class Workshops {
  readonly #parts: { readonly store: Store; readonly clock: Clock; readonly log: Log };
  readonly #shelves = new Map<string, Shelf>();
  readonly #loaded: Listeners<[Workshop]>;
  readonly #steps: Listeners<[workshop: Workshop, steps: readonly Step[], here: boolean]>;
  readonly #anew: Listeners<[workshop: Workshop, before: WorkshopState]>;
  readonly #restored: Listeners<[Workshop]>;
  #cancelSweep: () => void;

  constructor(parts: { readonly store: Store; readonly clock: Clock; readonly log: Log }) {
    this.#parts = parts;
    this.#loaded = new Listeners(parts.log);
    this.#steps = new Listeners(parts.log);
    this.#anew = new Listeners(parts.log);
    this.#restored = new Listeners(parts.log);
    this.#cancelSweep = this.#sweepLater();
  }

  /** Called once for each workshop that is read from the store. */
  onLoad(listener: (workshop: Workshop) => void): void {
    this.#loaded.add(listener);
  }
  /** Called with what was just decided and stored, in order, by this process (`here`) or by another one. */
  onSteps(listener: (workshop: Workshop, steps: readonly Step[], here: boolean) => void): void {
    this.#steps.add(listener);
  }
  /** Called when a workshop is not what it was: decisions of before were lost, and others made in their place. */
  onAnew(listener: (workshop: Workshop, before: WorkshopState) => void): void {
    this.#anew.add(listener);
  }

  /** Called when the store had lost some of a workshop: what was removed since may be back. */
  onRestored(listener: (workshop: Workshop) => void): void {
    this.#restored.add(listener);
  }

  /** Codes: unknown-workshop, try-later (the store has trouble), storage (its log is damaged). */
  async find(id: string): Promise<Verdict<Workshop>> {
    if (!isId(id)) return refuse('unknown-workshop');
    const shelf = this.#shelves.get(id) ?? this.#load(id);
    shelf.usedAt = this.#parts.clock.monotonic();
    return shelf.loading;
  }

  /** The workshop if it is in memory. */
  peek(id: string): Workshop | null {
    return this.#shelves.get(id)?.workshop ?? null;
  }

  /** Keeps it in memory until the returned function is called. */
  hold(id: string): () => void {
    const shelf = this.#shelves.get(id);
    if (shelf === undefined) return () => undefined;
    shelf.holds += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      shelf.holds -= 1;
      shelf.usedAt = this.#parts.clock.monotonic();
    };
  }

  get size(): number {
    return this.#shelves.size;
  }

  /** Resolves when everything that was decided is stored. */
  async close(): Promise<void> {
    this.#cancelSweep();
    for (const { ledger } of this.#shelves.values()) ledger?.stop();
    await Promise.all([...this.#shelves.values()].map((shelf) => shelf.ledger?.idle()));
  }

  #load(id: string): Shelf {
    const shelf: Shelf = { loading: this.#read(id), ledger: null, workshop: null, holds: 0, usedAt: 0 };
    this.#shelves.set(id, shelf);
    void shelf.loading.then((verdict) => {
      // Forgotten, so that the next one asks the store again: a failure must not be remembered as an answer.
      if (!verdict.ok) this.#shelves.delete(id);
    });
    return shelf;
  }

  async #read(id: string): Promise<Verdict<Workshop>> {
    let live = false;
    const told: Told = {
      steps: (steps, here) => {
        if (live) this.#steps.tell(workshop, steps, here);
      },
      anew: (before) => {
        if (live) this.#anew.tell(workshop, before);
      },
      restored: () => {
        if (live) this.#restored.tell(workshop);
      },
    };
    const ledger = new Ledger({ name: workshopLogName(id), ...this.#parts, told });
    const workshop: Workshop = {
      id,
      memory: ledger.memory,
      propose: (it) => ledger.propose(it),
      refresh: () => ledger.refresh(),
      work: new SerialQueue(),
    };
    try {
      await ledger.load();
    } catch (error) {
      this.#parts.log.error({ workshop: id, ...describeError(error) }, 'a workshop could not be loaded');
      return refuse(error instanceof StoreCorrupt ? 'storage' : 'try-later');
    }
    if (!ledger.memory.exists) return refuse('unknown-workshop');
    live = true;
    const shelf = this.#shelves.get(id);
    if (shelf !== undefined) Object.assign(shelf, { ledger, workshop });
    this.#loaded.tell(workshop);
    return accept(workshop);
  }

  #sweepLater(): () => void {
    return this.#parts.clock.after(60_000, () => {
      const before = this.#parts.clock.monotonic() - KEPT_IDLE;
      for (const [id, { ledger, workshop, holds, usedAt }] of this.#shelves) {
        const busy = workshop === null || workshop.memory.state.phase === 'closing';
        if (busy || holds > 0 || usedAt >= before) continue;
        this.#shelves.delete(id);
        ledger?.stop();
      }
      this.#cancelSweep = this.#sweepLater();
    });
  }
}
