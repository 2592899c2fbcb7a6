import { textFile, type Exporter } from './exporter.ts';
import { filenameOf } from './filename.ts';
import { REPORT_SCHEMA_FILE } from './reportJsonSchema.ts';

/** The report as it is, and where its schema stands beside it. */
export const exportJson: Exporter = async ({ report }) => [
  textFile(
    filenameOf(report, 'json'),
    'application/json; charset=utf-8',
    `${JSON.stringify({ $schema: `./${REPORT_SCHEMA_FILE}`, ...report }, null, 2)}\n`,
  ),
];
