import type { Report } from '../report.ts';
import { stack, textBlock } from './blocks.ts';
import { LEGEND_WIDTH, type Explained } from './legend.ts';
import type { TileLook } from './tile.ts';
import { GAP, legendFlow, trayRow, type Drawn } from './tiles.ts';

const TRAY = { width: 152, height: 64 };
const NOTE = { size: 13, weight: 400, fill: 'ink-2' } as const;

interface Foot {
  readonly look: TileLook;
  readonly width: number;
  /** Where the rows above it end. */
  readonly y: number;
  /** What its legend explains; null without one. */
  readonly explained: Explained | null;
  /** A sentence over the legend. */
  readonly note?: string;
}

/**
 * What stands below a map of rows or areas: what is on no capability, and the legend, beside it where that makes it no higher.
 * Its `height` is that of all, from the top.
 */
export function footOf(report: Report, { look, width, y, explained, note = '' }: Foot): Drawn {
  const across = Math.max(1, Math.floor((width + GAP) / (TRAY.width + GAP)));
  const tray = (width - (across - 1) * GAP) / across;
  const top = y + GAP;
  const { tiles, bottom } = trayRow(report, { y: top, width: tray, across, height: TRAY.height });
  if (explained === null) return { height: bottom, marks: [], tiles };
  const legendIn = (room: number) =>
    stack([textBlock(note, NOTE, room), legendFlow(look, room, explained)], 12);
  const end = Math.min(tiles.length, across) * (tray + GAP) + 24;
  const [below, beside] = [legendIn(width), legendIn(width - end)];
  return width - end >= LEGEND_WIDTH && beside.height <= below.height
    ? { height: Math.max(bottom, top + beside.height), marks: beside.draw(end, top), tiles }
    : { height: bottom + 16 + below.height, marks: below.draw(0, bottom + 16), tiles };
}
