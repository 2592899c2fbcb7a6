import { hierarchy, treemap } from 'd3-hierarchy';
import type { CapabilityReport, Count, Report } from '../report.ts';
import { VIEW_WORDS } from '../../words/outcomes.ts';
import { areaOf, areaTile } from './areaTile.ts';
import { textBlock, type Box } from './blocks.ts';
import { faceOf } from './face.ts';
import { footOf } from './foot.ts';
import { keyOf, letterOf } from './key.ts';
import { WIDE, withoutSlivers } from './squares.ts';
import type { SceneOptions } from './options.ts';
import type { Mark } from './scene.ts';
import { groundMark, labelOf, TILE_SIZES, tileLook, type TileLook } from './tile.ts';
import { GAP, NARROW, rowsOf, sectionsOf, STRIPS, type Drawn } from './tiles.ts';

/** Areas in square units: what a tile has on the average, and what the smallest needs for its mark and number. */
const USUAL_AREA = { phone: 12_000, tight: 14_000, low: 18_000, usual: 22_000, large: 42_000 };
const LEAST_AREA = 2_600;
/** Times the usual area that the smallest may ask for. */
const MOST = 1.3;
const LEAST_HEIGHT = 120;
const HEADING = 22;
/** Between two tiles. */
const INNER = 3;

interface Node {
  readonly name: string;
  /** Of a capability: how much it was spoken of. */
  readonly size: number;
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
      .map((capability) => ({ name: capability.name, capability, size: sizeOf(capability, count) }))
      .filter(({ size }) => size > 0),
    size: 0,
  }));
  const spoken: Node = {
    name: '',
    size: 0,
    children: sections.filter(({ children }) => children.length > 0),
  };
  const spokenOf = spoken.children?.flatMap(({ children = [] }) => children.map(({ size }) => size)) ?? [];
  const height = spokenOf.length === 0 ? 0 : heightOf(spokenOf, sections.length, options);
  /** The smallest would be a line without a mark on it; larger than that, sizes are in proportion. */
  const least = (spokenOf.reduce((sum, size) => sum + size, 0) * LEAST_AREA) / (width * height);
  const root = hierarchy<Node>(spoken, ({ children }) => children as Node[] | undefined)
    .sum(({ size }) => (size === 0 ? 0 : Math.max(size, least)))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<Node>()
    .tile(withoutSlivers)
    .size([(width + INNER) / WIDE, height + INNER])
    .paddingTop((node) => (node.depth === 1 && hasHeading(node) ? HEADING : 0))(root);
  const marks: Mark[] = [];
  for (const node of (laid.children ?? []).filter(hasHeading)) {
    const { x, y, width: across } = boxOf(node);
    const heading = textBlock(node.data.name, { size: 13, weight: 620, fill: 'ink-2' }, across - 2, 1);
    marks.push(...heading.draw(x + 1, y + 4));
  }
  const areas = laid.leaves().flatMap((node) => {
    const { capability } = node.data;
    const section = node.parent?.data.name ?? null;
    return capability ? [areaOf(capability, look, { box: boxOf(node), section })] : [];
  });
  const lettered = areas
    .filter(({ named }) => named === null)
    .map((area, at) => ({ ...area, letter: letterOf(at) }));
  const letters = new Map(lettered.map(({ capability, letter }) => [capability.id, letter]));
  const tiles = areas.map((area) => areaTile(area, look, letters.get(area.capability.id) ?? ''));
  const key = keyOf(lettered, width);
  if (lettered.length > 0) marks.push(...key.draw(0, height + 12));
  return below(report, options, {
    look,
    marks,
    tiles,
    height: height + (lettered.length > 0 ? 12 + key.height : 0),
  });
}

type Placed = Readonly<Record<'x0' | 'x1' | 'y0' | 'y1', number>>;

/** Laid out narrower than it is, so that tiles are wide; the room between two is taken off each. */
function boxOf({ x0, x1, y0, y1 }: Placed): Box {
  return { x: x0 * WIDE, y: y0, width: (x1 - x0) * WIDE - INNER, height: y1 - y0 - INNER };
}

/** A group of little height keeps it for its tiles; those who hear the map hear the group's name all the same. */
function hasHeading({ y0, y1 }: Placed): boolean {
  return y1 - y0 >= 3 * HEADING;
}

function sizeOf(capability: CapabilityReport, count: Count): number {
  return count === 'groups' ? capability.reach : capability.says.people.of;
}

/** So high that a usual tile can be read and the smallest still shows its mark and number. */
function heightOf(sizes: readonly number[], sections: number, { width, room }: SceneOptions): number {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const usual = sizes.length * USUAL_AREA[width < NARROW ? 'phone' : room];
  const area = Math.min(Math.max(usual, (all / Math.min(...sizes)) * LEAST_AREA), MOST * usual);
  return Math.ceil(
    Math.max(LEAST_HEIGHT, area / width) + (HEADING * sections) / Math.max(1, Math.floor(width / 400)),
  );
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
  const foot = footOf(report, {
    look: above.look,
    width,
    y,
    explained: legend ? STRIPS : null,
    note: VIEW_WORDS.size[count],
  });
  return { height: foot.height, marks: [...marks, ...foot.marks], tiles: [...tiles, ...foot.tiles] };
}
