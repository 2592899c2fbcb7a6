import { breakLines, isRightToLeft, type Type } from './lines.ts';
import type { PaintName } from './palette.ts';
import type { GlyphMark, Mark, RectMark, TextMark } from './scene.ts';
import { SCENE_GLYPHS, type SceneGlyph } from './glyphs.ts';

/** Something of a known size that may be drawn anywhere. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly draw: (x: number, y: number) => Mark[];
}

/** Where nothing stands. */
export const NONE: Block = { width: 0, height: 0, draw: () => [] };

export interface Style extends Type {
  readonly fill: PaintName;
}

/** Distance between base lines, as a share of the size. */
const LEADING = 1.2;

/** Lines of text in a box of that width; right-to-left text stands at its right. */
export function textBlock(text: string, style: Style, width: number, most = Infinity): Block {
  const lines = breakLines(text, style, width, most);
  const leading = style.size * LEADING;
  const right = isRightToLeft(text);
  return {
    width,
    height: lines.length * leading,
    draw: (x, y) =>
      lines.map((line, index) =>
        textMark(line, style, right ? x + width : x, baseline(y + index * leading, leading, style.size), {
          anchor: right ? 'end' : 'start',
        }),
      ),
  };
}

/** Where text of a size stands in a row, so that its capitals are in the row's middle. */
export function baseline(top: number, height: number, size: number): number {
  return top + height / 2 + size * 0.34;
}

export function textMark(
  text: string,
  { size, weight, fill }: Style,
  x: number,
  y: number,
  { anchor }: Pick<TextMark, 'anchor'> = { anchor: 'start' },
): TextMark {
  return { kind: 'text', x, y, text, size, weight, fill, anchor };
}

export function glyphMark(glyph: SceneGlyph, x: number, y: number, size: number, fill: PaintName): GlyphMark {
  return { kind: 'glyph', x, y, size, path: SCENE_GLYPHS[glyph], fill };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rectMark(
  { x, y, width, height }: Box,
  look: Partial<Pick<RectMark, 'fill' | 'stroke' | 'dashed' | 'radius'>>,
): RectMark {
  return { kind: 'rect', x, y, width, height, radius: 0, fill: null, stroke: null, dashed: false, ...look };
}

/** One under the other, with the same gap between them. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const present = blocks.filter(({ height }) => height > 0);
  return {
    width: Math.max(0, ...present.map(({ width }) => width)),
    height: present.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, present.length - 1),
    draw: (x, y) => {
      let top = y;
      return present.flatMap((block) => {
        const marks = block.draw(x, top);
        top += block.height + gap;
        return marks;
      });
    },
  };
}

/** Side by side as far as they fit, then in a next row. */
export function flow(blocks: readonly Block[], width: number, gap: number, rowGap: number): Block {
  const rows: Block[][] = [];
  let used = Infinity;
  for (const block of blocks) {
    if (used + gap + block.width > width) {
      rows.push([]);
      used = -gap;
    }
    rows.at(-1)?.push(block);
    used += gap + block.width;
  }
  return stack(
    rows.map((each) => row(each, gap)),
    rowGap,
  );
}

/** Side by side, their upper edges in line. */
export function row(blocks: readonly Block[], gap: number): Block {
  return {
    width: blocks.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(0, blocks.length - 1),
    height: Math.max(0, ...blocks.map(({ height }) => height)),
    draw: (x, y) => {
      let left = x;
      return blocks.flatMap((block) => {
        const marks = block.draw(left, y);
        left += block.width + gap;
        return marks;
      });
    },
  };
}
