import { open, type FileHandle } from 'node:fs/promises';
import type { FontProblem } from '../../../shared/words/server.ts';

/** A typeface that whoever runs the server adds, asked last for a character. */
export interface OwnFont {
  /** Absolute. */
  readonly path: string;
  /** Which typeface of a file of several (.ttc): its PostScript name. */
  readonly member?: string;
}

type OwnFontVerdict =
  { readonly ok: true; readonly value: OwnFont } | { readonly ok: false; readonly problem: FontProblem };

const SINGLE = new Set(['\u0000\u0001\u0000\u0000', 'true', 'OTTO']);
const POSTSCRIPT_NAME = 6;

/** Looks whether a file is a typeface (.ttf, .otf, or the first of a .ttc); the whole of it is read when an export is made. */
export async function readOwnFont(path: string): Promise<OwnFontVerdict> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch {
    return { ok: false, problem: 'font-missing' };
  }
  try {
    const value = await identified(file, path);
    return value === null ? { ok: false, problem: 'font-unknown' } : { ok: true, value };
  } catch {
    return { ok: false, problem: 'font-unknown' };
  } finally {
    await file.close();
  }
}

/** @throws RangeError when the file is shorter than it says */
async function identified(file: FileHandle, path: string): Promise<OwnFont | null> {
  const kind = (await bytesAt(file, 0, 4)).toString('latin1');
  const isSeveral = kind === 'ttcf';
  if (!isSeveral && !SINGLE.has(kind)) return null;
  const start = isSeveral ? (await bytesAt(file, 12, 4)).readUInt32BE() : 0;
  const tables = await tablesAt(file, start);
  const names = tables.get('name');
  if (names === undefined || !tables.has('cmap')) return null;
  if (!isSeveral) return { path };
  const member = await postscriptName(file, names);
  return member === null ? null : { path, member };
}

/** Where each table of a typeface begins. */
async function tablesAt(file: FileHandle, start: number): Promise<Map<string, number>> {
  const count = (await bytesAt(file, start + 4, 2)).readUInt16BE();
  const records = await bytesAt(file, start + 12, count * 16);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = records.subarray(index * 16);
      return [record.toString('latin1', 0, 4), record.readUInt32BE(8)];
    }),
  );
}

async function postscriptName(file: FileHandle, table: number): Promise<string | null> {
  const head = await bytesAt(file, table, 6);
  const count = head.readUInt16BE(2);
  const records = await bytesAt(file, table + 6, count * 12);
  for (let at = 0; at < records.length; at += 12) {
    if (records.readUInt16BE(at + 6) !== POSTSCRIPT_NAME) continue;
    const place = table + head.readUInt16BE(4) + records.readUInt16BE(at + 10);
    // Letters of ASCII alone: of two bytes each on some platforms, the first is zero.
    const text = await bytesAt(file, place, records.readUInt16BE(at + 8));
    return text.toString('latin1').replaceAll('\u0000', '');
  }
  return null;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new RangeError('the file ends early');
  return buffer;
}
