import { SvelteMap } from 'svelte/reactivity';
import { rowKey, type KeptEdit, type KeptRow } from '../../shared/keeping.ts';
import { ROLES } from '../../shared/workshop/state.ts';
import { openRows, type Rows, type RowsChange } from './rows.ts';

/** Milliseconds that a page waits for its device to open what it keeps, before it goes on without. */
const PATIENCE = 2_000;

/**
 * What a page has not brought to the server yet. It is held in memory, and on the device where that can be: there it
 * outlives a reload and a crash. When the device fails once, it is left alone from then on, so that what it holds of a
 * page is always the beginning, without a hole.
 */
export class Shelf {
  /** Settled when it is known what earlier pages have left here. */
  readonly ready: Promise<void>;
  readonly #rows = new SvelteMap<string, KeptRow>();
  #device = $state.raw<'opening' | 'there' | 'none'>('opening');
  #changes: RowsChange[] = [];
  #waiting: (() => void)[] = [];
  #writing = false;
  #there: Rows | null = null;
  #onKept: ((edits: ReadonlySet<KeptEdit>) => void)[] = [];

  /** @param factory null where there is none */
  constructor(factory: IDBFactory | null) {
    this.ready = this.#open(factory);
  }

  /** Whether what is put here outlives the page. */
  get onDevice(): boolean {
    return this.#device !== 'none';
  }

  /** Everything of one owner in one workshop, each page's in the order in which it was made. */
  of(owner: string, workshop: string): KeptRow[] {
    return this.#in(workshop, (row) => row.owner === owner);
  }
  ofAttendees(workshop: string): KeptRow[] {
    return this.#in(workshop, ({ owner }) => !ROLES.some((role) => role === owner));
  }
  #in(workshop: string, isMeant: (row: KeptRow) => boolean): KeptRow[] {
    const mine = [...this.#rows.values()].filter(
      (row) => row.document.split('/')[1] === workshop && isMeant(row),
    );
    return mine.sort(
      (a, b) => compare(a.document, b.document) || compare(a.page, b.page) || a.number - b.number,
    );
  }

  put(...rows: readonly KeptRow[]): void {
    askToStay();
    this.#change({ put: rows, remove: [] });
  }
  remove(...rows: readonly KeptRow[]): void {
    if (rows.length > 0) this.#change({ put: [], remove: rows });
  }
  /** One change, which the device takes as a whole or not at all. */
  replace(remove: readonly KeptRow[], put: readonly KeptRow[]): void {
    this.#change({ put, remove });
  }

  /** Resolves when the device holds what was put here up to now, or cannot. */
  settled(): Promise<void> {
    if (this.#device === 'none' || (this.#changes.length === 0 && !this.#writing)) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Hears which edits the device has come to hold. @returns what stops it */
  onKept(listen: (edits: ReadonlySet<KeptEdit>) => void): () => void {
    this.#onKept.push(listen);
    return () => (this.#onKept = this.#onKept.filter((other) => other !== listen));
  }

  #change(change: RowsChange): void {
    for (const row of change.remove) this.#rows.delete(rowKey(row));
    for (const row of change.put) this.#rows.set(rowKey(row), row);
    if (this.#device === 'none') return;
    this.#changes.push(change);
    void this.#write();
  }

  async #open(factory: IDBFactory | null): Promise<void> {
    try {
      if (factory === null) throw new Error('no storage on this device');
      const rows = await inTime(openRows(factory), PATIENCE);
      for (const row of await inTime(rows.read(), PATIENCE)) {
        if (!this.#rows.has(rowKey(row))) this.#rows.set(rowKey(row), row);
      }
      this.#there = rows;
      this.#device = 'there';
      void this.#write();
    } catch {
      this.#giveUp();
    }
  }

  /** One transaction at a time; whatever is put meanwhile goes into the next. */
  async #write(): Promise<void> {
    if (this.#writing || this.#there === null) return;
    this.#writing = true;
    try {
      while (this.#changes.length > 0) {
        const changes = this.#changes.splice(0);
        const waiting = this.#waiting.splice(0);
        await inTime(this.#there.write(changes), PATIENCE);
        const edits = changes.flatMap(({ put }) => put.filter((row) => row.kind === 'edit'));
        for (const listen of this.#onKept) listen(new Set(edits));
        for (const resolve of waiting) resolve();
      }
      for (const resolve of this.#waiting.splice(0)) resolve();
    } catch {
      this.#giveUp();
    } finally {
      this.#writing = false;
    }
  }

  #giveUp(): void {
    this.#there?.close();
    this.#there = null;
    this.#device = 'none';
    this.#changes = [];
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A database that another page upgrades, or a broken profile, may never answer. */
function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the device does not answer')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

let asked = false;

/**
 * Asks that a full device should not clear this site first. Chromium decides that by itself; a browser that would put a
 * question to people is not asked, since what stands here is on the server a moment later.
 */
function askToStay(): void {
  if (asked || !('navigator' in globalThis) || !('userAgentData' in navigator)) return;
  asked = true;
  void navigator.storage?.persist?.().catch(() => false);
}

let shelf: Shelf | null = null;

/** The one shelf of this page. */
export function shelfHere(): Shelf {
  shelf ??= new Shelf(deviceStorage());
  return shelf;
}

/** In some private windows looking is enough to be refused. */
function deviceStorage(): IDBFactory | null {
  try {
    return globalThis.indexedDB ?? null;
  } catch {
    return null;
  }
}
