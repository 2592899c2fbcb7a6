/** Times in milliseconds, sizes in bytes. Of one process, but for `handshakesOfOne`, which holds over all nodes. */
export const SYNC_LIMITS = {
  /** While a document is busy, edits are gathered for this long or more, and stored, sent and acknowledged together. */
  tick: 10,
  /** The same for presence; tempo.ts tells how both grow with the room. */
  presenceTick: 200,
  /** A document that nobody has open is let go of after this time. */
  idle: 30_000,
  /** A socket that answers nothing from one ping to the next is dead. */
  ping: 10_000,
  /** A y-websocket client gives up after 30 s in which it hears nothing but pings. */
  keepAlive: 20_000,
  /** While the storage has trouble, it is tried this often whether it takes writes again. */
  retry: 2_000,
  /** The longest that a ticket may take to be looked up. */
  admit: 5_000,
  /** The longest that a socket may take to say goodbye. */
  goodbye: 5_000,
  /** The same for one that is cut off because it floods. */
  cutOff: 300,
  /** The same for all of them together when the server stops. */
  lastGoodbye: 2_000,
  /** The log of a document is rewritten as a snapshot after this many records or bytes. */
  compactRecords: 1_000,
  compactBytes: 1024 * 1024,
  /** The same when it is let go of. */
  restRecords: 50,
  /** A socket with more than this unsent gets no presence, */
  shedBytes: 256 * 1024,
  /** and with more than this it is closed with "try later". */
  dropBytes: 4 * 1024 * 1024,
  /** Edits of one socket that wait for their turn; with more, nothing is read from it. */
  waitingBytes: 256 * 1024,
  stateVectorBytes: 128 * 1024,
  /** Sockets of one person on one document: with one more the oldest has to go. */
  tabs: 8,
  /** Sockets on one document, of one workshop and of all: with more, newcomers are to try later. */
  documentSockets: 1_500,
  workshopSockets: 5_000,
  sockets: 10_000,
  /** Documents in memory: those that nobody has open go first, and then newcomers are to try later. */
  documents: 4_000,
  /** Upgrades that are being judged, */
  handshakes: 2_000,
  /** and those that one person may begin: so many at once, and as many again after as many seconds. A browser may bring back twenty tabs. */
  handshakesOfOne: 60,
} as const;

export type SyncLimits = { readonly [Name in keyof typeof SYNC_LIMITS]: number };
