import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file of an office package, by its path inside. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** What is changed after the library wrote a package, and before it is packed. */
export interface Changes {
  readonly xml?: (xml: string, path: string) => string;
  readonly path?: (path: string) => string;
}

/** Midnight where the zip is written is midnight where it is read: zip knows no time zones. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The same package with its XML changed, and with the same bytes whenever it is made: a writer stamps the time of day into
 * the zip and into the properties of the document and of every workbook inside.
 * @param at what the properties say instead: milliseconds
 */
export function repacked(
  bytes: Uint8Array,
  at: number,
  changes: (parts: Parts) => Changes = () => ({}),
): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  const written = unzipSync(bytes);
  const { xml = (same) => same, path: renamed = (same) => same } = changes(written);
  for (const [path, part] of Object.entries(written)) {
    if (path.endsWith('/')) continue;
    const to = renamed(path);
    if (/\.(xml|rels)$/.test(path)) parts[to] = strToU8(dated(xml(strFromU8(part), path), at));
    else parts[to] = path.endsWith('.xlsx') ? repacked(part, at) : part;
  }
  return zipSync(parts, { mtime: NO_TIME, level: 6 });
}

const STAMP = /(<dcterms:(created|modified)\b[^>]*>)[^<]*(?=<)/g;

function dated(xml: string, at: number): string {
  return xml.replace(STAMP, `$1${new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')}`);
}
