import * as z from 'zod/mini';
import { REPORT_VERSION } from '../../shared/map/report.ts';
import { REPORT_PARTS } from '../../shared/map/reportParts.ts';
import { exportedReportSchema } from '../../shared/map/reportSchema.ts';
import { REPORT_SCHEMA as SAY } from '../../shared/words/reportSchema.ts';

/** Where the schema stands beside a JSON export: in the zip of everything, and as `$schema` in the export itself. */
export const REPORT_SCHEMA_FILE = `report-${REPORT_VERSION}.schema.json`;

/** The JSON Schema (draft 2020-12) of a JSON export, as text: the same as what reads an export back. */
export function reportJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(exportedReportSchema, { metadata: REPORT_PARTS, io: 'input' });
  const whole = { $schema, title: SAY.title(REPORT_VERSION), description: SAY.description, ...rest };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
