import { readBoard, type BoardView } from '../../shared/board.ts';
import { StoreConflict, type Position, type Store } from '../store/store.ts';
import { readDocument } from '../sync/rebuild.ts';

/** A board as it stood at a place of its log. */
export interface ReadBoard {
  readonly position: Position | null;
  readonly board: BoardView;
  readonly damaged: boolean;
}

/**
 * A board as it is stored, without opening it: what others see is stored. What was read before is given back as it was if
 * nothing came since. @throws StoreTrouble
 */
export async function readStoredBoard(
  store: Store,
  name: string,
  before: ReadBoard | undefined,
): Promise<ReadBoard> {
  if (before !== undefined && !before.damaged && (await isNewest(store, name, before.position)))
    return before;
  const { doc, loaded, damage } = await readDocument(store, name);
  const position = loaded.records.at(-1)?.position ?? loaded.snapshot?.position ?? null;
  const board = readBoard(doc);
  doc.destroy();
  return { position, board, damaged: damage !== null };
}

async function isNewest(store: Store, name: string, position: Position | null): Promise<boolean> {
  try {
    return (await store.since(name, position)).length === 0;
  } catch (error) {
    // Compacted meanwhile, or lost: then it is read anew.
    if (error instanceof StoreConflict) return false;
    throw error;
  }
}
