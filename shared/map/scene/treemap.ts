import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import type { CapabilityReport, Count, Report } from '../report.ts';
import { VIEW_WORDS } from '../../words/outcomes.ts';
import { glyphMark, stack, textBlock, type Block, type Box } from './blocks.ts';
import { faceOf, type Face } from './face.ts';
import type { SceneOptions } from './options.ts';
import type { PaintName } from './palette.ts';
import type { Mark, Tile } from './scene.ts';
import { stripBlock } from './strip.ts';
import {
  groundMark,
  hatchOf,
  HATCH_WIDTH,
  labelOf,
  NO_GROUND,
  sayBlock,
  TILE_SIZES,
  tileLook,
  type TileLook,
} from './tile.ts';
import { GAP, legendFlow, NARROW, rowsOf, sectionsOf, STRIPS, trayRow, type Drawn } from './tiles.ts';
import { textWidth } from './widths.ts';

/** Areas in square units: what a tile has on the average, and what the smallest needs for its mark and number. */
const USUAL_AREA = { phone: 12_000, laptop: 18_000 };
const LEAST_AREA = 2_400;
const LEAST_HEIGHT = 120;
const HEADING = 22;
const INNER = 3;

interface Node {
  readonly name: string;
  readonly capability?: CapabilityReport;
  readonly children?: readonly Node[];
}

/** Each capability as large as it was spoken of; those that nobody mentioned stand below, all alike. */
export function treemapView(report: Report, options: SceneOptions): Drawn {
  const { width, count } = options;
  const look = tileLook(report, options, TILE_SIZES[options.room]);
  const sections = sectionsOf(report).map(({ name, capabilities }) => ({
    name,
    children: capabilities
      .filter((capability) => sizeOf(capability, count) > 0)
      .map((capability) => ({ name: capability.name, capability })),
  }));
  const spoken: Node = { name: '', children: sections.filter(({ children }) => children.length > 0) };
  const root = hierarchy<Node>(spoken, ({ children }) => children as Node[] | undefined)
    .sum(({ capability }) => (capability ? sizeOf(capability, count) : 0))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const leaves = root.leaves().filter(({ data }) => data.capability !== undefined);
  const height =
    leaves.length === 0
      ? 0
      : heightOf(
          leaves.map(({ value }) => value ?? 0),
          sections.length,
          width,
        );
  const laid = treemap<Node>()
    .tile(treemapSquarify.ratio(1))
    .size([width, height])
    .paddingInner(INNER)
    .paddingTop((node) => (node.depth === 1 && hasHeading(node) ? HEADING : 0))(root);
  const marks: Mark[] = [];
  for (const { x0, x1, y0, data } of (laid.children ?? []).filter(hasHeading))
    marks.push(
      ...textBlock(data.name, { size: 13, weight: 620, fill: 'ink-2' }, x1 - x0 - 2, 1).draw(x0 + 1, y0 + 4),
    );
  const tiles = laid.leaves().flatMap(({ data, parent, x0, x1, y0, y1 }) => {
    const box = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
    return data.capability ? [areaTile(data.capability, look, box, parent?.data.name ?? null)] : [];
  });
  return below(report, options, { look, marks, tiles, height });
}

/** A group of little height keeps it for its tiles; those who hear the map hear the group's name all the same. */
function hasHeading({ y0, y1 }: { readonly y0: number; readonly y1: number }): boolean {
  return y1 - y0 >= 3 * HEADING;
}

function sizeOf(capability: CapabilityReport, count: Count): number {
  return count === 'groups' ? capability.reach : capability.says.people.of;
}

/** So high that a usual tile can be read and the smallest still shows its mark and number. */
function heightOf(sizes: readonly number[], sections: number, width: number): number {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const usual = sizes.length * USUAL_AREA[width < NARROW ? 'phone' : 'laptop'];
  const area = Math.min(Math.max(usual, (all / Math.min(...sizes)) * LEAST_AREA), 2 * usual);
  return Math.ceil(
    Math.max(LEAST_HEIGHT, area / width) + (HEADING * sections) / Math.max(1, Math.floor(width / 400)),
  );
}

function areaTile(capability: CapabilityReport, look: TileLook, box: Box, section: string | null): Tile {
  const face = faceOf(capability, look);
  const ink = (face.ground ?? NO_GROUND).ink;
  const pad = Math.min(8, box.width / 16);
  const padY = Math.min(5, box.height / 8);
  const contested = capability.says[look.count].contested;
  const room = {
    width: box.width - pad - (contested ? HATCH_WIDTH + 3 : pad),
    height: box.height - 2 * padY,
  };
  const text = inside(capability, face, look, room);
  return {
    id: capability.id,
    label: labelOf(capability, face, look),
    section,
    ...box,
    marks: [
      groundMark(box, face.ground),
      ...hatchOf(capability, look, box, ink),
      ...(text?.top.draw(box.x + pad, box.y + padY) ?? []),
      ...(text?.foot.draw(box.x + pad, box.y + box.height - padY - text.foot.height) ?? []),
    ],
  };
}

