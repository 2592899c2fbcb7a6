import type * as Y from 'yjs';
import type { Documents } from '../sync/documents.ts';

/** Documents that are read at once. */
const AT_ONCE = 32;

/**
 * Counts of one kind of documents, by a key. What another process has open it answers for; what is open nowhere is read
 * from the store once.
 */
export class Counted<T> {
  readonly #documents: Documents;
  readonly #nameOf: (key: string) => string;
  readonly #count: (doc: Y.Doc, whole: boolean) => T;
  readonly #counts = new Map<string, T>();
  /** Changed since they were counted, or never counted. */
  readonly #stale: Set<string>;
  #elsewhere: ReadonlyMap<string, T> = new Map();

  /** @param keys of documents that there are already */
  constructor(
    documents: Documents,
    nameOf: (key: string) => string,
    count: (doc: Y.Doc, whole: boolean) => T,
    keys: Iterable<string>,
  ) {
    this.#documents = documents;
    this.#nameOf = nameOf;
    this.#count = count;
    this.#stale = new Set(keys);
  }

  /** It has changed; it is counted when that is asked for. */
  outdate(key: string): void {
    this.#stale.add(key);
  }
  /** It has changed, and is counted at once. */
  count(key: string, doc: Y.Doc): void {
    this.#stale.delete(key);
    this.#counts.set(key, this.#count(doc, true));
  }

  /** Counts again what is open here. @throws StoreTrouble */
  countOpen(): Promise<void> {
    return this.#read([...this.#stale].filter((key) => this.#isOpen(key)));
  }

  /** Counts again what no other process answers for. @throws StoreTrouble */
  async countAll(elsewhere: ReadonlyMap<string, T>): Promise<void> {
    this.#elsewhere = elsewhere;
    for (const key of elsewhere.keys()) if (!this.#isOpen(key)) this.#stale.add(key);
    await this.#read([...this.#stale].filter((key) => this.#isOpen(key) || !elsewhere.has(key)));
  }

  /** What this process answers for. */
  get open(): ReadonlyMap<string, T> {
    return new Map([...this.#counts].filter(([key]) => this.#isOpen(key)));
  }
  get all(): ReadonlyMap<string, T> {
    if (this.#elsewhere.size === 0) return this.#counts;
    return new Map([...this.#counts, ...this.#elsewhere, ...this.open]);
  }

  #isOpen(key: string): boolean {
    return this.#documents.isOpen(this.#nameOf(key));
  }

  async #read(keys: readonly string[]): Promise<void> {
    for (let at = 0; at < keys.length; at += AT_ONCE)
      await Promise.all(keys.slice(at, at + AT_ONCE).map((key) => this.#readOne(key)));
  }

  async #readOne(key: string): Promise<void> {
    this.#stale.delete(key);
    try {
      // Counted in the document's own turn, so that a change right behind it is not overwritten.
      await this.#documents.read(this.#nameOf(key), (doc, whole) =>
        this.#counts.set(key, this.#count(doc, whole)),
      );
    } catch (error) {
      this.#stale.add(key);
      throw error;
    }
  }
}
