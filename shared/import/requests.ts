import * as z from 'zod/mini';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { CATALOGUE_IDS } from '../catalogue/index.ts';
import { catalogueSchema } from '../catalogue/schema.ts';
import { LANES, type Lane } from '../lanes.ts';
import { LIMITS } from '../limits.ts';
import type { Verdict } from '../map/report.ts';
import type { ReportNumbers } from '../map/report.ts';
import { ANONYMITIES, AUDIENCES, TENSES } from '../template/template.ts';
import { parseLine } from '../text.ts';
import { accept, refuse, type Verdict as Parsed } from '../verdict.ts';
import type { Columns } from './columns.ts';
import type { FindingList, ImportProblem, Refusal, Remark } from './finding.ts';
import { DOTS_ARE } from './fromNotes.ts';
import type { LabelledGroup } from './groupLabels.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { LaneColumn } from './wide.ts';

const text = z.string().check(z.maxLength(IMPORT_LIMITS.chars));
const column = z.nullable(z.int().check(z.gte(0), z.lt(IMPORT_LIMITS.columns)));
const columns = z.strictObject({
  lane: column,
  text: column,
  group: column,
  capability: column,
  cluster: column,
  dots: column,
  author: column,
});
const lane = z.enum(LANES);
const laneColumn = z.strictObject({
  column: z.int().check(z.gte(0), z.lt(IMPORT_LIMITS.columns)),
  lane,
  dots: column,
});

/** How a table is to be read; null leaves it to what its first rows say. */
const table = z.strictObject({
  header: z.nullable(z.boolean()),
  columns: z.nullable(columns),
  /** Columns whose cells are the notes of a lane. */
  laneColumns: z.nullable(z.array(laneColumn).check(z.maxLength(IMPORT_LIMITS.columns))),
  /** Whether each lane stands above its notes. */
  sections: z.nullable(z.boolean()),
  /** Whether an empty lane or group is that of the row above, as merged cells leave it. */
  fillDown: z.boolean(),
  laneWords: z
    .array(z.strictObject({ word: z.string().check(z.maxLength(200)), lane }))
    .check(z.maxLength(50)),
  everyLane: z.nullable(lane),
  cut: z.boolean(),
  dotsAre: z.nullable(z.enum(DOTS_ARE)),
});
export type TableChoices = z.infer<typeof table>;

const held = z.strictObject({
  name: z.string(),
  date: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isDay)),
  tense: z.enum(TENSES),
  audience: z.enum(AUDIENCES),
  anonymity: z.enum(ANONYMITIES),
  /** Null while nobody has said: then one a name, or one a group. */
  people: z.nullable(z.int().check(z.gte(1), z.lte(100_000))),
  catalogue: z.union([z.enum(CATALOGUE_IDS), catalogueSchema]),
});
export type HeldChoices = z.infer<typeof held>;

const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), text }),
  z.strictObject({ kind: z.literal('notes'), text, table, held }),
  z.strictObject({
    kind: z.literal('catalogue'),
    texts: z.array(text).check(z.minLength(1), z.maxLength(IMPORT_LIMITS.texts)),
    cut: z.boolean(),
  }),
]);
/** POST /api/imports/preview, and with a report or notes POST /api/imports */
export type ImportRequest = z.infer<typeof requestSchema>;
export type WorkshopImport = Exclude<ImportRequest, { kind: 'catalogue' }>;

export const READ_BY_ITSELF: TableChoices = {
  header: null,
  columns: null,
  laneColumns: null,
  sections: null,
  fillDown: false,
  laneWords: [],
  everyLane: null,
  cut: false,
  dotsAre: null,
};

export function parseImportRequest(input: unknown): Parsed<ImportRequest> {
  const parsed = requestSchema.safeParse(input);
  if (!parsed.success) return refuse('bad-request', parsed.error.issues[0]?.path.join('.'));
  const { data } = parsed;
  if (data.kind !== 'notes') return accept(data);
  const name = parseLine(data.held.name, LIMITS.workshopNameChars);
  return name.ok ? accept({ ...data, held: { ...data.held, name: name.value } }) : name;
}

/** An ISO date that the calendar has. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T12:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What would come in. */
export type ImportPreview =
  | { readonly kind: 'problem'; readonly problem: ImportProblem }
  | ({ readonly kind: 'report' } & WorkshopPreview)
  | ({ readonly kind: 'notes'; readonly table: TableView } & WorkshopPreview)
  | ({ readonly kind: 'catalogue'; readonly catalogue: Catalogue } & Told);

export interface Told {
  readonly refused: FindingList<Refusal>;
  readonly remarks: FindingList<Remark>;
}

export interface WorkshopPreview extends Told {
  readonly name: string;
  /** Server clock of then, milliseconds. */
  readonly heldAt: number;
  readonly headline: string;
  readonly numbers: ReportNumbers;
  readonly commitments: number;
  /** Every capability of the catalogue in its order. */
  readonly capabilities: readonly PreviewCapability[];
  /** The first notes, as they come in. */
  readonly first: readonly PreviewNote[];
}

export interface PreviewCapability {
  readonly id: string;
  readonly name: string;
  readonly notes: number;
  readonly verdict: Verdict;
  readonly sentence: string;
}

export interface PreviewNote {
  readonly lane: Lane;
  readonly text: string;
  readonly group: number;
  readonly cluster: string;
  readonly capability: string;
  readonly dots: number;
}

/** How a table was read: what a person may change. */
export interface TableView {
  readonly header: boolean;
  readonly columns: Columns;
  readonly laneColumns: readonly LaneColumn[];
  /** Whether each lane stands above its notes; null where the table has no empty rows that could say so. */
  readonly sections: boolean | null;
  /** A word for each column: its heading, or what stands in it first. */
  readonly headings: readonly string[];
  /** The first rows as they stand there. */
  readonly sample: readonly (readonly string[])[];
  readonly groups: readonly LabelledGroup[];
  readonly unknownLanes: readonly string[];
  readonly dotsAre: (typeof DOTS_ARE)[number];
  readonly people: number;
}
