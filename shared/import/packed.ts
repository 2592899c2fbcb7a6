/** Whether a file is a workbook, a document or another packed file rather than text: by what such files begin with. */
export function isPacked(text: string): boolean {
  return /^(PK[\u0003\u0005]|%PDF-|\u00d0\u00cf\u0011)/.test(text);
}
