import * as z from 'zod/mini';
import { isId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { cleanText, parseLine } from '../text.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import { parseCreateRequest, type CreateRequest } from '../workshop/requests.ts';
import { FACETS, NO_FACETS, type Facets } from './portfolio.ts';

const id = z.string().check(z.refine(isId));
/** Who may bring a workshop in: whoever sees all of its outcomes anyway. */
const BRINGER_ROLES = ['lead', 'facilitator'] as const;
const bringSchema = z.strictObject({ workshop: id, role: z.enum(BRINGER_ROLES) });
/** A workshop that this browser holds a ticket of. */
export type BringRequest = z.infer<typeof bringSchema>;

/** POST /api/portfolios/:id/workshops */
export function parseBringRequest(input: unknown): Verdict<BringRequest> {
  return parsed(bringSchema.safeParse(input));
}

/** POST /api/portfolios */
export interface NewPortfolioRequest {
  readonly name: string;
  readonly bring: BringRequest | null;
}
const newSchema = z.strictObject({ name: z.string(), bring: z.nullable(bringSchema) });

export function parseNewPortfolio(input: unknown): Verdict<NewPortfolioRequest> {
  const request = parsed(newSchema.safeParse(input));
  if (!request.ok) return request;
  const name = parseLine(request.value.name, LIMITS.workshopNameChars);
  return name.ok ? accept({ ...request.value, name: name.value }) : name;
}

const renameSchema = z.strictObject({ name: z.string() });
export function parseRename(input: unknown): Verdict<string> {
  const request = parsed(renameSchema.safeParse(input));
  return request.ok ? parseLine(request.value.name, LIMITS.workshopNameChars) : request;
}

/** POST /api/portfolios/enter */
const enterSchema = z.strictObject({
  portfolio: id,
  secret: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
});
export type EnterPortfolioRequest = z.infer<typeof enterSchema>;

export function parseEnterPortfolio(input: unknown): Verdict<EnterPortfolioRequest> {
  const request = enterSchema.safeParse(input);
  return request.success ? accept(request.data) : refuse('unknown-link');
}

const facetsSchema = z.strictObject({ sector: z.string(), role: z.string(), maturity: z.string() });

/** Facets are optional: an empty one is no facet. */
export function parseFacets(input: unknown): Verdict<Facets> {
  const request = parsed(facetsSchema.safeParse(input));
  if (!request.ok) return request;
  let facets = NO_FACETS;
  for (const facet of FACETS) {
    const line = parseLine(request.value[facet], LIMITS.facetChars);
    if (!line.ok && line.code !== 'empty-text') return line;
    facets = { ...facets, [facet]: line.ok ? line.value : '' };
  }
  return accept(facets);
}

/** A commitment, wherever it stands. */
const commitmentRefSchema = z.strictObject({ workshop: id, group: id, commitment: id });
export type CommitmentRef = z.infer<typeof commitmentRefSchema>;

/** POST /api/portfolios/:id/new-workshop */
export interface NextWorkshopRequest {
  readonly create: CreateRequest;
  /** Open commitments that people are reminded of there. */
  readonly carried: readonly CommitmentRef[];
  /** The workshop whose catalogue, as it is now, is taken over; null: the built-in one that `create` names. */
  readonly catalogueOf: string | null;
}
const nextSchema = z.strictObject({
  create: z.unknown(),
  carried: z.array(commitmentRefSchema).check(z.maxLength(LIMITS.carried)),
  catalogueOf: z.nullable(id),
});

export function parseNextWorkshop(input: unknown): Verdict<NextWorkshopRequest> {
  const request = parsed(nextSchema.safeParse(input));
  if (!request.ok) return request;
  const create = parseCreateRequest(request.value.create);
  return create.ok ? accept({ ...request.value, create: create.value }) : create;
}

/** POST /api/workshops/:id/commitments/:group/:commitment: what became of it. What is left out stays. */
export interface FollowUp {
  readonly action?: string;
  readonly result?: string;
  readonly owner?: string;
  /** ISO date, or empty. */
  readonly due?: string;
}
const text = z.optional(z.string().check(z.maxLength(4 * LIMITS.commitmentChars)));
const followSchema = z.strictObject({ action: text, result: text, owner: text, due: text });

export function parseFollowUp(input: unknown): Verdict<FollowUp> {
  const request = parsed(followSchema.safeParse(input));
  if (!request.ok) return request;
  const { due } = request.value;
  if (due !== undefined && due !== '' && !isIsoDay(due)) return refuse('bad-request', 'due');
  const change: Record<string, string> = due === undefined ? {} : { due };
  const bounds = { action: LIMITS.commitmentChars, result: LIMITS.commitmentChars, owner: LIMITS.ownerChars };
  for (const key of ['action', 'result', 'owner'] as const) {
    const value = request.value[key];
    if (value === undefined) continue;
    const clean = cleanText(value).trim();
    if (clean.length > bounds[key]) return refuse('too-long', key);
    change[key] = clean;
  }
  return Object.keys(change).length === 0 ? refuse('bad-request', 'nothing') : accept(change);
}

/** Whether it is a day of the calendar: "2026-05-21". */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function parsed<T>(
  result: { success: true; data: T } | { success: false; error: z.core.$ZodError },
): Verdict<T> {
  return result.success ? accept(result.data) : refuse('bad-request', result.error.issues[0]?.path.join('.'));
}
