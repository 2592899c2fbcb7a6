import type { Voice } from '../lanes.ts';
import type { Count } from '../map/report.ts';
import { plural } from './plural.ts';

/** "Median 2.5 of 5, 58 answers". */
export function medianLine(median: number, steps: number, answers: number): string {
  return `Median ${median} of ${steps}, ${plural(answers, 'answer', 'answers')}`;
}

export interface Sentence {
  /** Its beginning: the finding itself. */
  readonly lead: string;
  readonly sentence: string;
}

/**
 * "9 of 12 groups say do less; 2 say do more; 1 silent." The larger side speaks first; where both are alike, both are the
 * finding: "4 of 9 groups say do less, 4 say do more; 1 silent."
 */
export function sentenceOf(count: Count, voices: Readonly<Record<Voice, number>>, of: number): Sentence {
  const less = { number: voices.stop, says: 'do less' };
  const more = { number: voices.more + voices.start, says: 'do more' };
  const sides = more.number > less.number ? [more, less] : [less, more];
  const [first, ...rest] = [...sides, { number: voices.even, says: 'both alike' }].filter(
    ({ number }) => number > 0,
  );
  if (first === undefined) return { lead: 'Nobody mentioned it', sentence: 'Nobody mentioned it.' };
  const finding = `${first.number} of ${whole(count, of)} ${says(first.number)} ${first.says}`;
  const others = rest.map((side) => `${side.number} ${says(side.number)} ${side.says}`);
  const tied = less.number === more.number && less.number > 0;
  const lead = tied ? `${finding}, ${others.shift() ?? ''}` : finding;
  const silent = voices.silent > 0 ? [`${voices.silent} silent`] : [];
  return { lead, sentence: `${[lead, ...others, ...silent].join('; ')}.` };
}

function whole(count: Count, of: number): string {
  return count === 'groups' ? plural(of, 'group', 'groups') : plural(of, 'note or dot', 'notes and dots');
}
function says(number: number): string {
  return number === 1 ? 'says' : 'say';
}

/** A name of ours inside a sentence: its first letter is small, unless the word is an abbreviation. */
export function inSentence(name: string): string {
  const first = name.split(/\s/, 1)[0] ?? '';
  return first.slice(1) === first.slice(1).toLowerCase()
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}
