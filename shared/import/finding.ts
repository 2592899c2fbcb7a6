import { cleanText } from '../text.ts';
import { IMPORT_LIMITS } from './limits.ts';

/** Why a row stays out. The code is stable; the sentence stands in words/import.ts. */
export type Refusal =
  | 'empty-text'
  | 'too-long'
  | 'title-too-long'
  | 'no-lane'
  | 'unknown-lane'
  | 'no-group'
  | 'too-many-notes'
  | 'too-many-groups'
  | 'rows-left'
  | 'no-name'
  | 'name-too-long'
  | 'definition-too-long'
  | 'same-name'
  | 'too-many-capabilities'
  | 'too-many-areas'
  | 'not-a-capability';

/** What is told of something that comes in. */
export type Remark =
  | 'cut'
  | 'same-row'
  | 'control-characters'
  | 'apostrophe'
  | 'torn-quote'
  | 'above-header'
  | 'section-heading'
  | 'columns-left'
  | 'filled-down'
  | 'dots-of-cluster'
  | 'unknown-capability'
  | 'other-capability'
  | 'bad-dots'
  | 'other-dots'
  | 'group-numbered'
  | 'names-left-out'
  | 'bad-author'
  | 'damaged-groups'
  | 'was-open'
  | 'scales-apart'
  | 'lead-place-lost'
  | 'parent-unknown'
  | 'parent-loop'
  | 'level-left-out';

/** Why nothing of a text can be read at all. */
export type ImportProblem =
  | 'empty'
  | 'too-large'
  | 'no-text-column'
  | 'not-json'
  | 'not-a-report'
  | 'other-version'
  | 'no-name-column'
  | 'no-capability'
  | 'not-xml'
  | 'has-dtd'
  | 'too-deep'
  | 'not-archimate'
  | 'too-much'
  | 'too-slow'
  | 'not-text'
  | 'is-web-page';

export interface Finding<Code extends string> {
  readonly code: Code;
  /** Line of the text, from 1; null where it is about the whole. */
  readonly line: number | null;
  /** What stood there, shortened. */
  readonly text: string;
}

/** The first findings in the order of the text, and how many there are of each kind. */
export interface FindingList<Code extends string> {
  readonly total: number;
  readonly counts: Readonly<Partial<Record<Code, number>>>;
  readonly first: readonly Finding<Code>[];
}

/** Gathers findings, and keeps no more of them than a person would read. */
export class Findings<Code extends string> {
  readonly #counts = new Map<Code, number>();
  readonly #first: Finding<Code>[] = [];
  #total = 0;

  add(code: Code, line: number | null, text = ''): void {
    this.#total += 1;
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    if (this.#first.length < IMPORT_LIMITS.findings) this.#first.push({ code, line, text: excerpt(text) });
  }

  list(): FindingList<Code> {
    return {
      total: this.#total,
      counts: Object.fromEntries(this.#counts) as Partial<Record<Code, number>>,
      first: [...this.#first].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    };
  }
}

export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ImportProblem };

export function cannotRead(problem: ImportProblem): { readonly ok: false; readonly problem: ImportProblem } {
  return { ok: false, problem };
}

function excerpt(text: string): string {
  const line = cleanText(text.slice(0, IMPORT_LIMITS.excerpt + 1)).trim();
  return line.length > IMPORT_LIMITS.excerpt ? `${cutTo(line, IMPORT_LIMITS.excerpt - 1)}…` : line;
}

/** Never through the middle of a character. */
export function cutTo(text: string, chars: number): string {
  const cut = text.slice(0, chars);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
