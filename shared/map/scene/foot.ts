import type { Report } from '../report.ts';
import type { Explained } from './legend.ts';
import type { TileLook } from './tile.ts';
import { GAP, legendFlow, trayRow, type Drawn } from './tiles.ts';

const TRAY = { width: 152, height: 64 };

interface Foot {
  readonly look: TileLook;
  readonly width: number;
  /** Where the rows above it end. */
  readonly y: number;
  /** What its legend explains; null without one. */
  readonly explained: Explained | null;
}

/** What stands below a map of rows: what is on no capability, and the legend. Its `height` is that of all, from the top. */
export function footOf(report: Report, { look, width, y, explained }: Foot): Drawn {
  const across = Math.max(1, Math.floor((width + GAP) / (TRAY.width + GAP)));
  const trays = trayRow(report, {
    y: y + GAP,
    width: (width - (across - 1) * GAP) / across,
    across,
    height: TRAY.height,
  });
  if (explained === null) return { height: trays.bottom, marks: [], tiles: trays.tiles };
  const legend = legendFlow(look, width, explained);
  const top = trays.bottom + 16;
  return { height: top + legend.height, marks: legend.draw(0, top), tiles: trays.tiles };
}
