import * as Y from 'yjs';
import type { SyncBench } from '../../contract/syncBench.ts';
import { BOARD } from '../../contract/syncServer.ts';

/** The board as the server holds it. */
export function stateOf(bench: SyncBench): Promise<Uint8Array> {
  return bench.server.sync.documents.read(BOARD, (doc) => Y.encodeStateAsUpdate(doc));
}

/** How many records the board's log holds. */
export async function recordsOf(bench: SyncBench): Promise<number> {
  return (await bench.store.load(BOARD)).records.length;
}

/** What a page that holds the board sends when somebody does this on it. */
export async function editOf(
  bench: SyncBench,
  change: (doc: Y.Doc) => unknown,
  clientID?: number,
): Promise<Uint8Array> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await stateOf(bench));
  if (clientID !== undefined) doc.clientID = clientID;
  let made: Uint8Array = new Uint8Array();
  doc.on('update', (update: Uint8Array) => (made = update));
  doc.transact(() => void change(doc));
  return made;
}
