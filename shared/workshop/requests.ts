import * as z from 'zod/mini';
import { CATALOGUE_IDS, type Catalogue, type CatalogueId } from '../catalogue/index.ts';
import { catalogueSchema } from '../catalogue/schema.ts';
import { isId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { ANONYMITIES, AUDIENCES, TEMPLATE_IDS, TENSES, type Anonymity } from '../template/index.ts';
import { parseLine } from '../text.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import type { Role } from './state.ts';

/** POST /api/workshops */
const createSchema = z.strictObject({
  name: z.string(),
  anonymity: z.enum(ANONYMITIES),
  tense: z.enum(TENSES),
  audience: z.enum(AUDIENCES),
  groups: z.int().check(z.gte(1), z.lte(LIMITS.groups)),
  template: z._default(z.enum(TEMPLATE_IDS), 'stop-more-start'),
  /** A built-in one, or one of the organisation's own. */
  catalogue: z._default(z.union([z.enum(CATALOGUE_IDS), catalogueSchema]), 'functions-27'),
});
export type CreateRequest = Omit<z.infer<typeof createSchema>, 'catalogue'> & {
  readonly catalogue: CatalogueId | Catalogue;
};

/** Codes: bad-request; those of parseLine for its name. */
export function parseCreateRequest(input: unknown): Verdict<CreateRequest> {
  const parsed = createSchema.safeParse(input);
  if (!parsed.success) return refuse('bad-request', parsed.error.issues[0]?.path.join('.'));
  const name = parseLine(parsed.data.name, LIMITS.workshopNameChars);
  return name.ok ? accept({ ...parsed.data, name: name.value }) : name;
}

/** What the creator gets: each link holds a secret of its own behind `#`. */
export interface CreateResponse {
  readonly workshop: string;
  readonly code: string;
  readonly links: WorkshopLinks;
}
export interface WorkshopLinks {
  /** Absolute addresses. */
  readonly join: string;
  readonly facilitator: string;
  readonly observer: string;
  readonly lead: string;
}

/** An entry of GET /api/workshops/<id>/shares: a link to the outcome page. */
export interface ShareLink {
  readonly id: string;
  /** Server clock, milliseconds. */
  readonly madeAt: number;
  readonly until: number;
  /** Absolute; its secret stands behind `#`. */
  readonly link: string;
}

/** POST /api/join: a code, and a first name where the workshop is named. */
const joinSchema = z.strictObject({
  code: z.string().check(z.maxLength(40)),
  name: z.optional(z.string().check(z.maxLength(5000))),
});
export type JoinRequest = z.infer<typeof joinSchema>;

/** What its code and name are is judged where they are looked up. Codes: bad-request. */
export function parseJoinRequest(input: unknown): Verdict<JoinRequest> {
  const parsed = joinSchema.safeParse(input);
  return parsed.success ? accept(parsed.data) : refuse('bad-request', parsed.error.issues[0]?.path.join('.'));
}

/** POST /api/enter: the secret of a link. */
const enterSchema = z.strictObject({
  workshop: z.string().check(z.refine(isId)),
  secret: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
});
export type EnterRequest = z.infer<typeof enterSchema>;

/** Codes: unknown-link, since a link that is no link opens nothing either. */
export function parseEnterRequest(input: unknown): Verdict<EnterRequest> {
  const parsed = enterSchema.safeParse(input);
  return parsed.success ? accept(parsed.data) : refuse('unknown-link');
}

/** Answer to join and enter; the ticket itself travels in a cookie that no script can read. */
export interface TicketResponse {
  readonly workshop: string;
  readonly person: string;
  readonly role: Role;
}

/** What GET /api/codes/<code> tells before somebody joins. */
export interface CodeResponse {
  readonly workshop: string;
  readonly name: string;
  readonly anonymity: Anonymity;
}

/** Body of every refusal over HTTP and of every refused command. */
export interface RefusalBody {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
}
