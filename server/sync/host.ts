import type * as Y from 'yjs';
import type { RandomBytes } from '../../shared/ids.ts';
import type { Clock } from '../clock.ts';
import type { Load } from '../load.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Nodes } from '../nodes/nodes.ts';
import type { Store, StoreCorrupt } from '../store/store.ts';
import type { StorageHealth } from '../store/watched.ts';
import type { Origin } from './documents.ts';
import type { SyncLimits } from './limits.ts';
import type { Rhythm } from './rhythm.ts';

/** What a room needs, and whom it tells. */
export interface RoomHost {
  readonly store: Store & StorageHealth;
  readonly nodes: Nodes;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly limits: SyncLimits;
  readonly load: Load;
  readonly rhythm: Rhythm;
  /** A change is durable and has been sent. */
  changed(document: string, doc: Y.Doc, origin: Origin): void;
  /** A document was found damaged; said again whenever it is loaded. */
  damaged(document: string, damage: StoreCorrupt): void;
  /** The room is of no use any more: who wants the document opens another. */
  ended(document: string): void;
}
