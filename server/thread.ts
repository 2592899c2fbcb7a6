import { Worker } from 'node:worker_threads';
import type { Clock } from './clock.ts';

/** Megabytes of values just made: a quarter of the usual costs 5 % of time and saves 30 to 50 MB of what else stands uncollected. */
export const YOUNG_MEGABYTES = 12;

/** A piece of work for a thread of its own. */
export interface ThreadWork {
  /** The module that does it; it has `data` as its workerData. */
  readonly entry: URL;
  readonly data: unknown;
  /** Milliseconds that it may take, and megabytes of JavaScript values. */
  readonly within: number;
  readonly megabytes: number;
}

/** It was ended before it was done: it took too long, or too much memory. */
export class ThreadEnded extends Error {
  readonly why: 'slow' | 'large';
  constructor(why: 'slow' | 'large') {
    super(`a thread was ended: ${why}`);
    this.why = why;
  }
}

/**
 * Does a piece of work beside everything that is live here; the thread ends with it, and its memory goes back whole.
 * @param take is given what the thread tells. @returns whether that was the last; what it throws ends the thread
 * @param stop ends it with its reason
 * @throws ThreadEnded, or what the thread or `take` throws
 */
export async function runThread<Message>(
  { entry, data, within, megabytes }: ThreadWork,
  take: (message: Message) => boolean,
  { clock, stop }: { readonly clock: Clock; readonly stop?: AbortSignal },
): Promise<void> {
  const worker = new Worker(entry, {
    workerData: data,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  let settle!: { resolve: () => void; reject: (reason: unknown) => void };
  const ended = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  const { resolve, reject } = settle;
  const onAbort = () => reject(stop?.reason);
  stop?.addEventListener('abort', onAbort, { once: true });
  const cancel = clock.after(within, () => reject(new ThreadEnded('slow')));
  worker.on('message', (message: Message) => {
    // Called by the process itself: what is thrown here would end it.
    try {
      if (take(message)) resolve();
    } catch (problem) {
      reject(problem);
    }
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadEnded('large') : error),
  );
  worker.on('exit', () => reject(new Error('a thread ended early')));
  try {
    await ended;
  } finally {
    cancel();
    stop?.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
