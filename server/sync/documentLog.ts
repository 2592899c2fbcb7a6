import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { StoreConflict, StoreCorrupt, type Position, type Store } from '../store/store.ts';
import { DocumentClosed } from './documents.ts';
import { Foreign } from './foreign.ts';
import { Progress } from './progress.ts';
import { readDocument, type Rebuilt } from './rebuild.ts';
import { encodeRecord, type DocumentRecord } from './record.ts';
import { restoreLost } from './restore.ts';

export interface DocumentLogHost {
  readonly store: Store;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** The log of a document, to which other nodes write as well, and how far it was read. */
export class DocumentLog {
  readonly name: string;
  readonly progress = new Progress();
  readonly #store: Store;
  readonly #log: Log;
  readonly #metrics: Metrics;

  constructor(name: string, { store, log, metrics }: DocumentLogHost) {
    this.name = name;
    this.#store = store;
    this.#log = log;
    this.#metrics = metrics;
  }

  /** All of it. @throws StoreTrouble */
  read(): Promise<Rebuilt> {
    return readDocument(this.#store, this.name);
  }

  /** All of it; and what was read once and is not there any more is appended again. @throws StoreTrouble, DocumentClosed */
  async restore(): Promise<Rebuilt> {
    try {
      const rebuilt = await restoreLost(this.#store, this.name, this.progress, this.#log);
      this.#metrics.reconciled++;
      return rebuilt;
    } catch (problem) {
      throw this.#isGone(problem) ? new DocumentClosed(this.name, true) : problem;
    }
  }

  /** @returns whether it was appended; else somebody was first. @throws StoreTrouble, StoreCorrupt, DocumentClosed */
  append(record: DocumentRecord): Promise<boolean> {
    const bytes = encodeRecord(record);
    return this.#unlessMovedOn(false, async () => {
      const position = await this.#store.append(this.name, bytes, { after: this.progress.position });
      this.progress.passed({ position, bytes });
      return true;
    });
  }

  /**
   * What others have appended, as far as `upTo` at least, or all of it; null when that is known only to who reads the
   * whole log. @throws StoreTrouble, DocumentClosed
   */
  since(upTo: Position | null = null): Promise<Foreign | null> {
    return this.#unlessMovedOn(null, async () => {
      try {
        return Foreign.read(await this.#store.since(this.name, this.progress.position, upTo));
      } catch (problem) {
        if (problem instanceof StoreCorrupt) return null;
        throw problem;
      }
    });
  }

  /** Puts a snapshot in the place of what was read. Trouble is put off. */
  async compact(snapshot: DocumentRecord): Promise<void> {
    const { position } = this.progress;
    if (position === null) return;
    const bytes = encodeRecord(snapshot);
    this.progress.compacted(bytes.length);
    try {
      await this.#store.compact(this.name, position, bytes);
    } catch (problem) {
      // Another node has a newer snapshot.
      if (problem instanceof StoreConflict) return;
      this.#log.warn({ document: this.name, ...describeError(problem) }, 'a log was not compacted');
    }
  }

  async #unlessMovedOn<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (problem) {
      if (this.#isGone(problem)) throw new DocumentClosed(this.name, true);
      if (problem instanceof StoreConflict) return otherwise;
      throw problem;
    }
  }

  #isGone(problem: unknown): boolean {
    return problem instanceof StoreConflict && problem.isRemoved;
  }
}
