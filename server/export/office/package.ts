import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file of an office package, by its path inside. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** What is put into a part: its XML after the library wrote it, before it is packed. */
export type Change = (xml: string, path: string) => string;

/** Midnight where the zip is written is midnight where it is read: zip knows no time zones. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The same package with its XML changed, and with the same bytes whenever it is made: a writer stamps the time of day into
 * the zip and into the properties of the document and of every workbook inside.
 * @param at what the properties say instead: milliseconds
 */
export function repacked(bytes: Uint8Array, at: number, change: Change = (xml) => xml): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('/')) continue;
    if (/\.(xml|rels)$/.test(path)) parts[path] = strToU8(dated(change(strFromU8(part), path), at));
    else parts[path] = path.endsWith('.xlsx') ? repacked(part, at) : part;
  }
  return zipSync(parts, { mtime: NO_TIME, level: 6 });
}

const STAMP = /(<dcterms:(created|modified)\b[^>]*>)[^<]*(?=<)/g;

function dated(xml: string, at: number): string {
  return xml.replace(STAMP, `$1${new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')}`);
}
