/** Times in milliseconds, sizes in bytes. */
export const SYNC_LIMITS = {
  /** While a document is busy, edits are gathered for this long and stored, sent and acknowledged together. */
  tick: 50,
  presenceTick: 100,
  /** A document that nobody has open is let go of after this time. */
  idle: 30_000,
  /** A socket that answers nothing from one ping to the next is dead. */
  ping: 10_000,
  /** A y-websocket client gives up after 30 s in which it hears nothing but pings. */
  keepAlive: 20_000,
  /** After trouble with the storage, clients are asked this much later for what was refused. */
  retry: 5_000,
  /** The longest that a ticket may take to be looked up. */
  admit: 5_000,
  /** The longest that a socket may take to say goodbye. */
  goodbye: 5_000,
  /** The same for one that is cut off because it floods. */
  cutOff: 300,
  /** The log of a document is rewritten as a snapshot after this many records or bytes. */
  compactRecords: 1_000,
  compactBytes: 1024 * 1024,
  /** The same when it is let go of. */
  restRecords: 50,
  /** A socket with more than this unsent gets no presence, */
  shedBytes: 1024 * 1024,
  /** and with more than this it is closed with "try later". */
  dropBytes: 4 * 1024 * 1024,
  /** Edits of one socket that wait for their turn; with more, nothing is read from it. */
  waitingBytes: 256 * 1024,
  stateVectorBytes: 128 * 1024,
} as const;

export type SyncLimits = { readonly [Name in keyof typeof SYNC_LIMITS]: number };
