import { strFromU8 } from 'fflate';
import type { Changes, Parts } from '../office/package.ts';

/** Ids of relations, made up anew every time. */
const RELATION = /(?<=r:(?:id|embed|link)="|\bId=")rId(?=[\w-]*[a-z_-])[\w-]+/g;
/** Bookmarks, counted over all documents ever written. In attributes and fields alone: a note may speak of anything. */
const BOOKMARK = /(?<=w:(?:anchor|name)="|<w:instrText[^>]*>[^<]*)_Toc\d+/g;
const BOOKMARK_NUMBER = /(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+/g;
const PICTURE_NUMBER = /(?<=<wp:docPr\b[^>]*\bid=")\d+/g;

/** The same ids for the same document: counted in the order in which they stand there. */
export function sameIds(parts: Parts): Changes {
  const relations = counted(
    Object.entries(parts).flatMap(([path, part]) =>
      path.endsWith('.rels') ? (strFromU8(part).match(RELATION) ?? []) : [],
    ),
  );
  return {
    xml: (xml) => {
      const bookmarks = counted(xml.match(BOOKMARK) ?? []);
      const numbers = counted(xml.match(BOOKMARK_NUMBER) ?? []);
      const pictures = counted(xml.match(PICTURE_NUMBER) ?? []);
      return xml
        .replace(RELATION, (id) => `rIdOwn${relations.get(id) ?? 0}`)
        .replace(BOOKMARK, (name) => `_Toc${bookmarks.get(name) ?? 0}`)
        .replace(BOOKMARK_NUMBER, (id) => `${numbers.get(id) ?? 0}`)
        .replace(PICTURE_NUMBER, (id) => `${pictures.get(id) ?? 0}`);
    },
  };
}

function counted(found: readonly string[]): Map<string, number> {
  return new Map([...new Set(found)].map((id, index) => [id, index + 1]));
}
