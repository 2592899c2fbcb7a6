import * as z from 'zod/mini';
import type { KeptRow } from '../../shared/keeping.ts';
import { LANES } from '../../shared/lanes.ts';
import { isReasonCode, type ReasonCode } from '../../shared/reasons.ts';

/** One step, taken as a whole: what is removed first, then what is put. */
export interface RowsChange {
  readonly put: readonly KeptRow[];
  readonly remove: readonly KeptRow[];
}

/** The rows that a browser keeps for this site. Each promise is rejected when the device cannot. */
export interface Rows {
  read(): Promise<KeptRow[]>;
  /** Resolves when the browser has taken all of it: from then on it outlives a crash of the page. */
  write(changes: readonly RowsChange[]): Promise<void>;
  close(): void;
}

const DATABASE = 'flashmap';
const STORE = 'outbox';

const under = { owner: z.string(), document: z.string(), page: z.string(), number: z.number() };
const words = z.object({
  thing: z.string(),
  lane: z.nullable(z.enum(LANES)),
  text: z.nullable(z.string()),
  fresh: z.boolean(),
});
const schema = z.discriminatedUnion('kind', [
  z.object({
    ...under,
    kind: z.literal('edit'),
    update: z.instanceof(Uint8Array),
    things: z.array(z.string()),
    words: z.array(words),
  }),
  z.object({ ...under, kind: z.literal('sheet'), text: z.string() }),
  z.object({
    ...under,
    kind: z.literal('refusal'),
    reason: z.custom<ReasonCode>(isReasonCode),
    text: z.string(),
  }),
]);

export async function openRows(factory: IDBFactory): Promise<Rows> {
  const opening = factory.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE, { keyPath: ['owner', 'document', 'page', 'number'] });
  };
  const database = await answerOf(opening);
  // A later version of this site may change the database; this page then goes on without.
  database.onversionchange = () => database.close();
  return {
    async read() {
      const store = database.transaction(STORE, 'readonly').objectStore(STORE);
      const found: unknown[] = await answerOf(store.getAll());
      return found.flatMap((row) => {
        const parsed = schema.safeParse(row);
        return parsed.success ? [parsed.data] : [];
      });
    },
    write(changes) {
      const transaction = database.transaction(STORE, 'readwrite');
      const store = transaction.objectStore(STORE);
      for (const { put, remove } of changes) {
        for (const { owner, document, page, number } of remove) store.delete([owner, document, page, number]);
        for (const row of put) store.put(row);
      }
      return endOf(transaction);
    },
    close: () => database.close(),
  };
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    transaction.onerror = () => reject(transaction.error ?? new Error('refused'));
  });
}