/** In a tile that is narrower a name would fall to pieces. */
const NAMED = 52;
const NONE: Block = { width: 0, height: 0, draw: () => [] };

/** As much as finds room: the number first, then the name, the words, the strip. */
function inside(
  capability: CapabilityReport,
  face: Face,
  look: TileLook,
  { width, height }: { width: number; height: number },
): { readonly top: Block; readonly foot: Block } | null {
  const ink = (face.ground ?? NO_GROUND).ink;
  const { sizes, count, bars } = look;
  const small = { ...sizes, figure: 14, glyph: 11 };
  const name = textBlock(capability.name, { size: sizes.text, weight: 620, fill: ink }, width, 4);
  const whole = sayBlock(face, sizes, ink, width);
  const strip = stripBlock(capability, count, { ink, mark: sizes.mark, width, bars });
  const bare = face.figure === null ? { ...face, figure: null } : { ...face, words: '' };
  const least = (of: typeof sizes) =>
    face.figure === null ? 0 : (face.glyph ? of.glyph + 4 : 0) + textWidth(face.figure, of.figure, 780) + 1;
  const wide = longestWord(capability.name, sizes.text) <= width;
  const variants = [
    { top: wide ? name : null, foot: stack([whole, strip], 5), needs: least(sizes) },
    { top: wide ? name : null, foot: whole, needs: least(sizes) },
    { top: wide ? name : null, foot: sayBlock(bare, sizes, ink, width), needs: least(sizes) },
    { top: name, foot: sayBlock(bare, sizes, ink, width), needs: Math.max(NAMED, least(sizes)) },
    { top: NONE, foot: sayBlock(bare, sizes, ink, width), needs: least(sizes) },
    { top: NONE, foot: sayBlock(bare, small, ink, width), needs: least(small) },
    { top: NONE, foot: upright(face, ink), needs: upright(face, ink).width },
  ];
  for (const { top, foot, needs } of variants) {
    const gap = top === NONE ? 0 : 4;
    if (top !== null && needs <= width && top.height + gap + foot.height <= height) return { top, foot };
  }
  return null;
}

/** The mark over the number, where a tile is narrow. */
function upright({ glyph, figure }: Face, ink: PaintName): Block {
  const style = { size: 13, weight: 780, fill: ink } as const;
  const blocks: Block[] = [
    ...(glyph === null
      ? []
      : [{ width: 11, height: 11, draw: (x: number, y: number) => [glyphMark(glyph, x, y, 11, ink)] }]),
    ...(figure === null ? [] : [textBlock(figure, style, textWidth(figure, style.size, style.weight), 1)]),
  ];
  return stack(blocks, 2);
}

/** A name is not broken inside a word while there is a smaller way to show a tile. */
function longestWord(name: string, size: number): number {
  return Math.max(...name.split(/[\s-]+/).map((word) => textWidth(word, size, 620)));
}

interface Above extends Drawn {
  readonly look: TileLook;
}

function below(report: Report, { width, legend, count }: SceneOptions, above: Above): Drawn {
  const marks = [...above.marks];
  const tiles = [...above.tiles];
  let y = above.height;
  const across = Math.max(1, Math.floor((width + GAP) / (152 + GAP)));
  const tile = (width - (across - 1) * GAP) / across;
  const silent = report.capabilities.filter((capability) => sizeOf(capability, count) === 0);
  if (silent.length > 0) {
    const heading = textBlock(
      VIEW_WORDS.silent(silent.length),
      { size: 13, weight: 620, fill: 'ink-2' },
      width,
    );
    y += 16;
    marks.push(...heading.draw(0, y));
    y += heading.height + GAP;
    const sections = new Map(report.capabilityGroups.map(({ id, name }) => [id, name]));
    for (const row of rowsOf(silent, across)) {
      const names = row.map(({ name }) =>
        textBlock(name, { size: 13, weight: 620, fill: 'ink-3' }, tile - 24, 4),
      );
      const height = Math.max(36, ...names.map((name) => name.height + 16));
      row.forEach((capability, column) => {
        const box = { x: column * (tile + GAP), y, width: tile, height };
        tiles.push({
          id: capability.id,
          label: labelOf(capability, faceOf(capability, above.look), above.look),
          section: sections.get(capability.group) ?? null,
          ...box,
          marks: [groundMark(box, null), ...(names[column]?.draw(box.x + 12, y + 8) ?? [])],
        });
      });
      y += height + GAP;
    }
  } else y += GAP;
  const trays = trayRow(report, { y: y + GAP, width: tile, across, height: 64 });
  y = trays.bottom;
  if (legend) {
    const note = textBlock(VIEW_WORDS.size[count], { size: 13, weight: 400, fill: 'ink-2' }, width);
    const block = stack([note, legendFlow(above.look, width, STRIPS)], 12);
    marks.push(...block.draw(0, y + 16));
    y += 16 + block.height;
  }
  return { height: y, marks, tiles: [...tiles, ...trays.tiles] };
}
