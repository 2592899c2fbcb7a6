import type { Request, Response } from 'express';
import type { ReportAnswer } from '../export/reports.ts';

/**
 * Sends a report, or that it is still what whoever asks has. No browser keeps it on a disk (no-store), so a page holds
 * the tag itself and names it in `If-None-Match`.
 */
export function sendReport(request: Request, response: Response, { json, gzip, tag }: ReportAnswer): void {
  response.set({ ETag: tag, Vary: 'Accept-Encoding' });
  if (request.headers['if-none-match'] === tag) return void response.status(304).end();
  const isPacked = request.acceptsEncodings('gzip') !== false;
  if (isPacked) response.set('Content-Encoding', 'gzip');
  const body = isPacked ? gzip : json;
  response.set({ 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': String(body.length) });
  response.end(body);
}
