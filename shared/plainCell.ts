import { FORMULA_START, INVISIBLE } from './formulaStart.ts';
import { cleanText } from './text.ts';

const AT_START = new RegExp(`^(?=${INVISIBLE}(?:${FORMULA_START}|\\p{Cc}))`, 'u');
// A spreadsheet set to another separator cuts there, and would read what follows as a cell of its own.
const AFTER_SEPARATOR = new RegExp(`([;\\t\\n]${INVISIBLE})(?=${FORMULA_START})`, 'gu');

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
