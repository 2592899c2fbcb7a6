import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import { StoreConflict, StoreTrouble, type Position, type Store, type StoredRecord } from '../store/store.ts';
import { rescue } from './lost.ts';
import { Memory, type Step } from './memory.ts';
import { decodeEntries, encodeEntries, type Entry } from './record.ts';
import { compare, Tail } from './tail.ts';

/** Who hears of what a log says. */
export interface Told {
  /** What was decided, in order. @param here by this process, not by another one */
  steps(steps: readonly Step[], here: boolean): void;
  /** The log has gone another way than was known: everything is to be looked at again. */
  anew(before: WorkshopState): void;
  /** The store had lost the end of the log, and has it again: what was removed since may be back as well. */
  restored(): void;
}

export interface LogParts {
  readonly name: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly told: Told;
}

/**
 * A workshop's log as far as it is known here, and what it comes to. Its calls must not overlap.
 *
 * A store that fails over may lose the end of the log. What is known here goes back to it when nobody else has written
 * there meanwhile, and then nothing is lost. Otherwise the log is right as it is: who came in or was removed is added
 * again, all other decisions behind that place are lost, and `anew` is told.
 */
export class FollowedLog {
  readonly memory = new Memory();
  readonly #parts: LogParts;
  readonly #onHint: () => void;
  /** Where the log is said to be, as far as that is unknown here; null: nobody could say. */
  readonly #hints = new Set<Position | null>();
  #tail = new Tail();
  #stopWatching: () => void = () => undefined;

  /** @param onHint there may be something to read on: `isBehind` says whether. */
  constructor(parts: LogParts, onHint: () => void) {
    this.#parts = parts;
    this.#onHint = onHint;
  }

  /** @throws StoreTrouble, StoreCorrupt */
  async load(): Promise<void> {
    const { name, store } = this.#parts;
    for (const record of (await store.load(name)).records) this.#take(record);
    // A stranger's guess is not worth being listened for.
    if (!this.memory.exists) return;
    this.#stopWatching = await store.watch(name, (last) => this.#heard(last));
    try {
      await this.readOn(true);
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  stop(): void {
    this.#stopWatching();
    this.#stopWatching = () => undefined;
  }

  get position(): Position | null {
    return this.#tail.position;
  }
  get isBehind(): boolean {
    for (const hint of this.#hints) if (hint === null || !this.#tail.has(hint)) return true;
    return false;
  }

  /** @returns what happened; whoever is to hear of it is told by the caller. @throws StoreConflict, StoreTrouble, StoreCorrupt */
  async append(entries: readonly Entry[]): Promise<Step[]> {
    const { name, store } = this.#parts;
    const bytes = encodeEntries(entries);
    const position = await store.append(name, bytes, { after: this.position });
    return this.#take({ position, bytes });
  }

  /**
   * Reads what others have written: all of it until now (`exact`), or what was hinted at.
   * @throws StoreTrouble, StoreCorrupt
   */
  async readOn(exact: boolean): Promise<void> {
    const hints = [...this.#hints];
    this.#hints.clear();
    if (exact || hints.includes(null)) return this.#readBehind(null);
    for (const hint of hints) if (hint !== null && !this.#tail.has(hint)) await this.#readBehind(hint);
  }

  /** @param upTo is enough; null: everything */
  async #readBehind(upTo: Position | null): Promise<void> {
    const { name, store } = this.#parts;
    try {
      const records = await store.since(name, this.position, upTo);
      return this.#tell(records.flatMap((record) => this.#take(record)));
    } catch (error) {
      if (!(error instanceof StoreConflict)) throw error;
    }
    await this.#mend();
  }

  /** The log and what is known of it have parted. */
  async #mend(): Promise<void> {
    const { name, store, log } = this.#parts;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { records } = await store.load(name);
      const parted = compare(this.#tail, records);
      if (parted === null) throw new StoreTrouble('a workshop log was lost, further back than is remembered');
      const { common, ours, theirs } = parted;
      if (theirs.length > 0 && ours.length > 0) {
        if (await this.#beginAnew(records, ours)) return;
        continue;
      }
      const again = await this.#appendAgain(common.at(-1)?.position ?? null, ours);
      if (again === null) continue;
      this.#tail = tailOf([...common, ...again]);
      this.#tell(theirs.flatMap((record) => this.#take(record)));
      if (again.length === 0) return;
      log.warn({ log: name, records: again.length }, 'a log was given its end back');
      return this.#parts.told.restored();
    }
    throw new StoreTrouble('a workshop log changes faster than it can be read');
  }

  /** @returns the records where they stand now; null when another process was first. */
  async #appendAgain(
    after: Position | null,
    records: readonly StoredRecord[],
  ): Promise<StoredRecord[] | null> {
    const again: StoredRecord[] = [];
    for (const { bytes } of records) {
      const position = await this.#appendAfter(again.at(-1)?.position ?? after, bytes);
      if (position === null) return null;
      again.push({ position, bytes });
    }
    return again;
  }

  /** The log is right as it is. @returns false when it has moved on meanwhile. */
  async #beginAnew(records: readonly StoredRecord[], ours: readonly StoredRecord[]): Promise<boolean> {
    const { name, clock, log, told } = this.#parts;
    const memory = new Memory();
    for (const { bytes } of records) for (const entry of decodeEntries(bytes)) memory.apply(entry);
    const { entry, lost } = rescue(
      ours.flatMap(({ bytes }) => decodeEntries(bytes)),
      memory,
      clock.now(),
    );
    const all = [...records];
    if (entry !== null) {
      const bytes = encodeEntries([entry]);
      const position = await this.#appendAfter(records.at(-1)?.position ?? null, bytes);
      if (position === null) return false;
      memory.apply(entry);
      all.push({ position, bytes });
    }
    log.error({ log: name, lost }, 'a log has lost decisions, and others were made in their place');
    const before = this.memory.state;
    this.memory.become(memory);
    this.#tail = tailOf(all);
    told.anew(before);
    told.restored();
    return true;
  }

  /** @returns null when another process was first. */
  async #appendAfter(after: Position | null, bytes: Uint8Array): Promise<Position | null> {
    const { name, store } = this.#parts;
    try {
      return await store.append(name, bytes, { after });
    } catch (error) {
      if (error instanceof StoreConflict && !error.isRemoved) return null;
      throw error;
    }
  }

  #take(record: StoredRecord): Step[] {
    const entries = decodeEntries(record.bytes);
    this.#tail.add(record);
    return entries.flatMap((entry) => this.memory.apply(entry));
  }

  /** What others decided stands, whatever a listener makes of it. */
  #tell(steps: readonly Step[]): void {
    if (steps.length === 0) return;
    const { name, log, told } = this.#parts;
    try {
      told.steps(steps, false);
    } catch (error) {
      log.error({ log: name, ...describeError(error) }, 'whoever was told of a decision failed');
    }
  }

  #heard(last: Position | null): void {
    if (last !== null && this.#tail.has(last)) return;
    this.#hints.add(last);
    this.#onHint();
  }
}

/** More than a few times in a row means that the store contradicts itself. */
const MOST_TRIES = 20;

function tailOf(records: readonly StoredRecord[]): Tail {
  const tail = new Tail();
  for (const record of records) tail.add(record);
  return tail;
}
