import type { Count, Report } from '../../shared/map/report.ts';
import type { Theme } from '../../shared/map/scene/palette.ts';
import type { OwnFont } from './fonts/own.ts';
import type { Scene } from '../../shared/map/scene/scene.ts';

/** What an export is made from, and nothing else. */
export interface ExportInput {
  /** Has nobody's name when `names` is off. */
  readonly report: Report;
  /** Print who wrote what, as far as the report knows. */
  readonly names: boolean;
  /** How voices are counted where an export shows one way. */
  readonly count: Count;
  /** Colours of pictures; documents are always light. */
  readonly theme: Theme;
  /** A typeface for what those that come along lack, in PDF and PNG. */
  readonly font: OwnFont | null;
  /** A scene as the text of an SVG file, drawn by the page's own component; `tokens`: colours stay `var(--name)`. */
  draw(scene: Scene, theme: Theme | 'tokens'): Promise<string>;
}

export interface ExportedFile {
  /** ASCII letters, digits, dots and dashes only: safe in a header and on every disk (see filename.ts). */
  readonly filename: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/**
 * Makes one format. At least one file; several go out as a zip. Pure but for modules and fonts that it reads: the same
 * input gives the same bytes.
 */
export type Exporter = (input: ExportInput) => Promise<readonly ExportedFile[]>;

const encoder = new TextEncoder();

export function textFile(filename: string, contentType: string, text: string): ExportedFile {
  return { filename, contentType, body: encoder.encode(text) };
}
