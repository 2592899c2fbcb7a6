import type { CapabilityReport, Report } from '../report.ts';
import { flow, textBlock, stack, type Block } from './blocks.ts';
import { LEGEND_WIDTH, legendBlocks, type Explained } from './legend.ts';
import type { SceneOptions } from './options.ts';
import type { Mark, Tile } from './scene.ts';
import { capabilityTile, PHONE_SIZES, TILE_SIZES, tileHeight, tileLook, type TileLook } from './tile.ts';
import { trayTile, traysOf } from './trays.ts';

/** What a view draws. */
export interface Drawn {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly tiles: readonly Tile[];
}

export const GAP = 8;
/** Narrower than this, groups stand one below the other. */
export const NARROW = 840;
const LEAST_COLUMN = 144;
/** A tile that is wider is a bar; a map of a few capabilities leaves room at its end instead. */
const WIDEST_COLUMN = 340;
const MOST_COLUMNS = 8;
/** What tiles show that has to be explained. */
export const STRIPS: Explained = { scale: true, marks: 'strips', silent: true };
/** A group that is longer takes a second column when there is one. */
const LONG = 8;

export interface Section {
  readonly name: string;
  readonly capabilities: readonly CapabilityReport[];
}

export function sectionsOf({ capabilityGroups, capabilities }: Report): Section[] {
  return capabilityGroups
    .map(({ id, name }) => ({ name, capabilities: capabilities.filter(({ group }) => group === id) }))
    .filter((section) => section.capabilities.length > 0);
}

/** Every capability as a tile of one size, under the name of its group. */
export function tilesView(report: Report, options: SceneOptions): Drawn {
  return options.width < NARROW ? stacked(report, options) : columns(report, options);
}

const HEADING = { size: 13, weight: 620, fill: 'ink-2' } as const;
const PHONE_HEADING = { size: 17, weight: 620, fill: 'ink' } as const;

function stacked(report: Report, options: SceneOptions): Drawn {
  const { width } = options;
  const look = tileLook(report, options, PHONE_SIZES);
  const across = Math.max(1, Math.floor((width + GAP) / (136 + GAP)));
  const tile = (width - (across - 1) * GAP) / across;
  const marks: Mark[] = [];
  const tiles: Tile[] = [];
  let y = 0;
  sectionsOf(report).forEach(({ name, capabilities }, index) => {
    const heading = textBlock(name, PHONE_HEADING, width);
    marks.push(...heading.draw(0, y));
    y += heading.height + GAP;
    for (const row of rowsOf(capabilities, across)) {
      const height = Math.max(...row.map((capability) => tileHeight(capability, look, tile)));
      row.forEach((capability, column) => {
        const box = { x: column * (tile + GAP), y, width: tile, height };
        tiles.push(capabilityTile(capability, look, box, name));
      });
      y += height + GAP;
    }
    y += 16;
    if (index === 0 && options.legend) {
      const legend = legendFlow(look, width, STRIPS);
      marks.push(...legend.draw(0, y));
      y += legend.height + 24;
    }
  });
  const trays = trayRow(report, { y, width: tile, across, height: 72 });
  return { height: trays.bottom, marks, tiles: [...tiles, ...trays.tiles] };
}

/** Groups side by side on one row grid, so that tiles line up; what else there is fills the shortest columns. */
function columns(report: Report, options: SceneOptions): Drawn {
  const { width, legend } = options;
  const look = tileLook(report, options, TILE_SIZES[options.room]);
  const most = Math.min(MOST_COLUMNS, Math.floor((width + GAP) / (LEAST_COLUMN + GAP)));
  const sections = sectionsOf(report);
  const bands = bandsOf(sections, most, Math.ceil(width / WIDEST_COLUMN));
  const across = Math.max(...bands.map((band) => band.reduce((sum, { span }) => sum + span, 0)));
  const tile = Math.min(WIDEST_COLUMN, (width - (across - 1) * GAP) / across);
  const marks: Mark[] = [];
  const tiles: Tile[] = [];
  let y = 0;
  let free: Free = { columns: [], top: 0, bottom: 0, tile };
  for (const band of bands) {
    const heads = band.map(({ name, span }) => textBlock(name, HEADING, span * (tile + GAP) - GAP - 2));
    const head = Math.max(...heads.map(({ height }) => height)) + 2 * GAP;
    const rows = rowHeights(band, look, tile);
    const tops = rows.map(
      (_, row) => y + head + rows.slice(0, row).reduce((sum, height) => sum + height + GAP, 0),
    );
    let column = 0;
    const used: number[] = [];
    band.forEach(({ name, span, capabilities }, index) => {
      const heading = heads[index];
      if (heading) marks.push(...heading.draw(column * (tile + GAP) + 1, y + head - GAP - heading.height));
      capabilities.forEach((capability, place) => {
        const row = Math.floor(place / span);
        const x = (column + (place % span)) * (tile + GAP);
        const box = { x, y: tops[row] ?? y, width: tile, height: rows[row] ?? 0 };
        tiles.push(capabilityTile(capability, look, box, name));
        used[column + (place % span)] = box.y + box.height;
      });
      column += span;
    });
    y = (tops.at(-1) ?? y) + (rows.at(-1) ?? 0);
    free = { columns: Array.from({ length: across }, (_, at) => used[at] ?? y), top: 0, bottom: y, tile };
    y += GAP;
  }
  return beside(report, { look, legend, width, free, marks, tiles });
}

