import type { ExportFormat } from '../../shared/map/formats.ts';
import type { Report } from '../../shared/map/report.ts';
import type { Clock } from '../clock.ts';
import type { ExportInput } from './exporter.ts';
import type { ExportPiece } from './making.ts';
import { ExportRefused, runPressWorker, type PressWorker } from './pressWorker.ts';

export interface ExportOrder extends Omit<ExportInput, 'report' | 'draw' | 'font'> {
  readonly workshop: string;
  readonly format: ExportFormat;
  /** Read when its turn comes, so that those who wait hold no report in memory. */
  report(): Promise<Report>;
}

/** Exports asked for and not made yet, over all workshops and of one. Each takes seconds, so nobody waits long. */
const MOST_ORDERS = 16;
const MOST_OF_WORKSHOP = 6;

/**
 * Makes exports one after the other, each in a thread of its own with its own memory, which ends with it. So whatever
 * becomes of an export, the workshops that are live in this process do not notice.
 */
export class ExportPress {
  readonly #worker: PressWorker;
  readonly #clock: Clock;
  readonly #closing = new AbortController();
  readonly #orders = new Set<ExportOrder>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(worker: PressWorker, clock: Clock) {
    this.#worker = worker;
    this.#clock = clock;
  }

  /**
   * Resolves when the export is whole.
   * @param take is given each piece as it is made
   * @param signal whoever asked has gone: the export is not made any further
   * @throws ExportRefused: export-busy, export-slow, export-large, restarting; StoreTrouble; whatever an exporter throws
   */
  async make(order: ExportOrder, take: (piece: ExportPiece) => void, signal: AbortSignal): Promise<void> {
    const ofWorkshop = [...this.#orders].filter(({ workshop }) => workshop === order.workshop);
    if (this.#orders.size >= MOST_ORDERS || ofWorkshop.length >= MOST_OF_WORKSHOP)
      throw new ExportRefused('export-busy');
    const stop = AbortSignal.any([signal, this.#closing.signal]);
    const leave = () => this.#orders.delete(order);
    this.#orders.add(order);
    stop.addEventListener('abort', leave, { once: true });
    const turn = this.#last.then(() => this.#print(order, take, stop));
    this.#last = turn.catch(() => undefined);
    try {
      await turn;
    } finally {
      leave();
      stop.removeEventListener('abort', leave);
    }
  }

  /** Ends the one that is being made, and all that wait. */
  async close(): Promise<void> {
    this.#closing.abort(new ExportRefused('restarting'));
    await this.#last;
  }

  async #print(order: ExportOrder, take: (piece: ExportPiece) => void, stop: AbortSignal): Promise<void> {
    stop.throwIfAborted();
    const { format, names, count, theme } = order;
    const report = await order.report();
    stop.throwIfAborted();
    await runPressWorker(this.#worker, { format, report, names, count, theme }, take, {
      clock: this.#clock,
      stop,
    });
  }
}
