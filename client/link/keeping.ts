import type * as Y from 'yjs';
import {
  keptEdit,
  keptRefusal,
  keptSheet,
  sheetIn,
  type KeptEdit,
  type KeptRefusal,
  type KeptRow,
  type KeptUnder,
} from '../../shared/keeping.ts';
import { Outbox, type AfterRefusal } from '../../shared/outbox.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import { freshId } from './ids.ts';
import type { Shelf } from './shelf.svelte.ts';

interface KeepingOptions {
  readonly shelf: Shelf;
  readonly owner: string;
  readonly document: string;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/**
 * Holds one document's outbox and the shelf together: an edit stands on the shelf until an ack covers it, whichever page
 * gets that ack; what is refused leaves its words there until somebody has read why.
 */
export class Keeping {
  readonly outbox: Outbox<KeptEdit>;
  readonly #shelf: Shelf;
  readonly #owner: string;
  readonly #document: string;
  readonly #now: () => number;
  /** New with every load of a page, so that no two pages count on from each other. */
  readonly #page = freshId();
  #number = 0;
  #closed = false;
  #stopListening: (() => void) | null = null;

  constructor({ shelf, owner, document, now }: KeepingOptions) {
    this.outbox = new Outbox(now(), document.startsWith('desk/'));
    this.#shelf = shelf;
    this.#owner = owner;
    this.#document = document;
    this.#now = now;
  }

  /**
   * Takes over what earlier pages have left of this document. @param changed the device has taken something in.
   * @returns their updates; null when the document was closed meanwhile.
   */
  async recall(changed: () => void): Promise<Uint8Array[] | null> {
    this.#stopListening = this.#shelf.onKept((edits) => {
      this.outbox.kept(edits);
      changed();
    });
    await this.#shelf.ready;
    if (this.#closed) return null;
    const edits: KeptEdit[] = [];
    for (const row of this.#rows()) {
      if (row.kind === 'refusal') this.outbox.recall(row.reason, row.text);
      if (row.kind === 'edit' && row.page !== this.#page) edits.push(row);
    }
    this.outbox.adopted(edits, this.#now());
    return edits.map(({ update }) => update);
  }

  edited(update: Uint8Array, transaction: Y.Transaction): void {
    const edit = keptEdit(this.#under(), update, transaction);
    this.#shelf.put(edit);
    this.outbox.edited(edit, this.#now());
  }

  /**
   * The server has lost what stood here: one edit takes the place of all that wait. @param update what can be brought back
   * @param fallen what was typed in the rest
   */
  restarted(update: Uint8Array | null, fallen: string): void {
    const { edits } = this.outbox;
    const things = [...new Set(edits.flatMap((edit) => edit.things))];
    const words = edits.flatMap((edit) => edit.words);
    const next: KeptEdit[] =
      update === null ? [] : [{ kind: 'edit', ...this.#under(), update, things, words }];
    this.#shelf.replace(edits, next);
    this.outbox.restarted(next, this.#now());
    this.lost(fallen);
  }

  /** Nobody will bring these words back. */
  lost(text: string): void {
    if (text === '') return;
    this.outbox.recall('lost', text);
    this.#keepRefusal([]);
  }

  acked(count: number): void {
    const stored = this.outbox.acked(count, this.#now());
    if (stored.length === 0) return;
    const text = sheetIn(stored);
    const sheet = keptSheet(this.#owner, this.#document, text ?? '');
    if (text === null) this.#shelf.remove(...stored);
    else if (text === '') this.#shelf.remove(...stored, sheet);
    else this.#shelf.replace(stored, [sheet]);
  }

  refused(frame: number, reason: ReasonCode): AfterRefusal {
    const { edits } = this.outbox;
    const next = this.outbox.refused(frame, reason);
    if (next === 'replace') this.#keepRefusal(edits);
    return next;
  }

  /** What is left of a desk stays on the shelf, for the next one. */
  ended(reason: ReasonCode): void {
    const { edits } = this.outbox;
    this.outbox.ended(reason);
    if (this.outbox.refusal !== null) this.#keepRefusal(edits);
  }

  dismiss(): void {
    this.outbox.dismiss();
    this.#shelf.remove(...this.#rows().filter((row): row is KeptRefusal => row.kind === 'refusal'));
  }

  settled(): Promise<void> {
    return this.#shelf.settled();
  }

  close(): void {
    this.#closed = true;
    this.#stopListening?.();
  }

  /** The words take the place of the edits, which nobody sends again. */
  #keepRefusal(edits: readonly KeptEdit[]): void {
    const { refusal } = this.outbox;
    if (refusal === null) return;
    this.#shelf.replace(edits, [keptRefusal(this.#owner, this.#document, refusal.reason, refusal.kept)]);
  }

  #under(): KeptUnder {
    return { owner: this.#owner, document: this.#document, page: this.#page, number: ++this.#number };
  }

  #rows(): KeptRow[] {
    const workshop = this.#document.split('/')[1] ?? '';
    return this.#shelf.of(this.#owner, workshop).filter(({ document }) => document === this.#document);
  }
}
