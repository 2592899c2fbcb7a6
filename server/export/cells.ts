import { cleanText } from '../../shared/text.ts';

// What spreadsheets begin a formula with, and the forms that they fold into it (full width, small, true minus).
const TRIGGER = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b\\u2212]';
const INVISIBLE = '[\\p{Z}\\p{Cf}]*';
const AT_START = new RegExp(`^(?=${INVISIBLE}(?:${TRIGGER}|\\p{Cc}))`, 'u');
// A spreadsheet set to another separator cuts there, and would read what follows as a cell of its own.
const AFTER_SEPARATOR = new RegExp(`([;\\t\\n]${INVISIBLE})(?=${TRIGGER})`, 'gu');

/**
 * A cell that no spreadsheet executes: an apostrophe stands before whatever would begin a formula (CWE-1236; quoting
 * alone does not help). Control characters leave.
 */
export function plainCell(text: string): string {
  return guardedCell(text, "'");
}

/** The same with another guard. */
export function guardedCell(text: string, guard: "'" | ' '): string {
  return cleanText(text).replace(AFTER_SEPARATOR, `$1${guard}`).replace(AT_START, guard);
}
