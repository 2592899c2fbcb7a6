import { Worker } from 'node:worker_threads';
import type { ExportFormat } from '../../shared/map/formats.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import type { Clock } from '../clock.ts';
import type { ExportInput } from './exporter.ts';
import type { ExportPiece } from './making.ts';

/** How the thread is started. */
export interface PressWorker {
  /** Path of the module that draws the map (drawing.ts). */
  readonly drawing: string;
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
  { drawing, within = WITHIN, megabytes = MEGABYTES }: PressWorker,
  task: Omit<PressTask, 'drawing'>,
  take: (piece: ExportPiece) => void,
  { clock, stop }: { readonly clock: Clock; readonly stop: AbortSignal },
): Promise<void> {
  const workerData: PressTask = { ...task, drawing };
  const worker = new Worker(ENTRY, {
    workerData,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let settle!: { resolve: () => void; reject: (reason: unknown) => void };
  const ended = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  const { resolve, reject } = settle;
  const onAbort = () => reject(stop.reason);
  stop.addEventListener('abort', onAbort, { once: true });
  const cancel = clock.after(within, () => reject(new ExportRefused('export-slow')));
  worker.on('message', (message: PressMessage) => {
    if (message.kind === 'whole') resolve();
    else take(message);
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ExportRefused('export-large') : error),
  );
  worker.on('exit', () => reject(new Error('the thread that makes exports ended early')));
  try {
    await ended;
  } finally {
    cancel();
    stop.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
