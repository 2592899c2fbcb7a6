import { LIMITS } from '../limits.ts';

/**
 * What an update may measure before anything of it is looked at. They keep the server standing; what a person may write
 * is bounded by LIMITS in the page. So each is far above what a page makes, also after hours without a network.
 */
export const BOUNDS = {
  updateBytes: LIMITS.frameBytes,
  structs: LIMITS.structsPerUpdate,
  deletedRanges: LIMITS.structsPerUpdate,
  /** Client ids of the author with something new in one update: page loads since the last contact. */
  freshClients: 256,
  /** Client ids of one person in one document: each page load that wrote is one, and all of them cost at every change. */
  clientsOfPerson: 500,
  /** Of a document as it is stored. 10,000 notes are 1.3 MB; memory is some 15 times as much. */
  documentBytes: { desk: 2 * 1024 * 1024, board: 8 * 1024 * 1024 },
  /** Of one struct. Deleted runs of one client merge into one struct, so this is a long session's work. */
  length: 1_000_000,
  clock: 2 ** 31,
  clientId: 2 ** 32 - 1,
  wholeNumber: 1_000_000,
} as const;

/**
 * How far the sum of what several people write at the same time may go beyond a limit that each of them keeps: each
 * page is right by what it knows, so the server must not refuse at the limit itself.
 */
export const SLACK = 4;
