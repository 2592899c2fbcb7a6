import type { ExportInput } from '../../../server/export/exporter.ts';
import { makeExport } from '../../../server/export/making.ts';
import type { ExportFormat } from '../../../shared/map/formats.ts';
import type { Report } from '../../../shared/map/report.ts';
import { asked } from './reports.ts';

export interface Exported {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** The bytes as UTF-8, with a byte order mark if it begins with one. */
  readonly text: string;
}

/** A whole export, made as the server makes it, without the thread. */
export async function exported(
  format: ExportFormat,
  report: Report,
  options: Partial<Omit<ExportInput, 'report'>> = {},
): Promise<Exported> {
  const input: ExportInput = { ...asked(report), ...options };
  const chunks: Uint8Array[] = [];
  let head = { filename: '', contentType: '' };
  for await (const piece of makeExport(format, input)) {
    if (piece.kind === 'file') head = piece;
    if (piece.kind === 'bytes') chunks.push(piece.bytes);
  }
  const bytes = Buffer.concat(chunks);
  return { ...head, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}
