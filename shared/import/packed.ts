/** Zip, its empty form, PDF, and the workbooks of older Excels. */
const STARTS = ['PK\u0003', 'PK\u0005', '%PDF-', '\u00d0\u00cf\u0011'];

/** Whether a file is a workbook, a document or another packed file rather than text: by what such files begin with. */
export function isPacked(text: string): boolean {
  return STARTS.some((start) => text.startsWith(start));
}
