import type { Report } from '../report.ts';
import { OUTCOMES } from '../../words/outcomes.ts';
import { baseline, rectMark, textBlock, textMark, type Box } from './blocks.ts';
import type { Tile } from './scene.ts';

/** What lies beside the map, so that nothing is hidden. */
export const TRAYS = ['fitsNowhere', 'notPlaced', 'commitments'] as const;
export type Tray = (typeof TRAYS)[number];

/** Those that this map has: commitments only where there are some. */
export function traysOf(report: Report): readonly Tray[] {
  return TRAYS.filter((tray) => tray !== 'commitments' || report.commitments.length > 0);
}

function trayCount(report: Report, tray: Tray): number {
  return tray === 'commitments' ? report.commitments.length : report.numbers[tray];
}

/** A number and its words. Nothing in it is good news, and no reason to look. */
export function trayTile(report: Report, tray: Tray, box: Box): Tile {
  const count = trayCount(report, tray);
  const words = OUTCOMES.trays[tray](count);
  const text = textBlock(words, { size: 13, weight: 400, fill: 'ink-2' }, box.width - 24, 3);
  const top = box.y + (box.height - 23 - text.height) / 2;
  const figure = { size: 21, weight: count === 0 ? 400 : 780, fill: count === 0 ? 'ink-2' : 'ink' } as const;
  return {
    id: tray,
    label: `${count} ${words}`,
    section: null,
    ...box,
    marks: [
      rectMark(box, { radius: 4, ...(count === 0 ? { stroke: 'line' } : { fill: 'sunk' }) }),
      textMark(String(count), figure, box.x + 12, baseline(top, 23, 21)),
      ...text.draw(box.x + 12, top + 23),
    ],
  };
}
