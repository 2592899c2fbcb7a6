import type { ExportFormat } from '../../shared/map/formats.ts';
import { EXPORT_FORMATS } from '../../shared/map/formats.ts';
import type { ExportInput } from './exporter.ts';
import { filenameOf } from './filename.ts';
import { withoutNames } from './names.ts';
import { EXPORTERS } from './registry.ts';
import { REPORT_SCHEMA_FILE, reportJsonSchema } from './reportJsonSchema.ts';
import { StreamedZip, type ZipEntry } from './zip.ts';

/** An export as it comes into being: first its name, then how far it is and its bytes, in turns. */
export type ExportPiece =
  | { readonly kind: 'file'; readonly filename: string; readonly contentType: string }
  /** `step` of `steps` is begun: this format. */
  | {
      readonly kind: 'progress';
      readonly step: number;
      readonly steps: number;
      readonly format: ExportFormat;
    }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/**
 * Makes an export piece by piece, so that what is finished can go out and be forgotten. It is whole when the sequence
 * ends; a sequence that throws has left half a file.
 */
export async function* makeExport(format: ExportFormat, asked: ExportInput): AsyncGenerator<ExportPiece> {
  const input = asked.names ? asked : { ...asked, report: withoutNames(asked.report) };
  if (format === 'zip') return yield* makeEverything(input);
  yield { kind: 'progress', step: 1, steps: 1, format };
  const files = await filesOf(format, input);
  const [only] = files;
  if (only !== undefined && files.length === 1) {
    yield { kind: 'file', filename: only.filename, contentType: only.contentType };
    yield { kind: 'bytes', bytes: only.body };
    return;
  }
  yield zipNamed(filenameOf(input.report, 'zip', format));
  const zip = new StreamedZip(input.report.workshop.reportedAt);
  for (const file of files) yield* zipped(zip, { path: file.filename, body: file.body });
  yield { kind: 'bytes', bytes: zip.end() };
}

/** One format at a time; each is let go of before the next is made. What has several files stands in a folder. */
async function* makeEverything(input: ExportInput): AsyncGenerator<ExportPiece> {
  const formats = EXPORT_FORMATS.filter((format) => format !== 'zip');
  const zip = new StreamedZip(input.report.workshop.reportedAt);
  yield zipNamed(filenameOf(input.report, 'zip'));
  for (const [index, format] of formats.entries()) {
    yield { kind: 'progress', step: index + 1, steps: formats.length, format };
    const files = await filesOf(format, input);
    const folder = files.length === 1 ? '' : `${format}/`;
    for (const file of files) yield* zipped(zip, { path: `${folder}${file.filename}`, body: file.body });
  }
  // The JSON export names it as its schema.
  yield* zipped(zip, { path: REPORT_SCHEMA_FILE, body: Buffer.from(reportJsonSchema()) });
  yield { kind: 'bytes', bytes: zip.end() };
}

async function filesOf(format: Exclude<ExportFormat, 'zip'>, input: ExportInput) {
  const exporter = await EXPORTERS[format]();
  return exporter(input);
}

function zipNamed(filename: string): ExportPiece {
  return { kind: 'file', filename, contentType: 'application/zip' };
}

function* zipped(zip: StreamedZip, entry: ZipEntry): Generator<ExportPiece> {
  for (const bytes of zip.add(entry)) yield { kind: 'bytes', bytes };
}
