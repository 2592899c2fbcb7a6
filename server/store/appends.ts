import { randomInt } from 'node:crypto';
import type { Heads } from './heads.ts';
import { headKey, recordKey } from './keys.ts';
import { DURABLE, type Level } from './level.ts';
import { bytesOf, frame, positionOf, seal, type Place } from './record.ts';
import { removedConflict, type RemovedNames } from './removed.ts';
import { StoreConflict, StoreCorrupt, type Position, type StoredRecord } from './store.ts';

export interface Append {
  readonly name: string;
  readonly framed: Buffer;
  /** Undefined: append whatever the last position is. */
  readonly after: Position | null | undefined;
  resolve(position: Position): void;
  reject(error: Error): void;
}

export type Outcome =
  | { readonly append: Append; readonly stored: StoredRecord }
  | { readonly append: Append; readonly refused: Error };

const EMPTY = new Uint8Array(0);

/**
 * Stores a group of appends with one sync. Each is judged against the last position that those before it in the
 * group leave. @throws when nothing of the group is known to be stored
 */
export async function storeGroup(
  level: Level,
  heads: Heads,
  removed: RemovedNames,
  group: readonly Append[],
): Promise<Outcome[]> {
  const last = await heads.lookUp(
    level,
    group.map((append) => append.name),
  );
  const moved = new Map<string, Place>();
  const puts: { type: 'put'; key: Buffer; value: Buffer }[] = [];
  const outcomes = group.map((append): Outcome => {
    const { name, framed, after } = append;
    if (removed.has(name)) return { append, refused: removedConflict() };
    const head = moved.get(name) ?? last.get(name) ?? null;
    if (head instanceof StoreCorrupt) return { append, refused: head };
    if (after !== undefined && after !== (head && positionOf(head))) {
      return { append, refused: new StoreConflict('The log has moved on.') };
    }
    const place = next(head);
    const key = recordKey(name, place.seq);
    puts.push({ type: 'put', key, value: seal(key, place, framed) });
    moved.set(name, place);
    return { append, stored: { position: positionOf(place), bytes: bytesOf(framed) } };
  });
  for (const [name, place] of moved) {
    const key = headKey(name);
    puts.push({ type: 'put', key, value: seal(key, place, frame(EMPTY)) });
  }
  if (puts.length > 0) await level.batch(puts, DURABLE);
  for (const [name, place] of moved) heads.remember(name, place);
  return outcomes;
}

function next(head: Place | null): Place {
  return head === null ? { tag: randomInt(2 ** 32), seq: 1 } : { tag: head.tag, seq: head.seq + 1 };
}
