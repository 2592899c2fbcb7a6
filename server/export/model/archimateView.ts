import { paintOf, type PaintName } from '../../../shared/map/scene/palette.ts';
import type { CapabilityReport } from '../../../shared/map/report.ts';
import { MODEL } from '../../../shared/words/model.ts';
import type { CapabilityModel, ModelGroup, ModelPart } from './capabilityModel.ts';
import { element, type Xml } from './xml.ts';

/** Pixels of a modelling tool; whole numbers, since its format knows no others. */
const TILE = { width: 170, height: 70, gap: 12, columns: 4 } as const;
const HEADER = 34;
const GROUP_WIDTH = TILE.columns * TILE.width + (TILE.columns + 1) * TILE.gap;

/** One view: a box a capability group, its capabilities in it, coloured as on the map. */
export function capabilityView({ groups }: CapabilityModel): Xml {
  let top: number = TILE.gap;
  const nodes = groups.map((group) => {
    const node = groupNode(group, top);
    top += groupHeight(group) + TILE.gap;
    return node;
  });
  const view = element(
    'view',
    { identifier: 'id-view', 'xsi:type': 'Diagram', viewpoint: 'Capability Map' },
    [element('name', {}, MODEL.view), element('documentation', {}, MODEL.viewSays), ...nodes],
  );
  return element('views', {}, [element('diagrams', {}, [view])]);
}

function groupHeight({ parts }: ModelGroup): number {
  const rows = Math.max(1, Math.ceil(parts.length / TILE.columns));
  return HEADER + rows * (TILE.height + TILE.gap);
}

function groupNode(group: ModelGroup, top: number): Xml {
  const place = { x: TILE.gap, y: top, w: GROUP_WIDTH, h: groupHeight(group) };
  const tiles = group.parts.map((part, index) => {
    const column = index % TILE.columns;
    const row = Math.floor(index / TILE.columns);
    const x = place.x + TILE.gap + column * (TILE.width + TILE.gap);
    return tileNode(part, x, top + HEADER + row * (TILE.height + TILE.gap));
  });
  return node(group.id, place, [style({ line: 'line-strong', fill: 'surface', ink: 'ink' }, 1), ...tiles]);
}

function tileNode({ id, report }: ModelPart, x: number, y: number): Xml {
  const { contested } = report.says.groups;
  const line = contested ? 'ink' : 'line-strong';
  return node(id, { x, y, w: TILE.width, h: TILE.height }, [
    style({ line, ...coloursOf(report) }, contested ? 3 : 1),
  ]);
}

function coloursOf({ says }: CapabilityReport): { readonly fill: PaintName; readonly ink: PaintName } {
  const { step } = says.groups;
  if (step === null) return { fill: 'surface', ink: 'ink' };
  if (step === 0) return { fill: 'map-0', ink: 'on-map-0' };
  const size = Math.abs(step) as 1 | 2 | 3 | 4 | 5;
  return step < 0
    ? { fill: `map-n${size}`, ink: `on-map-n${size}` }
    : { fill: `map-p${size}`, ink: `on-map-p${size}` };
}

function node(
  elementRef: string,
  place: Readonly<Record<'x' | 'y' | 'w' | 'h', number>>,
  inside: Xml[],
): Xml {
  const identifier = elementRef.replace(/^id-/, 'id-node-');
  return element('node', { identifier, 'xsi:type': 'Element', elementRef, ...place }, inside);
}

function style(colours: Readonly<Record<'line' | 'fill' | 'ink', PaintName>>, lineWidth: number): Xml {
  return element('style', { lineWidth }, [
    colour('lineColor', colours.line),
    colour('fillColor', colours.fill),
    element('font', {}, [colour('color', colours.ink)]),
  ]);
}

function colour(name: string, paint: PaintName): Xml {
  const value = Number.parseInt(paintOf(paint, 'light').slice(1), 16);
  return element(name, { r: value >> 16, g: (value >> 8) & 255, b: value & 255, a: 100 }, '');
}
