import type { CapabilityReport, Report } from '../report.ts';
import { TILE } from '../../words/outcomes.ts';
import { glyphMark, rectMark, stack, textBlock, textMark, type Block, type Box } from './blocks.ts';
import { baseline } from './blocks.ts';
import { faceOf, measuring, type Face, type Ground, type Measuring } from './face.ts';
import type { SceneOptions } from './options.ts';
import type { Mark, Tile } from './scene.ts';
import { inBars, stripBlock } from './strip.ts';
import { textWidth } from './widths.ts';

/** Sizes of a tile and of what stands on it. */
export interface TileSizes {
  /** The least height. */
  readonly least: number;
  readonly text: number;
  readonly figure: number;
  readonly glyph: number;
  readonly mark: number;
  /** Above the name and below the strip. */
  readonly pad: number;
}

const SMALL = { text: 13, figure: 21, glyph: 15, mark: 9, pad: 8 };
export const TILE_SIZES: Readonly<Record<SceneOptions['room'], TileSizes>> = {
  tight: { ...SMALL, figure: 16, glyph: 13, pad: 5, least: 66 },
  low: { ...SMALL, least: 86 },
  usual: { ...SMALL, least: 102 },
  large: { least: 124, text: 15, figure: 23, glyph: 17, mark: 12, pad: 8 },
};
/** On a phone, where few tiles stand side by side and a finger has to hit them. */
export const PHONE_SIZES: TileSizes = { least: 112, text: 15, figure: 21, glyph: 15, mark: 9, pad: 8 };

export const HATCH_WIDTH = 12;
const RADIUS = 4;
const MOST_LINES = 4;

/** What is the same for all tiles of one map. */
export interface TileLook extends Measuring {
  readonly sizes: TileSizes;
  readonly bars: boolean;
}

export function tileLook(report: Report, options: SceneOptions, sizes: TileSizes): TileLook {
  return { ...measuring(report, options), sizes, bars: inBars(report, options.count) };
}

/** On nothing, words are grey and a dashed line is all there is. */
export const NO_GROUND: Ground = { fill: 'bg', ink: 'ink-3' };

/** Least height of a capability's tile of that width. */
export function tileHeight(capability: CapabilityReport, look: TileLook, width: number): number {
  const { name, foot } = parts(capability, look, width);
  return Math.max(look.sizes.least, name.height + 4 + foot.height + 2 * look.sizes.pad);
}

export function capabilityTile(
  capability: CapabilityReport,
  look: TileLook,
  box: Box,
  section: string | null,
): Tile {
  const { name, foot, face, pad } = parts(capability, look, box.width);
  const inside = { top: name, foot, pad, padY: look.sizes.pad };
  return tileOf({ capability, face, section, box }, look, inside);
}

/** A capability in its place. */
export interface Placed {
  readonly capability: CapabilityReport;
  readonly face: Face;
  readonly section: string | null;
  readonly box: Box;
}

/** What stands at the top of a tile and at its foot, that far from its edges. */
export interface Inside {
  readonly top: Block;
  readonly foot: Block;
  readonly pad: number;
  readonly padY: number;
}

export function tileOf({ capability, face, section, box }: Placed, look: TileLook, inside: Inside): Tile {
  const { top, foot, pad, padY } = inside;
  return {
    id: capability.id,
    label: labelOf(capability, face, look),
    section,
    ...box,
    marks: [
      groundMark(box, face.ground),
      ...hatchOf(capability, look, box, (face.ground ?? NO_GROUND).ink),
      ...top.draw(box.x + pad, box.y + padY),
      ...foot.draw(box.x + pad, box.y + box.height - padY - foot.height),
    ],
  };
}

export function groundMark(box: Box, ground: Ground | null): Mark {
  return ground === null
    ? rectMark(inset(box, 0.75), { radius: RADIUS, stroke: 'line-strong', dashed: true })
    : rectMark(box, { radius: RADIUS, fill: ground.fill });
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** Contested: lines along the end edge, where no text stands. */
export function hatchOf(
  capability: CapabilityReport,
  { count }: TileLook,
  box: Box,
  stroke: Ground['ink'],
): Mark[] {
  if (!capability.says[count].contested) return [];
  const { x, y, width, height } = box;
  return [{ kind: 'hatch', x: x + width - HATCH_WIDTH, y, width: HATCH_WIDTH, height, stroke }];
}

interface Parts {
  readonly name: Block;
  readonly foot: Block;
  readonly face: Face;
  readonly pad: number;
}

function parts(capability: CapabilityReport, look: TileLook, width: number): Parts {
  const { sizes, count, bars } = look;
  const face = faceOf(capability, look);
  const ink = (face.ground ?? NO_GROUND).ink;
  const pad = width < 150 ? 8 : 12;
  const contested = capability.says[count].contested;
  const room = width - pad - (contested ? HATCH_WIDTH + 5 : pad);
  const name = textBlock(capability.name, { size: sizes.text, weight: 620, fill: ink }, room, MOST_LINES);
  const say = sayBlock(face, sizes, ink, room);
  const silent = capability.says[count].verdict === 'silent';
  const strip = stripBlock(capability, count, { ink, mark: sizes.mark, width: room, bars });
  return { name, foot: silent ? say : stack([say, strip], 5), face, pad };
}

/** Mark, number and words in one row; words that find no room there stand below. */
export function sayBlock(face: Face, sizes: TileSizes, ink: Ground['ink'], width: number): Block {
  const words = { size: sizes.text === 15 ? 14 : 13, weight: 400, fill: ink } as const;
  if (face.figure === null) return textBlock(face.words, words, width);
  const figure = { size: sizes.figure, weight: 780, fill: ink } as const;
  const { figure: text, glyph } = face;
  const atFigure = glyph === null ? 0 : sizes.glyph + 4;
  const atWords = atFigure + textWidth(text, figure.size, figure.weight) + 5;
  const sameRow = face.words !== '' && atWords + textWidth(face.words, words.size, words.weight) <= width;
  const below = textBlock(sameRow ? '' : face.words, words, width);
  const row = figure.size;
  return {
    width,
    height: row + below.height,
    draw: (x, y) => {
      const base = baseline(y, row, figure.size);
      return [
        ...(glyph === null ? [] : [glyphMark(glyph, x, y + (row - sizes.glyph) / 2, sizes.glyph, ink)]),
        textMark(text, figure, x + atFigure, base),
        ...(sameRow ? [textMark(face.words, words, x + atWords, base)] : below.draw(x, y + row)),
      ];
    },
  };
}

/** "Status reporting: 9 of 12 groups say do less; 2 say do more; 1 silent." and what the overlay adds to that. */
export function labelOf(
  capability: CapabilityReport,
  face: Face,
  { overlay, count, changes }: Measuring,
): string {
  const says = capability.says[count];
  const change = overlay === 'change' ? changes.get(capability.id) : undefined;
  if (change !== undefined) return `${capability.name}: ${change.sentence}`;
  const contested = says.contested ? [TILE.contested] : [];
  const added = overlay === 'direction' || face.figure === null ? [] : [TILE.spoken(face.figure, face.words)];
  return [`${capability.name}: ${says.sentence}`, ...contested, ...added].join(' ');
}
