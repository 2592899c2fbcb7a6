import * as z from 'zod/mini';
import { catalogueKey } from '../catalogue/schema.ts';
import { LIMITS } from '../limits.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import { REPORT_VERSION, type Report } from './report.ts';
import {
  capability,
  carried,
  commitment,
  groupNumber,
  items,
  many,
  measure,
  numbers,
  scale,
  summary,
  text,
  workshop,
} from './reportParts.ts';

const report = {
  schemaVersion: z.literal(REPORT_VERSION),
  workshop,
  numbers,
  summary: z.strictObject({ groups: summary, people: summary }),
  capabilityGroups: many(z.strictObject({ id: catalogueKey, name: text(80) }), LIMITS.capabilityGroups),
  capabilities: many(capability, LIMITS.capabilities),
  fitsNowhere: items,
  notPlaced: items,
  commitments: many(commitment, LIMITS.groups * LIMITS.commitmentsPerBoard),
  agreement: z.strictObject({ alpha: measure, ranking: measure }),
  carried: many(carried, LIMITS.groups * LIMITS.commitmentsPerBoard),
  damaged: many(groupNumber, LIMITS.groups),
  scales: many(scale, 20),
};

/** A JSON export: the report, and where its schema is. */
export const exportedReportSchema = z.strictObject({ $schema: z.optional(text(400)), ...report });

/** An export as it was written, or where it is not one: `capabilities.3.items.0.title`. What it counts is not counted again. */
export function parseExportedReport(input: unknown): Verdict<Report> {
  const parsed = exportedReportSchema.safeParse(input);
  if (!parsed.success) return refuse('bad-request', parsed.error.issues[0]?.path.join('.'));
  const { $schema: _, ...found } = parsed.data;
  const lists: readonly (readonly { readonly id: string }[])[] = [
    found.capabilities,
    found.capabilityGroups,
    itemsIn(found).filter(({ kind }) => kind === 'cluster'),
    itemsIn(found).flatMap(({ notes }) => notes),
  ];
  const [twice] = lists.flatMap(repeated);
  return twice === undefined ? accept(found) : refuse('bad-request', `${twice} stands there twice`);
}

/** Every item wherever it stands. */
export function itemsIn(of: Pick<Report, 'capabilities' | 'fitsNowhere' | 'notPlaced'>): Report['notPlaced'] {
  return [...of.capabilities.flatMap(({ items }) => items), ...of.fitsNowhere, ...of.notPlaced];
}

function repeated(things: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }) => (seen.size === seen.add(id).size ? [id] : []));
}

type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2
    ? true
    : 'the report and its schema differ';
type Holds<T extends true> = T;
/** Does not compile when a field is missing on either side, or is another. */
export type SchemaIsTheReport = Holds<
  Same<Frozen<Omit<z.infer<typeof exportedReportSchema>, '$schema'>>, Frozen<Report>>
>;
