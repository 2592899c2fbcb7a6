import type { ExportFormat } from '../../shared/map/formats.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import type { Clock } from '../clock.ts';
import { runThread, ThreadEnded } from '../thread.ts';
import type { ExportInput } from './exporter.ts';
import type { OwnFont } from './fonts/own.ts';
import type { ExportPiece } from './making.ts';

/** How the thread is started. */
export interface PressWorker {
  /** Path of the module that draws the map (drawing.ts). */
  readonly drawing: string;
  readonly font?: OwnFont;
  /** Milliseconds that one export may take, and megabytes of memory. */
  readonly within?: number;
  readonly megabytes?: number;
}

/** What goes to the thread: plain values. */
export interface PressTask extends Omit<ExportInput, 'draw'> {
  readonly format: ExportFormat;
  readonly drawing: string;
}

/** What comes back from it. */
export type PressMessage = ExportPiece | { readonly kind: 'whole' };

const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('../../scripts/export-worker.mjs', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/** 100 groups of 50 notes take 5 s on a small machine; this is for ten times as many on a busy one. */
const WITHIN = 60_000;
/** Of JavaScript values; what libraries keep outside of them comes on top. Twice what 5,000 notes need, so that it is collected in time. */
export const MEGABYTES = 160;

/** An export that is not made, and why; nothing else is wrong. */
export class ExportRefused extends Error {
  readonly code: ReasonCode;
  constructor(code: ReasonCode) {
    super(code);
    this.code = code;
  }
}

/** Resolves when the whole export was taken and the thread has ended. @throws ExportRefused, or what an exporter throws */
export async function runPressWorker(
  { drawing, font, within = WITHIN, megabytes = MEGABYTES }: PressWorker,
  task: Omit<PressTask, 'drawing' | 'font'>,
  take: (piece: ExportPiece) => void,
  { clock, stop }: { readonly clock: Clock; readonly stop: AbortSignal },
): Promise<void> {
  const data: PressTask = { ...task, drawing, font: font ?? null };
  const last = (message: PressMessage) => {
    if (message.kind === 'whole') return true;
    take(message);
    return false;
  };
  try {
    await runThread({ entry: ENTRY, data, within, megabytes }, last, { clock, stop });
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    throw new ExportRefused(error.why === 'slow' ? 'export-slow' : 'export-large');
  }
}
