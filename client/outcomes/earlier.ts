import type { Report } from '../../shared/map/report.ts';

/** A report as its JSON export holds it; null when the file is none. What reads it is loaded when it is first needed. */
export async function reportInFile(file: File): Promise<Report | null> {
  const { parseExportedReport } = await import('../../shared/map/reportSchema.ts');
  try {
    const parsed = parseExportedReport(JSON.parse(await file.text()));
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
}
