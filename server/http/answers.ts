import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { REASONS, type ReasonCode } from '../../shared/reasons.ts';
import { describeError } from '../errors.ts';
import { ExportRefused } from '../export/pressWorker.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { refusalBody } from '../refusal.ts';
import { StoreCorrupt, StoreTrouble } from '../store/store.ts';

/** In `response.locals`. */
interface Counted {
  refused?: (code: ReasonCode) => void;
}

/** Counts what `sendRefusal` sends of whatever stands behind it. */
export function countRefusals(metrics: Metrics): RequestHandler {
  const refused = (code: ReasonCode) => metrics.refused('request', code);
  return (_request, response, next) => {
    (response.locals as Counted).refused = refused;
    next();
  };
}

export function sendRefusal(response: Response, code: ReasonCode): void {
  (response.locals as Counted).refused?.(code);
  response.status(REASONS[code].http).json(refusalBody(code));
}

/** The last handler: an error of the body parser, of the store, or one that nobody expected. */
export function answerErrors(log: Log): ErrorRequestHandler {
  // Four parameters tell Express what it is; its own last handler would print the message.
  return (error: unknown, _request: Request, response: Response, _next) => {
    const code = reasonOf(error);
    if (code === 'broken') log.error(describeError(error), 'a request broke');
    if (code === 'storage') log.warn(describeError(error), 'a request met trouble with the storage');
    // Half an answer is told from a whole one by its end.
    if (response.headersSent) response.destroy();
    else sendRefusal(response, code);
  };
}

/** What to answer to an error. */
export function reasonOf(error: unknown): ReasonCode {
  if (error instanceof ExportRefused) return error.code;
  if (error instanceof StoreTrouble || error instanceof StoreCorrupt) return 'storage';
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413) return 'over-limit';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad-request' : 'broken';
}
