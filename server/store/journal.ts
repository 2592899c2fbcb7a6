import { readdir, readFile, copyFile, rm } from 'node:fs/promises';
import path from 'node:path';

/*
 * LevelDB's log, read before LevelDB does. At opening it takes in what it can and leaves out what fails a check sum,
 * with all that stands behind it in the same block, without a word: right for the torn end that a crash leaves behind,
 * since nothing there was acknowledged, and wrong for damage in the middle, which was. Every write of the store is
 * synced before the next begins, so a crash tears at most the last one: a whole write behind a broken one is damage.
 *
 * A block is 32 KiB of fragments: check sum (4 bytes, CRC-32C of what follows the length, masked), length (2), kind (1),
 * bytes; numbers are little-endian. A write is one whole fragment, or a first one, middle ones and a last.
 */
const BLOCK = 32 * 1024;
const HEADER = 7;
const KIND = { whole: 1, first: 2, middle: 3, last: 4 } as const;

/** Where a log is damaged in the middle, in bytes; null when it is whole up to its end, torn or not. */
export function damageIn(log: Uint8Array): number | null {
  let broken: number | null = null;
  /** Where the write that is being put together began. */
  let open: number | null = null;
  for (let at = 0; at + HEADER <= log.length;) {
    const room = BLOCK - (at % BLOCK);
    if (room < HEADER) {
      at += room;
      continue;
    }
    const fragment = fragmentAt(log, at);
    if (fragment === null) {
      broken ??= open ?? at;
      // Its length may be wrong as well, so the next may begin at any byte of the block.
      at = nextBegin(log, at + 1);
      open = null;
      continue;
    }
    const begins = fragment.kind === KIND.whole || fragment.kind === KIND.first;
    if (begins && (broken ?? open) !== null) return broken ?? open;
    if (!begins && open === null) broken ??= at;
    if (fragment.kind === KIND.first) open = at;
    if (fragment.kind === KIND.last) open = null;
    at = fragment.end;
  }
  return null;
}

/** The first place from which a write begins in this block, else the next block. */
function nextBegin(log: Uint8Array, from: number): number {
  const end = Math.min((Math.floor((from - 1) / BLOCK) + 1) * BLOCK, log.length);
  for (let at = from; at + HEADER <= end; at++) {
    const kind = log[at + 6];
    if ((kind === KIND.whole || kind === KIND.first) && fragmentAt(log, at) !== null) return at;
  }
  return end;
}

function fragmentAt(log: Uint8Array, at: number): { readonly kind: number; readonly end: number } | null {
  const view = new DataView(log.buffer, log.byteOffset + at, HEADER);
  const kind = view.getUint8(6);
  const end = at + HEADER + view.getUint16(4, true);
  const blockEnd = Math.min((Math.floor(at / BLOCK) + 1) * BLOCK, log.length);
  if (kind < KIND.whole || kind > KIND.last || end > blockEnd) return null;
  return maskedSum(log.subarray(at + 6, end)) === view.getUint32(0, true) ? { kind, end } : null;
}

/** CRC-32C (Castagnoli), reflected polynomial 82F63B78, a byte at a time. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** As LevelDB masks it, so that the sum of data that holds sums stays a good one. */
function maskedSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  sum = ~sum >>> 0;
  return (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
}

/** For a line of log: the copy, in the same folder, since LevelDB deletes the file itself; and where, in bytes. */
export type DamagedJournal = { readonly kept: string; readonly at: number };

const KEPT = '.damaged';

/** Looks through the logs of a folder that is not open, and keeps a copy of each that is damaged in the middle. */
export async function keepDamagedJournals(folder: string): Promise<DamagedJournal[]> {
  const logs = (await readdir(folder)).filter((file) => /^\d+\.log$/.test(file));
  const found: DamagedJournal[] = [];
  for (const file of logs) {
    const at = damageIn(await readFile(path.join(folder, file)));
    if (at === null) continue;
    await copyFile(path.join(folder, file), path.join(folder, file + KEPT));
    found.push({ kept: file + KEPT, at });
  }
  return found;
}

/** What was erased may stand in the copies. */
export async function dropKeptJournals(folder: string): Promise<void> {
  for (const file of await readdir(folder)) if (file.endsWith(KEPT)) await rm(path.join(folder, file));
}
