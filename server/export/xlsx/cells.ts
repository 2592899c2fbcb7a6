import type { CellObject } from 'write-excel-file/node';
import { paintOf, type PaintName } from '../../../shared/map/scene/palette.ts';
import { WORKBOOK } from '../../../shared/words/workbook.ts';
import { officeText } from '../office/text.ts';

/** Null is left empty. */
export type WrittenCell = CellObject | null;

const paint = (name: PaintName) => paintOf(name, 'light');

/** Longest text that Excel opens. */
const MOST_CHARS = 32_767;

const LOOK = { alignVertical: 'top', wrap: true } as const;
/** A word does not touch the number before it. */
const WORDS = { ...LOOK, align: 'left', indent: 1 } as const;

/** Text that stays text: typed as such, so that neither `=1+1` nor `00123` is ever computed, cut or turned into a date. */
export function text(said: string, look: Partial<CellObject> = {}): CellObject {
  return { ...WORDS, ...look, type: String, format: '@', value: written(said) };
}

export function number(value: number, format = '0'): CellObject {
  return { ...LOOK, wrap: false, type: Number, format, value };
}
/** A number that nothing is counted by: it stands as words do. */
export function numeral(value: number): CellObject {
  return { ...WORDS, wrap: false, type: Number, format: '0', value };
}
export function flag(value: boolean): CellObject {
  return text(value ? WORKBOOK.yes : WORKBOOK.no);
}

/** The day that an ISO date names; what is none of the calendar stays the text that was typed. */
export function day(iso: string): CellObject {
  const at = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(at) || at < FIRST_DAY
    ? text(iso)
    : { ...WORDS, wrap: false, type: Date, format: 'yyyy-mm-dd', value: new Date(at) };
}

/** A spreadsheet counts days from here on. */
const FIRST_DAY = Date.UTC(1900, 2, 1);

export function title(said: string): CellObject {
  return text(said, { fontWeight: 'bold', fontSize: 18, textColor: paint('ink'), wrap: false });
}

export function header(said: string): CellObject {
  return text(said, {
    fontWeight: 'bold',
    textColor: paint('surface'),
    backgroundColor: paint('ink'),
    alignVertical: 'center',
    height: 34,
  });
}

export function label(said: string): CellObject {
  return text(said, { fontWeight: 'bold', textColor: paint('ink-2') });
}

/** The colour that the map gives it, and the words on it. */
export function painted(fill: PaintName, ink: PaintName): Partial<CellObject> {
  return { backgroundColor: paint(fill), textColor: paint(ink), fontWeight: 'bold' };
}

/**
 * A spreadsheet reads `_x0041_` inside a text as an escaped character, so that its own underscore has to be escaped. The
 * library drops U+FFFD, which stands for what could not be read, and counts a text that every object has as a key (`constructor`) as written already: a NUL, which
 * it drops too, makes it another key.
 */
function written(said: string): string {
  const escaped = officeText(said)
    .slice(0, MOST_CHARS)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('\ufffd', '?');
  return escaped in {} ? `${escaped}\u0000` : escaped;
}
