/**
 * What the processes of one Flashmap, its nodes, are to each other beside the store that they share. Nothing here is
 * truth: what is told may be lost, a right may end unnoticed, and what is handed in is forgotten when its node is gone.
 * Every implementation passes test/contract/nodesSuite.ts.
 */
export interface Nodes {
  /** This process: random, new at each start, 16 letters. */
  readonly self: string;
  /** There can be no other, so nobody has to be told or asked. */
  readonly isAlone?: true;
  /** Tells the other nodes that listen to a topic, once, in order; those that cannot be reached now never hear it. */
  tell(topic: string, message: Uint8Array): void;
  /** Hears what other nodes tell, as soon as that can be, until the returned function is called. Never throws. */
  hear(topic: string, ear: Ear): () => void;
  /**
   * The right to a piece of work that one node should do at a time; null when another has it. It ends by itself after so
   * many milliseconds: a node that was paused may work on without it, so what it does must be harmless then.
   * @throws StoreTrouble
   */
  lease(work: string, milliseconds: number): Promise<Lease | null>;
  /**
   * Hands in what this node knows of a topic (replacing what it said before; null: nothing any more), and gets what the
   * others know, by node. What a node does not hand in again within `REPORT_LIFE` is forgotten. @throws StoreTrouble
   */
  report(topic: string, mine: Uint8Array | null): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Lets go of its leases and reports, as far as that is possible. */
  close(): Promise<void>;
}

export interface Ear {
  /**
   * From here on everything is heard. Called again after each time in which something may have been missed, or what this
   * node told may have reached nobody.
   */
  hears(): void;
  told(message: Uint8Array, from: string): void;
}

export interface Lease {
  /** @returns whether it is still held, then for its whole time anew. @throws StoreTrouble */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

/** Milliseconds for which a report stands. */
export const REPORT_LIFE = 15_000;
