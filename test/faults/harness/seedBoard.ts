import * as Y from 'yjs';
import { addNotes } from '../../../shared/boardEdits.ts';
import { LANES } from '../../../shared/lanes.ts';
import { gridPos } from '../../../shared/layout.ts';
import { SERVER_TAG } from '../../../server/sync/owners.ts';
import { encodeRecord } from '../../../server/sync/record.ts';
import { withStore } from '../../contract/storeFolder.ts';

/** Puts notes on a board of a server that is down, as the server itself would have published them. */
export async function seedBoard(folder: string, board: string, notes: number): Promise<void> {
  const doc = new Y.Doc();
  const made = Array.from({ length: notes }, (_, n) => ({
    id: `note-${String(n).padStart(8, '0')}`,
    lane: LANES[n % LANES.length]!,
    text: `Note ${n}: what takes time every week and nobody would miss if it were gone`,
    pos: gridPos(Math.floor(n / LANES.length)),
  }));
  addNotes(doc, made, 'server');
  const owners = new Map([[doc.clientID, SERVER_TAG]]);
  const record = encodeRecord({ owners, update: Y.encodeStateAsUpdate(doc), isSealed: false });
  await withStore(folder, (store) => store.append(board, record));
}
