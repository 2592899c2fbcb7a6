import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { exportedReportSchema } from '../map/reportSchema.ts';
import type { Report } from '../map/report.ts';
import type { Facets } from './portfolio.ts';

/** Version of the portfolio's export. A reader refuses one that it does not know. */
export const PORTFOLIO_EXPORT_VERSION = 1;

/** A portfolio as it goes out: which workshops are in it, and the whole report of each, without anybody's name on a note. */
export interface PortfolioExport {
  readonly schemaVersion: typeof PORTFOLIO_EXPORT_VERSION;
  readonly portfolio: { readonly id: string; readonly name: string };
  /** Server clock, milliseconds. */
  readonly exportedAt: number;
  /** Of the commitments of all of them that were due by then; `value` is null while nothing was due. */
  readonly followThrough: { readonly value: number | null; readonly sentence: string };
  readonly workshops: readonly { readonly facets: Facets; readonly report: Report }[];
  /** Workshops that could not be read. */
  readonly missing: readonly string[];
}

const word = z.string().check(z.maxLength(LIMITS.facetChars));
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,32}$/));

/** What portfolio-1.json, the published schema, is made of. */
export const portfolioExportSchema = z.strictObject({
  schemaVersion: z.literal(PORTFOLIO_EXPORT_VERSION),
  portfolio: z.strictObject({ id, name: z.string().check(z.maxLength(LIMITS.workshopNameChars)) }),
  exportedAt: z.int().check(z.nonnegative()),
  followThrough: z.strictObject({
    value: z.nullable(z.number().check(z.gte(0), z.lte(1))),
    sentence: z.string(),
  }),
  workshops: z
    .array(
      z.strictObject({
        facets: z.strictObject({ sector: word, role: word, maturity: word }),
        report: exportedReportSchema,
      }),
    )
    .check(z.maxLength(LIMITS.portfolioWorkshops)),
  missing: z.array(id).check(z.maxLength(LIMITS.portfolioWorkshops)),
});
