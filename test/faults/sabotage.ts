import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { ClassicLevel } from 'classic-level';
import { systemClock, type Clock } from '../../server/clock.ts';
import type { Store } from '../../server/store/store.ts';
import { deaf, lateHints, withoutCompare, withoutSeals, writeBehind } from './wrongStores.ts';

/** What is done to a server before it starts. */
export interface Sabotage {
  readonly does: string;
  readonly store?: (store: Store) => Store;
  readonly clock?: Clock;
  /** Changes what the server is made of. */
  readonly patch?: () => void;
}

/** By how much a hint may be late, in milliseconds. */
const LATE = 1500;
/** The transaction that fails, counted from the first in which somebody edits. */
const THROW_AT = 12;

/** Servers that are wrong on purpose: the checker must say so; and servers in which something goes wrong. */
export const SABOTAGES = {
  'ack-before-commit': {
    does: 'acknowledges edits and stores them later',
    store: writeBehind,
  },
  'skip-sync': {
    does: 'writes edits and does not sync them to the disk',
    patch() {
      const { batch } = ClassicLevel.prototype;
      ClassicLevel.prototype.batch = function (this: ClassicLevel, ...args: unknown[]) {
        const [operations, options] = args;
        return (batch as (...all: unknown[]) => unknown).call(this, operations, {
          ...(options as object),
          sync: false,
        });
      } as typeof batch;
    },
  },
  'leak-drafts': {
    does: 'sends what somebody writes on their desk to everybody',
    patch() {
      const sockets = new Set<WebSocket>();
      const { emit } = WebSocket.prototype;
      WebSocket.prototype.emit = function (this: WebSocket, event: string, ...args: unknown[]) {
        sockets.add(this);
        if (event === 'message' && Buffer.isBuffer(args[0]) && args[0].includes('zq-')) {
          for (const other of sockets) if (other !== this && other.readyState === 1) other.send(args[0]);
        }
        return (emit as (...all: unknown[]) => boolean).call(this, event, ...args);
      } as typeof emit;
    },
  },
  'no-compare': {
    does: 'appends to its logs whatever another node has written meanwhile, and hears late of that',
    store: (store) => lateHints(withoutCompare(store), LATE),
  },
  'no-seals': {
    does: 'closes desks without sealing their logs, and hears late of what other nodes write',
    store: (store) => lateHints(withoutSeals(store), LATE),
  },
  deaf: {
    does: 'does not listen to what other nodes write',
    store: deaf,
  },
  'late-hints': {
    does: 'hears late, in any order and twice of what other nodes write, which is nobody’s fault',
    store: (store) => lateHints(store, LATE),
  },
  'jumping-clock': {
    does: 'has a wall clock that jumps by days, both ways',
    clock: { ...systemClock, now: () => Date.now() + JUMPS[Math.floor(Date.now() / 400) % JUMPS.length]! },
  },
  'throwing-transaction': {
    does: `throws in the ${THROW_AT}th edit of a document`,
    patch() {
      const { transact } = Y.Doc.prototype;
      let calls = 0;
      Y.Doc.prototype.transact = function (this: Y.Doc, edit: never, ...rest: never[]) {
        if (this.store.clients.size > 0 && this._transaction === null && ++calls === THROW_AT)
          throw new Error('thrown on purpose');
        return transact.call(this, edit, ...rest);
      } as typeof transact;
    },
  },
} as const satisfies Record<string, Sabotage>;
export type SabotageName = keyof typeof SABOTAGES;

const DAY = 86_400_000;
const JUMPS = [0, 2 * DAY, -2 * DAY, 3_600_000, -3_600_000];

export function isSabotage(name: string): name is SabotageName {
  return Object.hasOwn(SABOTAGES, name);
}
