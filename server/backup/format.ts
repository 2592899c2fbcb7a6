import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { crc32, gzip } from 'node:zlib';

/**
 * A backup is gzipped text, a line of JSON each: a heading, then every log with a line of its own and one for each of its
 * records, then a closing line with the counts. Each log is a gzip member of its own. Bytes are in base64, with their
 * CRC-32; the closing line holds a SHA-256 over the SHA-256 of the lines of each log.
 */
export const FORMAT = { flashmap: 'backup', version: 1 } as const;

export interface KeptLog {
  readonly name: string;
  readonly snapshot: Uint8Array | null;
  readonly records: readonly Uint8Array[];
  /** Where the log was damaged when the backup was made; then this is what stood before. */
  readonly damage: string | null;
}

interface LogLine {
  readonly log: string;
  readonly records: number;
  readonly snapshot: boolean;
  readonly damage?: string;
}
interface BytesLine {
  readonly bytes: string;
  readonly crc32: number;
}
export interface Closing {
  readonly logs: number;
  readonly records: number;
  readonly sha256: string;
}

/** A log, ready to be written. */
export interface PackedLog {
  readonly bytes: Uint8Array;
  readonly records: number;
  readonly sum: Uint8Array;
}

const pack = promisify(gzip);

export async function packLog({ name, snapshot, records, damage }: KeptLog): Promise<PackedLog> {
  const log: LogLine = {
    log: name,
    records: records.length,
    snapshot: snapshot !== null,
    ...(damage !== null && { damage }),
  };
  const text = linesOf([log, ...(snapshot ? [snapshot] : []).concat(records).map(bytesLine)]);
  return { bytes: await pack(text), records: records.length, sum: sumOf(text) };
}

/** @param at milliseconds since 1970. */
export function packHeading(at: number): Promise<Uint8Array> {
  return pack(linesOf([{ ...FORMAT, at: new Date(at).toISOString() }]));
}

export function packClosing(closing: Closing): Promise<Uint8Array> {
  return pack(linesOf([closing]));
}

export function sumOf(text: string | Uint8Array): Uint8Array {
  return createHash('sha256').update(text).digest();
}

function linesOf(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function bytesLine(bytes: Uint8Array): BytesLine {
  return { bytes: Buffer.from(bytes).toString('base64'), crc32: crc32(bytes) };
}
