import type { ImportProblem } from './finding.ts';

/** Zip, its empty form, PDF, the workbooks of older Excels, RTF, and pictures as they look in Windows-1252. */
const STARTS = [
  'PK\u0003',
  'PK\u0005',
  '%PDF-',
  '\u00d0\u00cf\u0011',
  '{\\rtf',
  '\u2030PNG',
  '\u00ff\u00d8\u00ff',
];
const WEB_PAGE = /^\ufeff?\s*<(?:!doctype html|html|head|body|table|meta)\b/i;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/g;
/** What is shorter may hold a few by accident; of packed bytes every ninth is one. */
const ENOUGH_CHARS = 400;

/**
 * Why a file is no text to read: a workbook, a document, a picture or another packed file, by what it begins with; or a web
 * page, as which some tools save their tables.
 */
export function notReadable(text: string): ImportProblem | null {
  const start = text.slice(0, 4096);
  if (STARTS.some((known) => start.startsWith(known))) return 'not-text';
  if (WEB_PAGE.test(start)) return 'is-web-page';
  const controls = start.match(CONTROL)?.length ?? 0;
  return start.length >= ENOUGH_CHARS && controls * 16 > start.length ? 'not-text' : null;
}
