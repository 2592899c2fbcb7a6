import { readFileSync } from 'node:fs';
import { isLane, type Lane } from '../../shared/lanes.ts';
import { LIMITS } from '../../shared/limits.ts';
import { parseNoteText } from '../../shared/text.ts';
import { BUILT_IN } from './builtInNotes.ts';

export interface WrittenNote {
  readonly lane: Lane;
  readonly text: string;
  /** The capability that the note's own source names, where it names one. */
  readonly capability: string | null;
}

type Loaded =
  | { readonly ok: true; readonly notes: readonly WrittenNote[] }
  | { readonly ok: false; readonly sentence: string };

/** The built-in notes, or those of a TSV file whose header names the columns kind and text. */
export function loadNotes(file: string | null): Loaded {
  if (file === null) return { ok: true, notes: builtIn() };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { ok: false, sentence: `The notes in ${file} cannot be read. Check the path.` };
  }
  const [header = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = header.split('\t');
  const [kindAt, textAt, capabilityAt] = ['kind', 'text', 'capability'].map((name) =>
    columns.indexOf(name),
  ) as [number, number, number];
  if (kindAt < 0 || textAt < 0)
    return { ok: false, sentence: `${file} needs a first line that names the columns kind and text.` };
  const notes = lines.flatMap((line): WrittenNote[] => {
    const cells = line.split('\t');
    const lane = cells[kindAt];
    const note = parseNoteText(cells[textAt] ?? '', LIMITS.noteChars);
    return isLane(lane) && note.ok
      ? [{ lane, text: note.value, capability: cells[capabilityAt] || null }]
      : [];
  });
  return notes.length > 0
    ? { ok: true, notes }
    : { ok: false, sentence: `${file} holds no note of kind stop, more or start.` };
}

function builtIn(): WrittenNote[] {
  return BUILT_IN.trim()
    .split('\n')
    .map((line) => {
      const [lane, capability, text] = line.split('|') as [Lane, string, string];
      return { lane, text, capability: capability || null };
    });
}
