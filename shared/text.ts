import { accept, refuse, type Verdict } from './verdict.ts';

// C0 and C1 controls but tab and line feed; direction overrides, which could disguise what a line says; lone surrogates.
// eslint-disable-next-line no-control-regex
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** One line that a person typed: a name, a title. Trimmed; refused when empty, too long, or holding control characters. */
export function parseLine(text: unknown, maxChars: number): Verdict<string> {
  if (typeof text !== 'string') return refuse('bad-request', 'not text');
  const line = text.trim().replace(/[ \t\u00a0]+/g, ' ');
  if (UNWANTED.test(line) || /[\n\t]/.test(line) || LONE_SURROGATE.test(line))
    return refuse('bad-name', 'control character');
  if (line === '') return refuse('empty-text');
  if (line.length > maxChars) return refuse('too-long', `${line.length} of ${maxChars}`);
  return accept(line);
}

/** A note's text as it may be entered: several lines are fine. The reason says what a person can do about it. */
export function parseNoteText(text: unknown, maxChars: number): Verdict<string> {
  if (typeof text !== 'string') return refuse('bad-request', 'not text');
  const note = cleanText(text).trim();
  if (note === '') return refuse('empty-text');
  if (note.length > maxChars) return refuse('too-long', `${note.length} of ${maxChars}`);
  return accept(note);
}

/** Control characters and lone surrogates leave pasted text; they mean nothing on a note and break XML and spreadsheets. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(new RegExp(UNWANTED, 'g'), '')
    .replace(new RegExp(LONE_SURROGATE, 'gu'), '\ufffd');
}
