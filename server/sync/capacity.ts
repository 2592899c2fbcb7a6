import type { Admission } from './access.ts';
import type { SyncLimits } from './limits.ts';

type Who = Pick<Admission, 'person' | 'document' | 'ref'>;

/**
 * How many sockets are open in this process: all, of each workshop, on each document, and of each person on one. They take
 * its memory, so each node counts its own.
 */
export class Capacity<Socket> {
  readonly #limits: SyncLimits;
  readonly #workshops = new Map<string, number>();
  readonly #documents = new Map<string, number>();
  /** Oldest first. */
  readonly #tabs = new Map<string, Set<Socket>>();
  #sockets = 0;

  constructor(limits: SyncLimits) {
    this.#limits = limits;
  }

  /** Whether one more is taken. */
  fits({ document, ref }: Who): boolean {
    const { sockets, workshopSockets, documentSockets } = this.#limits;
    return (
      this.#sockets < sockets &&
      (this.#workshops.get(ref.workshop) ?? 0) < workshopSockets &&
      (this.#documents.get(document) ?? 0) < documentSockets
    );
  }

  /**
   * The socket that has to make place for this person's next one, if any. A browser that brings back a window of many
   * tabs, or a phone whose old sockets nobody has missed yet, gets in with the newest.
   */
  oldestTab(who: Who): Socket | null {
    const tabs = [...(this.#tabs.get(tabKey(who)) ?? [])];
    return tabs.length < this.#limits.tabs ? null : (tabs[0] ?? null);
  }

  enter(socket: Socket, who: Who): void {
    const tabs = this.#tabs.get(tabKey(who)) ?? new Set();
    this.#tabs.set(tabKey(who), tabs.add(socket));
    this.#count(who, 1);
  }

  leave(socket: Socket, who: Who): void {
    const tabs = this.#tabs.get(tabKey(who));
    if (!tabs?.delete(socket)) return;
    if (tabs.size === 0) this.#tabs.delete(tabKey(who));
    this.#count(who, -1);
  }

  #count({ document, ref }: Who, change: 1 | -1): void {
    this.#sockets += change;
    add(this.#workshops, ref.workshop, change);
    add(this.#documents, document, change);
  }
}

function tabKey({ person, document }: Who): string {
  return `${person} ${document}`;
}

function add(counts: Map<string, number>, key: string, change: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
