import { paintOf } from '../../../shared/map/scene/palette.ts';
import { cut, heightOf, LEADING, type Group, type Part } from './part.ts';
import type { Pen } from './pen.ts';
import { decoration, tagged, type Structure, type TagOptions } from './structure.ts';

/** A4 in points, and what is kept free around the text. */
export const PAGE = { width: 595.28, height: 841.89, margin: 48, head: 52, foot: 58 } as const;
export const COLUMN = PAGE.width - 2 * PAGE.margin;
const GUTTER = 24;
/** Kept free over columns that do not begin a page. */
export const OVER_COLUMNS = 8;
/** One of two columns. */
export const HALF = (COLUMN - GUTTER) / 2;
const WHOLE_PAGE = PAGE.height - PAGE.head - PAGE.foot;
export const QUIET = paintOf('ink-3', 'light');

/** Sets groups down the pages, whole as long as a page holds them, and tags each part for whoever hears it. */
export class Flow {
  readonly doc: PDFKit.PDFDocument;
  readonly pen: Pen;
  readonly root: Structure;
  readonly #bookmarks: { level: number; item: PDFKit.PDFOutline }[];
  #list: { readonly of: object; readonly element: Structure } | null = null;
  #plate: (() => void) | null = null;
  y: number = PAGE.height;

  constructor(doc: PDFKit.PDFDocument, pen: Pen, root: Structure) {
    this.doc = doc;
    this.pen = pen;
    this.root = root;
    this.#bookmarks = [{ level: 1, item: doc.outline }];
  }

  /** What is free of this page, in points. */
  get left(): number {
    return PAGE.height - PAGE.foot - this.y;
  }

  newPage(): void {
    this.#addPlate();
    this.doc.addPage({ size: 'A4', margin: 0 });
    this.y = PAGE.head;
  }

  /** A page of its own, as soon as the page that is being filled is full: what follows goes on below what is there. */
  plate(paint: () => void): void {
    this.#plate = paint;
  }

  #addPlate(): void {
    const paint = this.#plate;
    this.#plate = null;
    paint?.();
  }

  /** Moves to a new page unless there is that much room, in points. */
  room(height: number): void {
    if (this.left < height) this.newPage();
  }

  gap(height: number): void {
    this.y += height;
  }

  /** Ends what is still open. */
  end(): void {
    this.#addPlate();
    this.#endList();
    this.root.end();
  }

  /** @param followed height of what has to stand on the same page */
  across(group: Group, followed = 0): void {
    for (const piece of pieces(group)) {
      this.room(Math.min(WHOLE_PAGE, heightOf(piece, this.#atTop()) + followed));
      this.#group(piece, PAGE.margin, this.#atTop());
    }
  }

  /** In two columns, as long as each other where they end. */
  columns(groups: readonly Group[]): void {
    let rest = groups.flatMap(pieces);
    while (rest.length > 0) {
      if (!this.#atTop()) this.gap(OVER_COLUMNS);
      const [first, second] = split(rest, this.left);
      if (first.length + second.length === 0) {
        this.newPage();
        continue;
      }
      const top = this.y;
      this.#column(first, PAGE.margin);
      const bottom = this.y;
      this.y = top;
      this.#column(second, PAGE.margin + HALF + GUTTER);
      this.y = Math.max(bottom, this.y);
      rest = rest.slice(first.length + second.length);
    }
  }

  /** Something drawn that is read as one element. */
  draw(tag: string, paint: () => void, options: TagOptions): void {
    this.#endList();
    tagged(this.doc, this.root, tag, paint, options);
  }

  /** An element of several, of which the caller makes each. It is ended when `fill` returns. */
  element(tag: string, fill: (element: Structure) => void): void {
    this.#endList();
    const element = this.doc.struct(tag);
    this.root.add(element);
    fill(element);
    element.end();
  }

  bookmark(level: number, text: string): void {
    while ((this.#bookmarks.at(-1)?.level ?? 1) >= level && this.#bookmarks.length > 1) this.#bookmarks.pop();
    const item = this.#bookmarks.at(-1)?.item.addItem(text);
    if (item) this.#bookmarks.push({ level, item });
  }

  /** To what stands in the middle of a section and is none of it. */
  bookmarkAside(text: string): void {
    this.#bookmarks[0]?.item.addItem(text);
  }

  /** Ends the list that is being read. */
  #endList(): void {
    this.#list?.element.end();
    this.#list = null;
  }

  #atTop(): boolean {
    return this.y === PAGE.head;
  }

  #column(groups: readonly Group[], x: number): void {
    groups.forEach((group, index) => this.#group(group, x, index === 0));
  }

  #group(group: Group, x: number, isFirst: boolean): void {
    group.forEach((part, index) => {
      if (index > 0 || !isFirst) this.gap(part.above);
      if (part.bookmark) this.bookmark(part.bookmark.level, part.bookmark.text);
      const contents = this.#rows(part, x);
      const element = this.doc.struct(part.tag, {}, contents);
      this.#parentOf(part).add(element);
      element.end();
    });
  }

  #parentOf({ list }: Part): Structure {
    if (list === undefined) {
      this.#endList();
      return this.root;
    }
    if (this.#list?.of !== list) {
      this.#endList();
      this.#list = { of: list, element: this.doc.struct('L') };
      this.root.add(this.#list.element);
    }
    const item = this.doc.struct('LI');
    this.#list.element.add(item);
    return item;
  }

  #rows({ rows, tag }: Part, x: number): PDFKit.PDFStructureContent[] {
    const { doc } = this;
    const contents: PDFKit.PDFStructureContent[] = [];
    let isOpen = false;
    for (const { line, indent, size, ornament } of rows) {
      if (ornament) {
        if (isOpen) doc.endMarkedContent();
        isOpen = false;
        decoration(doc, () => ornament(doc, x, this.y));
      }
      if (!isOpen) contents.push(doc.markStructureContent(tag));
      isOpen = true;
      this.pen.set(line.pieces, x + indent, this.y + size, size);
      this.y += size * LEADING;
    }
    if (isOpen) doc.endMarkedContent();
    return contents;
  }
}

/** A group that no page holds whole goes on over the next. */
function pieces(group: Group): Group[] {
  if (heightOf(group, false) <= WHOLE_PAGE) return [group];
  const [head, tail] = cut(group, WHOLE_PAGE);
  return tail.length === 0 ? [head] : [head, ...pieces(tail)];
}

/** The groups of the first and of the second column: as even as may be where all fit, else as many as do. */
function split(groups: readonly Group[], room: number): readonly [readonly Group[], readonly Group[]] {
  const middle = fitting(groups, 0, room);
  const end = fitting(groups, middle, room);
  if (middle === 0 || end < groups.length) return [groups.slice(0, middle), groups.slice(middle, end)];
  const cuts = Array.from({ length: middle }, (_, index) => {
    const [first, second] = [groups.slice(0, index + 1), groups.slice(index + 1)];
    return { first, second, height: Math.max(columnHeight(first), columnHeight(second)) };
  });
  const { first, second } = cuts.reduce((best, next) => (next.height < best.height ? next : best));
  return [first, second];
}

/** Which group is the first, from one on, that a column has no room for. */
function fitting(groups: readonly Group[], from: number, room: number): number {
  let height = 0;
  const first = groups.findIndex((group, index) => {
    if (index >= from) height += heightOf(group, index === from);
    return height > room;
  });
  return first < 0 ? groups.length : first;
}

function columnHeight(groups: readonly Group[]): number {
  return groups.reduce((sum, group, index) => sum + heightOf(group, index === 0), 0);
}
