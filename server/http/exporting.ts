import type { Request, Response } from 'express';
import { EXPORT_FORMATS } from '../../shared/map/formats.ts';
import { COUNTS } from '../../shared/map/report.ts';
import { THEMES } from '../../shared/map/scene/palette.ts';
import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import { PROGRESS_TYPE } from '../../shared/wire/progress.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import type { ExportOrder, ExportPress } from '../export/press.ts';
import type { Log } from '../log.ts';
import { reasonOf } from './answers.ts';
import { asFile, asProgress } from './delivery.ts';

interface DeliveryParts {
  readonly press: ExportPress;
  readonly clock: Clock;
  readonly log: Log;
}

/** Whoever takes nothing of what is ready for this long, in milliseconds, is hung up on. */
const STALLED = 30_000;

type Asked = Omit<ExportOrder, 'workshop' | 'report'>;

/** What the address asks for. Codes: not-found (no such format), bad-request. */
export function parseExport(name: unknown, query: Request['query']): Verdict<Asked> {
  const format = EXPORT_FORMATS.find((known) => known === name);
  if (format === undefined) return refuse('not-found');
  const count = COUNTS.find((known) => known === (query.count ?? 'groups'));
  const theme = THEMES.find((known) => known === (query.theme ?? 'light'));
  if (count === undefined || theme === undefined) return refuse('bad-request');
  return accept({ format, names: query.names === '1', count, theme });
}

/**
 * Sends an export as it is made: as a file, or with its progress to a page that asks for that. What fails before the
 * first byte is a refusal; after it, the connection breaks off, so that nobody takes half a file for a whole one.
 */
export async function deliver(
  order: ExportOrder,
  request: Request,
  response: Response,
  { press, clock, log }: DeliveryParts,
): Promise<void> {
  const delivery = request.headers.accept === PROGRESS_TYPE ? asProgress(response) : asFile(response);
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const began = clock.monotonic();
  const { format, workshop } = order;
  try {
    await press.make(order, delivery.take, gone.signal);
    response.setTimeout(STALLED, () => response.destroy());
    delivery.end();
    log.info({ workshop, format, ms: Math.round(clock.monotonic() - began) }, 'an export was made');
  } catch (error) {
    if (gone.signal.aborted) return;
    const code = reasonOf(error);
    log.warn({ workshop, format, code, ...describeError(error) }, 'an export was not made');
    delivery.refuse(code);
  }
}
