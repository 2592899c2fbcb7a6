/** What spreadsheets begin a formula with, and the forms that they fold into it (full width, small, true minus); for a RegExp. */
export const FORMULA_START = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b\\u2212]';
/** Characters that nobody sees, for a RegExp: a formula begins behind them as well. */
export const INVISIBLE = '[\\p{Z}\\p{Cf}]*';
