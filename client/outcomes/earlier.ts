import type { Report, ReportWorkshop } from '../../shared/map/report.ts';
import { EARLIER } from '../../shared/words/earlier.ts';
import { REASON_SENTENCES } from '../../shared/words/reasons.ts';

type Asked = Pick<ReportWorkshop, 'id' | 'name' | 'createdAt' | 'tense' | 'audience'>;

/** A workshop to compare with, in a portfolio of this browser's. */
export interface Earlier {
  readonly portfolio: string;
  readonly workshop: Asked;
}

/** Those before this one that were asked the same, each once, newest first. */
export function earlierOnes(own: Asked, found: readonly Earlier[]): Earlier[] {
  const ids = new Set<string>();
  return found
    .filter(({ workshop }) => workshop.createdAt < own.createdAt && isAskedAlike(workshop, own))
    .filter(({ workshop: { id } }) => !ids.has(id) && ids.add(id))
    .sort((a, b) => b.workshop.createdAt - a.workshop.createdAt);
}

function isAskedAlike(a: Asked, b: Asked): boolean {
  return a.tense === b.tense && a.audience === b.audience;
}

/** A report as its JSON export holds it, or why it cannot be compared. What reads it is loaded when it is first needed. */
export async function reportInFile(
  file: File,
  own: Asked,
): Promise<{ readonly report: Report } | { readonly problem: string }> {
  const { parseExportedReport } = await import('../../shared/map/reportSchema.ts');
  let parsed: ReturnType<typeof parseExportedReport>;
  try {
    parsed = parseExportedReport(JSON.parse(await file.text()));
  } catch {
    return { problem: EARLIER.notAReport };
  }
  if (!parsed.ok) return { problem: EARLIER.notAReport };
  const { workshop } = parsed.value;
  if (workshop.tense !== own.tense) return { problem: REASON_SENTENCES['mixed-tense'] };
  if (workshop.audience !== own.audience) return { problem: REASON_SENTENCES['mixed-audience'] };
  return { report: parsed.value };
}
