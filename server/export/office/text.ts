import { cleanText } from '../../../shared/text.ts';

/** Code points that Unicode promises never to be characters; XML refuses two of them. */
const NO_CHARACTER = /\p{Noncharacter_Code_Point}/gu;

/** Most text is plain: letters of the first alphabets, and lines. */
const PLAIN = /^[\n\u0020-\u007e\u00a1-\u1fff]*$/;

/** Text of a person that may stand in an office document: whatever XML refuses is gone, lines stay lines. */
export function officeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return cleanText(text)
    .replace(NO_CHARACTER, '')
    .replace(/\u2028|\u2029/g, '\n');
}

/** The same on one line. */
export function officeLine(text: string): string {
  return officeText(text).replace(/\s+/g, ' ').trim();
}

/** Text between tags or in an attribute. */
export function escapedXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