interface Free {
  /** Where each column of the last band ends. */
  readonly columns: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly tile: number;
}

interface Unfinished {
  readonly look: TileLook;
  readonly legend: boolean;
  readonly width: number;
  readonly free: Free;
  readonly marks: readonly Mark[];
  readonly tiles: readonly Tile[];
}

/** Trays and legend stand in columns as far as that makes none longer than the longest; else below. */
function beside(report: Report, { look, legend, width, free, marks, tiles }: Unfinished): Drawn {
  const trays = traysOf(report);
  const { tile, bottom } = free;
  const ends = [...free.columns];
  const height = look.sizes.least;
  const more: { marks: Mark[]; tiles: Tile[] } = { marks: [], tiles: [] };
  let y = bottom;
  const inColumn = columnFor(ends, trays.length * (height + GAP), bottom);
  if (inColumn !== null) {
    for (const tray of trays) {
      const box = { x: inColumn * (tile + GAP), y: (ends[inColumn] ?? 0) + GAP, width: tile, height };
      more.tiles.push(trayTile(report, tray, box));
      ends[inColumn] = box.y + height;
    }
  } else {
    const row = trayRow(report, { y: y + GAP, width: tile, across: ends.length, height: 72 });
    more.tiles.push(...row.tiles);
    y = row.bottom;
  }
  if (legend) {
    const block = stack(legendBlocks(look, tile, STRIPS), 12);
    const column = columnFor(ends, block.height + 2 * GAP, bottom);
    if (column !== null) more.marks.push(...block.draw(column * (tile + GAP), (ends[column] ?? 0) + 2 * GAP));
    else {
      const wide = legendFlow(look, width, STRIPS);
      more.marks.push(...wide.draw(0, y + 16));
      y += 16 + wide.height;
    }
  }
  return { height: y, marks: [...marks, ...more.marks], tiles: [...tiles, ...more.tiles] };
}

/** The shortest column, when that much finds room in it. */
function columnFor(ends: readonly number[], height: number, bottom: number): number | null {
  const shortest = ends.indexOf(Math.min(...ends));
  return (ends[shortest] ?? bottom) + height <= bottom ? shortest : null;
}

export function legendFlow(look: TileLook, width: number, explained: Explained): Block {
  const each = Math.min(LEGEND_WIDTH, width);
  return flow(legendBlocks(look, each, explained), width, 32, 12);
}

export function trayRow(
  report: Report,
  { y, width, across, height }: { y: number; width: number; across: number; height: number },
): { readonly tiles: Tile[]; readonly bottom: number } {
  const trays = traysOf(report);
  const tiles = trays.map((tray, index) => {
    const x = (index % across) * (width + GAP);
    return trayTile(report, tray, { x, y: y + Math.floor(index / across) * (height + GAP), width, height });
  });
  return { tiles, bottom: y + Math.ceil(trays.length / across) * (height + GAP) - GAP };
}

interface Spanning extends Section {
  readonly span: number;
}

/**
 * Groups in bands of as many as fit side by side. A long group is broken over the columns that are left; where few groups
 * are, any is, until there are the `wanted` columns.
 */
function bandsOf(sections: readonly Section[], most: number, wanted: number): Spanning[][] {
  const count = Math.max(1, Math.ceil(sections.length / most));
  const each = Math.ceil(sections.length / count);
  return rowsOf(sections, Math.max(1, each)).map((band) => {
    const spans = band.map(() => 1);
    const lengths = () =>
      band.map(({ capabilities }, index) => Math.ceil(capabilities.length / (spans[index] ?? 1)));
    for (let used = band.length; used < most; used += 1) {
      if (Math.max(...lengths()) <= (used < wanted ? 1 : LONG)) break;
      const longest = lengths().indexOf(Math.max(...lengths()));
      spans[longest] = (spans[longest] ?? 0) + 1;
    }
    return band.map((section, index) => ({ ...section, span: spans[index] ?? 1 }));
  });
}

function rowHeights(band: readonly Spanning[], look: TileLook, tile: number): number[] {
  const heights: number[] = [];
  for (const { capabilities, span } of band)
    capabilities.forEach((capability, place) => {
      const row = Math.floor(place / span);
      heights[row] = Math.max(heights[row] ?? 0, tileHeight(capability, look, tile));
    });
  return heights;
}

export function rowsOf<T>(things: readonly T[], each: number): T[][] {
  return Array.from({ length: Math.ceil(things.length / each) }, (_, row) =>
    things.slice(row * each, (row + 1) * each),
  );
}
