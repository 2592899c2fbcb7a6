import type { Count, Report } from '../../../shared/map/report.ts';
import { COMMON } from '../../../shared/words/common.ts';
import { DECK } from '../../../shared/words/deck.ts';
import { officeLine, officeText } from '../office/text.ts';
import { PptxGenJS, type LibrarySlide, type Presentation } from './library.ts';
import { BODY, colour, FONT, SIZES } from './look.ts';

/** What slides are made of: the report, and how voices are counted. */
export interface Told {
  readonly report: Report;
  readonly count: Count;
  readonly names: boolean;
}

/** What the library cannot say of a slide; it is put in when the file is packed (finish.ts). */
export interface Extra {
  /** What a shape, table or chart shows, by its name, for whoever does not see it. */
  readonly alt: Map<string, string>;
  /** DrawingML that lies over the slide. */
  drawing: string;
}

export interface Slide {
  readonly on: LibrarySlide;
  readonly extra: Extra;
}

/** Slides in the making. */
export class Deck {
  readonly extras: Extra[] = [];
  readonly #told: Told;
  readonly #file: Presentation;

  constructor(told: Told) {
    this.#told = told;
    const { workshop, summary } = told.report;
    const file = new PptxGenJS();
    this.#file = file;
    file.layout = 'LAYOUT_WIDE';
    file.title = officeLine(workshop.name);
    file.subject = officeLine(summary[told.count].headline);
    file.author = COMMON.product;
    file.company = COMMON.product;
    file.theme = { headFontFace: FONT, bodyFontFace: FONT };
    file.defineSlideMaster(opening());
    file.defineSlideMaster(content(officeLine(DECK.footer(workshop.name, workshop.createdAt))));
  }

  /**
   * @param title said in a place of its own on every slide, so that it can be found and read out
   * @param notes for the speaker: what stands behind the slide
   */
  slide(title: string, notes: readonly string[], master: 'opening' | 'content' = 'content'): Slide {
    const on = this.#file.addSlide({ masterName: master });
    on.addText(officeLine(title), { placeholder: 'title', objectName: 'Title' });
    const { workshop } = this.#told.report;
    const source = DECK.notes.source(workshop.name, workshop.createdAt, workshop.reportedAt);
    const counted = DECK.notes.counted(DECK.counted[this.#told.count]);
    on.addNotes([...notes, source, counted].map(officeText).join('\n'));
    const extra = { alt: new Map<string, string>(), drawing: '' };
    this.extras.push(extra);
    return { on, extra };
  }

  written(): Promise<Uint8Array> {
    return this.#file.write({ outputType: 'uint8array', compression: false });
  }
}

function opening() {
  return {
    title: 'opening',
    background: { color: colour('surface') },
    objects: [mark({ x: 0.9, y: 1.1, w: 0.42 }), title({ x: 0.9, y: 1.9, w: 11.7, h: 1.7 }, 36, 'bottom')],
  };
}

function content(footer: string) {
  return {
    title: 'content',
    background: { color: colour('surface') },
    objects: [
      title({ x: BODY.x, y: 0.25, w: BODY.w, h: 0.85 }, SIZES.title, 'middle'),
      mark({ x: BODY.x, y: 7.02, w: 0.16 }),
      {
        text: {
          text: footer,
          options: {
            x: BODY.x + 0.25,
            y: 6.98,
            w: 9,
            h: 0.3,
            fontSize: SIZES.foot,
            color: colour('ink-3'),
            margin: 0,
          },
        },
      },
    ],
    slideNumber: {
      x: BODY.x + BODY.w - 0.8,
      y: 6.98,
      w: 0.8,
      h: 0.3,
      fontSize: SIZES.foot,
      color: colour('ink-3'),
      align: 'right',
    },
  };
}

function title(box: object, fontSize: number, valign: string) {
  const look = {
    fontSize,
    bold: true,
    color: colour('ink'),
    align: 'left',
    valign,
    fit: 'shrink',
    margin: 0,
  };
  return { placeholder: { options: { name: 'title', type: 'title', ...box, ...look }, text: '' } };
}

/** Flashmap's highlighter: one stroke of yellow. */
function mark({ x, y, w }: { x: number; y: number; w: number }) {
  return { rect: { x, y, w, h: w / 2.6, fill: { color: colour('flash') } } };
}
