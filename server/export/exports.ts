import type { ExportFormat } from '../../shared/map/formats.ts';
import type { Report } from '../../shared/map/report.ts';
import { articleOf } from './article.ts';
import { csvOf } from './csv.ts';
import { filenameOf } from './filename.ts';
import { withoutNames } from './names.ts';

export interface ExportedFile {
  /** ASCII letters, digits, dots and dashes only: safe in a header and on every disk. */
  readonly filename: string;
  readonly contentType: string;
  readonly body: string;
}

/** @param options.names print the writers' names, as far as the report has them. */
export function exportReport(
  format: ExportFormat,
  report: Report,
  options: { readonly names: boolean },
): ExportedFile {
  const shown = options.names ? report : withoutNames(report);
  const filename = filenameOf(report, format);
  switch (format) {
    case 'csv':
      return {
        filename,
        contentType: 'text/csv; charset=utf-8; header=present',
        body: csvOf(shown, options),
      };
    case 'md':
      return { filename, contentType: 'text/markdown; charset=utf-8', body: articleOf(shown, options) };
    case 'json':
      return {
        filename,
        contentType: 'application/json; charset=utf-8',
        body: `${JSON.stringify(shown, null, 2)}\n`,
      };
  }
}
