import { mapScene } from '../../../shared/map/scene/mapScene.ts';
import type { Scene } from '../../../shared/map/scene/scene.ts';
import type { Report } from '../../../shared/map/report.ts';
import { DECK } from '../../../shared/words/deck.ts';
import type { Deck, Told } from './deck.ts';
import { drawScene } from './drawing.ts';
import type { TextRun } from './library.ts';
import { BODY, colour, SIZES } from './look.ts';

/** Widths that a scene is tried at: the one that fills the slide best is taken. */
const WIDTHS = [904, 1000, 1100, 1200, 1300, 1400, 1600];
const ROOMS = ['usual', 'low', 'tight'] as const;
/** Inches a unit, so that the smallest words on a tile are 9.5 points. */
const LEAST_SCALE = 0.01015;

/** The map, on as many slides as it takes to be read: by its groups of capabilities. */
export function mapSlides(deck: Deck, { report, count }: Told): void {
  const pages = pagesOf(report, count);
  const { headline } = report.summary[count];
  pages.forEach(({ scene, scale }, index) => {
    const { on, extra } = deck.slide(
      DECK.page(headline, index + 1, pages.length),
      scene.tiles.map(({ label }) => label),
    );
    const x = BODY.x + (BODY.w - scene.width * scale) / 2;
    extra.drawing = drawScene(scene, { x, y: BODY.y, scale });
    on.addText(legend(), {
      objectName: DECK.map.legend,
      x: BODY.x,
      y: BODY.y + BODY.h - LEGEND,
      w: BODY.w,
      h: LEGEND,
      fontSize: SIZES.small,
      color: colour('ink-2'),
      valign: 'bottom',
      margin: 0,
    });
  });
}

/** Inches. */
const LEGEND = 0.26;

/** What colours and marks mean, in a line. */
function legend(): TextRun[] {
  const { marks, ground } = DECK.map;
  const signs = SIGNS.flatMap(([sign, paint, voice]): TextRun[] => [
    { text: `${sign} `, options: { bold: true, color: colour(paint) } },
    { text: `${marks.voices[voice]}   ` },
  ]);
  return [{ text: `${marks.one} ` }, ...signs, { text: ground }];
}

const SIGNS = [
  ['●', 'stop', 'stop'],
  ['◐', 'ink-3', 'even'],
  ['+', 'more', 'more'],
  ['►', 'start', 'start'],
  ['○', 'ink-3', 'silent'],
] as const;

interface Fitted {
  readonly scene: Scene;
  readonly scale: number;
}

function pagesOf(report: Report, count: Told['count']): Fitted[] {
  const whole = fit(columnsOf(report, MOST_IN_COLUMN.alone), count);
  if (whole.scale >= LEAST_SCALE) return [whole];
  return partsOf(columnsOf(report, MOST_IN_COLUMN.parted)).map((part) => fit(part, count));
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
      legend: false,
    });
    return {
      scene,
      scale: Math.min(BODY.w / scene.width, (BODY.h - LEGEND - 0.05) / scene.height, MOST_SCALE),
    };
  });
  return tried.reduce((best, next) => (next.scale > best.scale ? next : best));
}

/** Words no larger than those beside them. */
const MOST_SCALE = 0.0145;

/** As many columns side by side as leave a tile its words. */
const MOST_COLUMNS = 6;

/** The report cut into parts of about as many columns; what stands beside the map stands beside every part. */
function partsOf(report: Report): Report[] {
  const { capabilityGroups, capabilities } = report;
  const pages = Math.ceil(capabilityGroups.length / MOST_COLUMNS);
  const each = Math.ceil(capabilityGroups.length / pages);
  return Array.from({ length: pages }, (_, page) => {
    const columns = capabilityGroups.slice(page * each, (page + 1) * each).map(({ id }) => id);
    return { ...report, capabilities: capabilities.filter(({ group }) => columns.includes(group)) };
  });
}

/** What still fits under the name of a group, where there is one slide and where there are several. */
const MOST_IN_COLUMN = { alone: 10, parted: 5 } as const;

/** A group that is too long for a slide goes on in columns of its name. */
function columnsOf(report: Report, most: number): Report {
  const groups = report.capabilityGroups.flatMap(({ id, name }) => {
    const own = report.capabilities.filter(({ group }) => group === id);
    const columns = Math.ceil(own.length / most);
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
