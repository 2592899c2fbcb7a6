import * as z from 'zod/mini';
import { FITS_NOWHERE } from '../catalogue/catalogue.ts';
import { catalogueKey } from '../catalogue/schema.ts';
import { isId } from '../ids.ts';
import { LANES, VOICES } from '../lanes.ts';
import { LIMITS } from '../limits.ts';
import { ANONYMITIES, AUDIENCES, STAGE_KINDS, TENSES } from '../template/template.ts';
import { VALUE_AREAS } from './arrangement.ts';

/** Parts of the report by name, and what each is: the published JSON Schema is made of them. report.ts says what every field means. */
export const REPORT_PARTS = z.registry<{ id: string; description: string }>();
const part = <T extends z.ZodMiniType>(id: string, description: string, schema: T): T => {
  REPORT_PARTS.add(schema, { id, description });
  return schema;
};

const MOST_NOTES = LIMITS.groups * LIMITS.notesPerBoard;
const SENTENCE_CHARS = 1_000;
/** The last moment that a date can say. */
const LAST_MOMENT = 8.64e15;

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,32}$/), z.refine(isId));
export const text = (most: number) => z.string().check(z.maxLength(most));
export const many = <T extends z.core.$ZodType>(of: T, most: number) => z.array(of).check(z.maxLength(most));
const sentence = text(SENTENCE_CHARS);
const count = z.int().check(z.gte(0), z.lte(1e9));
const moment = z.int().check(z.gte(0), z.lte(LAST_MOMENT));
export const groupNumber = z.int().check(z.gte(1), z.lte(LIMITS.groups));
const share = z.number().check(z.gte(0), z.lte(1));
const balance = z.number().check(z.gte(-1), z.lte(1));
const level = z.nullable(z.literal([1, 2, 3, 4, 5]));
const name = text(LIMITS.workshopNameChars);
const isoDate = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/));

export const measure = part(
  'measure',
  'A number with its plain sentence; null where the measure is undefined, and the sentence says why.',
  z.strictObject({ value: z.nullable(z.number()), sentence }),
);

const lanes = <T extends z.core.$ZodType>(of: T) => z.strictObject({ stop: of, more: of, start: of });
const laneCounts = lanes(z.strictObject({ notes: count, dots: count }));

const note = part(
  'note',
  'One note. Its author stands here only in an export of a named workshop that was asked for with names.',
  z.strictObject({
    id,
    text: text(LIMITS.noteChars),
    author: z.optional(text(LIMITS.personNameChars)),
  }),
);

const item = part(
  'item',
  'A cluster with its notes, or a note in no cluster. placedBy says who decided where it stands.',
  z.strictObject({
    id,
    kind: z.enum(['cluster', 'note']),
    group: id,
    number: groupNumber,
    lane: z.enum(LANES),
    title: text(LIMITS.noteChars),
    dots: count,
    placedBy: z.enum(['group', 'lead']),
    groupPlace: z.optional(z.nullable(z.union([catalogueKey, z.literal(FITS_NOWHERE)]))),
    values: many(z.enum(VALUE_AREAS), VALUE_AREAS.length),
    notes: many(note, LIMITS.notesPerBoard).check(z.minLength(1)),
  }),
);
export const items = many(item, MOST_NOTES);

const says = part(
  'says',
  'What is said of one capability: direction from -1 (less) to 1 (more), contest from 0 (one camp) to 1 (half and half).',
  z.strictObject({
    verdict: z.enum(['less', 'more', 'start', 'split', 'even', 'silent']),
    of: count,
    voices: z.strictObject({ stop: count, silent: count, even: count, more: count, start: count }),
    less: count,
    more: count,
    direction: z.nullable(balance),
    step: z.nullable(z.literal([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5])),
    contest: z.nullable(share),
    contested: z.boolean(),
    agreement: z.nullable(share),
    lead: sentence,
    sentence,
  }),
);

export const capability = part(
  'capability',
  'A capability of the catalogue, mentioned or not, with what groups say and all that stands behind it.',
  z.strictObject({
    id: catalogueKey,
    group: catalogueKey,
    name: text(80),
    definition: text(400),
    formerly: z.optional(many(catalogueKey, LIMITS.capabilities)),
    splitFrom: z.optional(catalogueKey),
    notes: count,
    dots: count,
    clusters: count,
    dotShare: z.nullable(share),
    maturity: z.nullable(z.strictObject({ asIs: level, toBe: level })),
    lanes: laneCounts,
    reach: count,
    voices: many(z.strictObject({ group: id, number: groupNumber, voice: z.enum(VOICES) }), LIMITS.groups),
    says: z.strictObject({ groups: says, people: says }),
    items,
  }),
);

const ids = many(catalogueKey, LIMITS.capabilities);
export const summary = part(
  'summary',
  'What the whole map says, strongest first; capabilities by id.',
  z.strictObject({ headline: sentence, less: ids, more: ids, contested: ids, silent: ids }),
);

const promised = {
  id,
  group: id,
  number: groupNumber,
  capability: z.nullable(catalogueKey),
  intention: text(LIMITS.commitmentChars),
  owner: text(LIMITS.ownerChars),
  due: isoDate,
  action: text(LIMITS.commitmentChars),
};
export const commitment = part(
  'commitment',
  'What a group promised; done when it has a result, acted when something was done.',
  z.strictObject({
    ...promised,
    result: text(LIMITS.commitmentChars),
    progress: z.enum(['open', 'acted', 'done']),
  }),
);
export const carried = part(
  'carried',
  'A commitment that was open when this workshop began.',
  z.strictObject({
    ...promised,
    workshop: id,
    workshopName: name,
    heldAt: moment,
    capabilityName: text(80),
  }),
);

export const scale = part(
  'scale',
  'What people answered on a scale; nothing that fewer than three answered.',
  z.strictObject({
    id: text(40),
    question: text(400),
    steps: z.int().check(z.gte(2), z.lte(20)),
    low: text(200),
    high: text(200),
    answers: count,
    spread: many(count, 20),
    median: z.nullable(z.number()),
    consensus: measure,
    spreadAgreement: measure,
    groups: many(
      z.strictObject({ group: id, number: groupNumber, answers: count, median: z.nullable(z.number()) }),
      LIMITS.groups,
    ),
  }),
);

const stage = part(
  'stage',
  'A stage of the workshop, and when it was open (milliseconds since 1970, UTC).',
  z.strictObject({
    kind: z.enum(STAGE_KINDS),
    name: text(80),
    prompt: text(400),
    lanePrompts: z.nullable(lanes(text(400))),
    openedAt: z.nullable(moment),
    endedAt: z.nullable(moment),
  }),
);

export const workshop = part(
  'workshop',
  'What was asked of whom, and when (milliseconds since 1970, UTC).',
  z.strictObject({
    id,
    name,
    tense: z.enum(TENSES),
    audience: z.enum(AUDIENCES),
    anonymity: z.enum(ANONYMITIES),
    createdAt: moment,
    reportedAt: moment,
    revealed: z.boolean(),
    closed: z.boolean(),
    stages: many(stage, 30),
  }),
);

export const numbers = part(
  'numbers',
  'How much there is; notes = placed + fitsNowhere + notPlaced.',
  z.strictObject({
    groups: count,
    present: count,
    silentGroups: many(groupNumber, LIMITS.groups),
    people: count,
    notes: count,
    dots: count,
    clusters: count,
    placed: count,
    fitsNowhere: count,
    notPlaced: count,
    lanes: laneCounts,
  }),
);
