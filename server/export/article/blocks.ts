import type { Lane } from '../../../shared/lanes.ts';
import { cleanText } from '../../../shared/text.ts';

/**
 * The write-up as plain values, made once and printed as Markdown, HTML, DOCX and PDF. All text in it is literal, one line,
 * without control characters; whoever prints it escapes it for where it goes.
 */
export interface Article {
  readonly title: string;
  /** What was found, in one line: the first block says it too. */
  readonly headline: string;
  /** Day of the workshop (UTC), `2026-05-21`. */
  readonly date: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Quote | Table | Figure;

export interface Heading {
  readonly kind: 'heading';
  /** The title is level 1 and stands in no block. */
  readonly level: 2 | 3 | 4;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** `lead`: the finding that the article opens with. */
  readonly style: 'body' | 'lead';
  readonly runs: readonly Run[];
}

/** Bullets. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}
export interface ListItem {
  readonly runs: readonly Run[];
  /** One level deep. */
  readonly under: readonly (readonly Run[])[];
  /** Which side it speaks for, where it is somebody's words. */
  readonly lane?: Lane;
}

/** Somebody's words, set apart. */
export interface Quote {
  readonly kind: 'quote';
  /** Which side it speaks for. */
  readonly lane: Lane;
  /** Without quotation marks: the printer sets them. */
  readonly text: string;
  /** "stop, group 3, 2 dots" */
  readonly source: string;
}

/** The first column names the row. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

/** The capability map; the printer draws it from the report. */
export interface Figure {
  readonly kind: 'figure';
  readonly caption: string;
}

/** `quote`: somebody's words inside a sentence; the printer sets the quotation marks. */
export interface Run {
  readonly kind: 'text' | 'strong' | 'quote';
  readonly text: string;
}

export const heading = (level: Heading['level'], said: string): Heading => ({
  kind: 'heading',
  level,
  text: line(said),
});
export const paragraph = (...runs: readonly (Run | string)[]): Paragraph => ({
  kind: 'paragraph',
  style: 'body',
  runs: runs.map(run),
});
export const list = (items: readonly ListItem[]): List => ({ kind: 'list', items });
export const item = (
  runs: readonly (Run | string)[],
  under: readonly (readonly (Run | string)[])[] = [],
): ListItem => ({ runs: runs.map(run), under: under.map((each) => each.map(run)) });
export const strong = (said: string): Run => ({ kind: 'strong', text: line(said) });
export const quote = (said: string): Run => ({ kind: 'quote', text: line(said) });

/** Text of ours or of people, on one line. */
export function line(said: string): string {
  return spaced(said).trim();
}

/** Spaces at the ends of a run join it to its neighbours, so they stay. */
function run(said: Run | string): Run {
  return typeof said === 'string' ? { kind: 'text', text: spaced(said) } : said;
}

/** U+FFFE and U+FFFF are no characters, and no XML may hold them. */
function spaced(said: string): string {
  return cleanText(said)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/\s+/g, ' ');
}
