import { mapScene } from '../../../shared/map/scene/mapScene.ts';
import type { Scene } from '../../../shared/map/scene/scene.ts';
import type { CapabilityReport, Report } from '../../../shared/map/report.ts';
import { DECK } from '../../../shared/words/deck.ts';
import type { Deck, Told } from './deck.ts';
import { drawScene } from './drawing.ts';
import { BODY } from './look.ts';

/** Widths that a scene is tried at: the one that fills the slide best is taken. */
const WIDTHS = [900, 1000, 1100, 1200, 1300, 1400, 1500, 1650, 1800, 2000, 2200];
const ROOMS = ['usual', 'low'] as const;
/** Inches a unit, so that the smallest words on a tile are 6.5 points. */
const LEAST_SCALE = 0.007;
const MOST_PAGES = 8;
/** Ids on a slide begin behind the library's. */
const FIRST_ID = 1000;

/** The map, on as many slides as it takes to be read: by its groups of capabilities. */
export function mapSlides(deck: Deck, { report, count }: Told): void {
  const pages = pagesOf(report, count);
  const { headline } = report.summary[count];
  pages.forEach(({ scene, scale }, index) => {
    const { extra } = deck.slide(
      DECK.page(headline, index + 1, pages.length),
      scene.tiles.map(({ label }) => label),
    );
    const x = BODY.x + (BODY.w - scene.width * scale) / 2;
    extra.drawing = drawScene(scene, { x, y: BODY.y, scale }, FIRST_ID);
  });
}

interface Fitted {
  readonly scene: Scene;
  readonly scale: number;
}

function pagesOf(report: Report, count: Told['count']): Fitted[] {
  for (let pages = 1; ; pages += 1) {
    const parts = partsOf(report, pages);
    const fitted = parts.map((part) => fit(part, count));
    if (pages === MOST_PAGES || parts.length < pages || fitted.every(({ scale }) => scale >= LEAST_SCALE))
      return fitted;
  }
}

function fit(report: Report, count: Told['count']): Fitted {
  const sizes = WIDTHS.flatMap((width) => ROOMS.map((room) => ({ width, room })));
  const tried = sizes.map(({ width, room }): Fitted => {
    const scene = mapScene(report, {
      view: 'tiles',
      overlay: 'direction',
      count,
      width,
      room,
      legend: true,
    });
    return { scene, scale: Math.min(BODY.w / scene.width, BODY.h / scene.height, MOST_SCALE) };
  });
  return tried.reduce((best, next) => (next.scale > best.scale ? next : best));
}

/** Words no larger than those beside them. */
const MOST_SCALE = 0.0145;

/** The report cut into parts of like size; what stands beside the map stands beside every part. */
function partsOf(report: Report, pages: number): Report[] {
  const columns = columnsOf(report);
  if (pages === 1) return [columns];
  const inOrder = columns.capabilityGroups.flatMap(({ id }) =>
    columns.capabilities.filter(({ group }) => group === id),
  );
  const size = Math.ceil(inOrder.length / pages);
  const parts: CapabilityReport[][] = [];
  for (let at = 0; at < inOrder.length; at += size) parts.push(inOrder.slice(at, at + size));
  return parts.map((capabilities) => ({ ...columns, capabilities }));
}

/** What still fits under the name of a group. */
const MOST_IN_COLUMN = 10;

/** A group that is too long for a slide goes on in columns of its name. */
function columnsOf(report: Report): Report {
  const groups = report.capabilityGroups.flatMap(({ id, name }) => {
    const own = report.capabilities.filter(({ group }) => group === id);
    const columns = Math.max(1, Math.ceil(own.length / MOST_IN_COLUMN));
    const size = Math.ceil(own.length / columns);
    return Array.from({ length: columns }, (_, column) => {
      const columnId = column === 0 ? id : `${id}/${column}`;
      const part = own.slice(column * size, (column + 1) * size);
      return { id: columnId, name, capabilities: part.map((each) => ({ ...each, group: columnId })) };
    });
  });
  return {
    ...report,
    capabilityGroups: groups.map(({ id, name }) => ({ id, name })),
    capabilities: groups.flatMap(({ capabilities }) => capabilities),
  };
}
