import type { Nodes } from '../nodes/nodes.ts';
import { StoreTrouble } from '../store/store.ts';
import type { StoredDocument } from './storedDocument.ts';

/** Milliseconds for which nobody else does the same; doing it twice is harmless. */
const LEASE = 20_000;

/** Compacts the log of a document, unless another node is at it. */
export async function compactAlone(document: StoredDocument, nodes: Nodes): Promise<void> {
  try {
    const lease = await nodes.lease(`compact/${document.name}`, LEASE);
    if (lease === null) return document.progress.leave();
    await document.compact();
    await lease.release();
  } catch (problem) {
    if (!(problem instanceof StoreTrouble)) throw problem;
    document.progress.leave();
  }
}
