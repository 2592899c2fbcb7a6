import { createRequire } from 'node:module';

/**
 * What is used of pptxgenjs. Its ES module needs a newer Node than this project does, and its types mean that one, so
 * that its CommonJS build is loaded, with the types here. Sizes are inches, fonts points, colours six hexadecimal digits.
 */
export interface Presentation {
  title: string;
  subject: string;
  author: string;
  company: string;
  layout: string;
  theme: { headFontFace: string; bodyFontFace: string };
  defineSlideMaster(master: {
    readonly title: string;
    readonly background: { readonly color: string };
    readonly objects: readonly object[];
    readonly slideNumber?: object;
  }): void;
  addSlide(options: { readonly masterName: string }): LibrarySlide;
  write(options: { readonly outputType: 'uint8array'; readonly compression: boolean }): Promise<Uint8Array>;
}

export interface LibrarySlide {
  addText(text: string | readonly TextRun[], options: BoxOptions): void;
  addShape(shape: 'rect' | 'roundRect' | 'line', options: BoxOptions): void;
  addTable(rows: readonly (readonly TableCell[])[], options: TableOptions): void;
  addChart(kind: 'bar', data: readonly Series[], options: object): void;
  addNotes(notes: string): void;
}

export interface TextRun {
  readonly text: string;
  readonly options?: TextLook & { readonly breakLine?: boolean };
}
export interface TextLook {
  readonly bold?: boolean;
  readonly color?: string;
  readonly fontSize?: number;
  readonly paraSpaceAfter?: number;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface BoxOptions extends Partial<Box>, TextLook {
  readonly objectName?: string;
  readonly placeholder?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly margin?: number;
  readonly fit?: 'shrink' | 'none';
  readonly fill?: { readonly color: string };
  readonly line?: { readonly color: string; readonly width: number };
  readonly rectRadius?: number;
}
export interface TableCell {
  readonly text: string | readonly TextRun[];
  readonly options?: TextLook & {
    readonly fill?: { readonly color: string };
    readonly align?: 'left' | 'center' | 'right';
    readonly valign?: 'top' | 'middle';
    readonly border?: readonly {
      readonly type: 'none' | 'solid';
      readonly pt?: number;
      readonly color?: string;
    }[];
  };
}
export interface TableOptions extends Box {
  readonly objectName: string;
  readonly colW: readonly number[];
  readonly rowH: readonly number[];
  readonly fontSize: number;
  readonly color: string;
  readonly valign: 'top';
  readonly margin: readonly number[];
}
export interface Series {
  readonly name: string;
  readonly labels: readonly string[];
  readonly values: readonly number[];
}

export const PptxGenJS = createRequire(import.meta.url)('pptxgenjs') as new () => Presentation;
