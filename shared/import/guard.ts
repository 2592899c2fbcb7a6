import { FORMULA_START, INVISIBLE } from '../formulaStart.ts';

const AT_START = new RegExp(`^'(?=${INVISIBLE}(?:${FORMULA_START}|\\p{Cc}))`, 'u');
const AFTER_SEPARATOR = new RegExp(`([;\\t\\n]${INVISIBLE})'(?=${FORMULA_START})`, 'gu');

/**
 * Takes off the apostrophes that our own exports put before what a spreadsheet would execute. A text that had such an
 * apostrophe of its own loses it: nothing tells the two apart.
 */
export function withoutGuard(cell: string): string {
  return cell.replace(AT_START, '').replace(AFTER_SEPARATOR, '$1');
}
