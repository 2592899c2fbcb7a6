import type { CapabilityReport } from '../report.ts';
import { glyphMark, NONE, row, stack, textBlock, type Block, type Box } from './blocks.ts';
import { faceOf, type Face } from './face.ts';
import { keyBlock } from './key.ts';
import { keepsWords } from './lines.ts';
import type { PaintName } from './palette.ts';
import type { Tile } from './scene.ts';
import { stripBlock } from './strip.ts';
import {
  HATCH_WIDTH,
  NO_GROUND,
  sayBlock,
  TILE_SIZES,
  tileOf,
  type Inside,
  type Placed,
  type TileLook,
  type TileSizes,
} from './tile.ts';
import { textWidth } from './widths.ts';

/** The smallest size of a name, and of a mark with its number. */
const SMALL = 13;
const SMALL_FIGURE = { figure: 14, glyph: 11 };

type Blocks = Pick<Inside, 'top' | 'foot'>;

/** A capability with the room that its tile has, and what fits into it by its name; null: it needs a letter of the key. */
export interface Area extends Placed {
  readonly named: Blocks | null;
}

export function areaOf(
  capability: CapabilityReport,
  look: TileLook,
  { box, section }: { readonly box: Box; readonly section: string | null },
): Area {
  const face = faceOf(capability, look);
  const area = { capability, section, box, face };
  return { ...area, named: byName(area, look) };
}

/** @param letter what stands for the name where that has no room; the key says which name it is */
export function areaTile(area: Area, look: TileLook, letter: string): Tile {
  const { pad, padY } = roomOf(area, look);
  const inside = area.named ?? byLetter(area, look, letter) ?? { top: NONE, foot: NONE };
  return tileOf(area, look, { ...inside, pad, padY });
}

type Bare = Pick<Placed, 'capability' | 'box' | 'face'>;
const inkOf = ({ ground }: Face): PaintName => (ground ?? NO_GROUND).ink;

function roomOf({ capability, box }: Bare, { count }: TileLook) {
  const pad = Math.min(8, box.width / 16);
  const padY = Math.min(6, box.height / 8);
  const end = capability.says[count].contested ? HATCH_WIDTH + 3 : pad;
  return { pad, padY, width: box.width - pad - end, height: box.height - 2 * padY };
}

/** The whole name, in whole words, with as much below it as finds room: a name is worth more than the strip, and than words. */
function byName(area: Bare, look: TileLook): Blocks | null {
  const { capability, face } = area;
  const room = roomOf(area, look);
  const ink = inkOf(face);
  const feet = feetOf(area, look, room.width);
  for (const size of new Set([look.sizes.text, SMALL])) {
    const style = { size, weight: 620, fill: ink } as const;
    if (!keepsWords(capability.name, style, room.width)) continue;
    const top = textBlock(capability.name, style, room.width);
    const foot = feet.find(({ height }) => top.height + 4 + height <= room.height);
    if (foot) return { top, foot };
    const say = smallSay(face, ink, room.width);
    const beside = room.width - say.width - 8;
    if (face.figure === null || !keepsWords(capability.name, style, beside)) continue;
    const line = row([say, textBlock(capability.name, style, beside)], 8);
    if (line.height <= room.height) return { top: NONE, foot: line };
  }
  return null;
}

/** The most first. Each stands in its width in whole words. */
function feetOf({ capability, face }: Bare, { sizes, count, bars }: TileLook, width: number): Block[] {
  const ink = inkOf(face);
  const strip = stripBlock(capability, count, { ink, mark: sizes.mark, width, bars });
  const say = sayBlock(face, sizes, ink, width);
  const bare = sayBlock({ ...face, words: '' }, sizes, ink, width);
  const fits = keepsWords(face.words, { size: sizes.text, weight: 400 }, width);
  const figure = face.figure === null || figureWidth(face, sizes) <= width;
  return [
    ...(fits && figure ? [stack([say, strip], 5), say] : []),
    ...(figure && face.figure !== null ? [bare] : []),
    ...(face.figure !== null && figureWidth(face, SMALL_FIGURE) <= width ? [smallSay(face, ink, width)] : []),
  ];
}

/** Mark and number alone. */
function smallSay(face: Face, ink: PaintName, width: number): Block {
  const sizes = { ...TILE_SIZES.low, ...SMALL_FIGURE };
  return { ...sayBlock({ ...face, words: '' }, sizes, ink, width), width: figureWidth(face, SMALL_FIGURE) };
}

function figureWidth(face: Face, { figure, glyph }: Pick<TileSizes, 'figure' | 'glyph'>): number {
  return (face.glyph === null ? 0 : glyph + 4) + textWidth(face.figure ?? '', figure, 780) + 1;
}

/** A letter in the place of the name: over what is said, beside it, or over a mark and a number that stand upright. */
function byLetter(area: Bare, look: TileLook, letter: string): Blocks | null {
  const { face } = area;
  const ink = inkOf(face);
  const room = roomOf(area, look);
  const key = keyBlock(letter, ink);
  const small = smallSay(face, ink, room.width);
  // What the number says stands in the key.
  const feet = feetOf({ ...area, face: { ...face, words: '' } }, look, room.width);
  const all: Blocks[] = [
    ...(face.figure === null
      ? []
      : [
          ...feet.map((foot) => ({ top: key, foot })),
          { top: NONE, foot: row([key, small], 5) },
          { top: NONE, foot: stack([key, ...upright(face, ink)], 2) },
        ]),
    { top: NONE, foot: key },
  ];
  const fits = ({ top, foot }: Blocks) =>
    Math.max(top.width, foot.width) <= room.width &&
    top.height + (top === NONE ? 0 : 4) + foot.height <= room.height;
  return all.find(fits) ?? null;
}

/** The mark over the number, where a tile is narrow. */
function upright({ glyph, figure }: Face, ink: PaintName): Block[] {
  const style = { size: SMALL, weight: 780, fill: ink } as const;
  return [
    ...(glyph === null
      ? []
      : [{ width: 11, height: 11, draw: (x: number, y: number) => [glyphMark(glyph, x, y, 11, ink)] }]),
    ...(figure === null ? [] : [textBlock(figure, style, textWidth(figure, SMALL, style.weight) + 1, 1)]),
  ];
}
