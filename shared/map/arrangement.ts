import * as z from 'zod/mini';
import { FITS_NOWHERE } from '../catalogue/catalogue.ts';
import { catalogueKey } from '../catalogue/schema.ts';
import { isId } from '../ids.ts';

/** Whom something serves: the three kinds of value that win people for a plan. */
export const VALUE_AREAS = ['employee', 'customer', 'financial'] as const;
export type ValueArea = (typeof VALUE_AREAS)[number];

/** Levels of a maturity ladder, from 1 to 5. */
export type Level = 1 | 2 | 3 | 4 | 5;
export interface Maturity {
  readonly asIs: Level | null;
  readonly toBe: Level | null;
}

/**
 * What a lead decided about the map after the groups had spoken. It lies over the boards and never changes them: what a
 * group said, and where it put it, can always be seen again.
 */
export interface Arrangement {
  /** Items (clusters, notes) that the lead put somewhere: a capability's id or FITS_NOWHERE. A note of a cluster that is put somewhere by itself leaves the cluster. */
  readonly placements: Readonly<Record<string, string>>;
  /** Value areas by item. */
  readonly values: Readonly<Record<string, readonly ValueArea[]>>;
  /** By capability. */
  readonly maturity: Readonly<Record<string, Maturity>>;
}

export const NO_ARRANGEMENT: Arrangement = { placements: {}, values: {}, maturity: {} };

/** Items that one change may name. */
export const MOST_ITEMS = 500;

const id = z.string().check(z.refine(isId));
const items = z.array(id).check(z.minLength(1), z.maxLength(MOST_ITEMS));
const level = z.nullable(z.literal([1, 2, 3, 4, 5]));

export const mapChangeSchema = z.discriminatedUnion('kind', [
  /** `capability: null` takes the lead's word back: the item stands where its group put it. */
  z.strictObject({
    kind: z.literal('place'),
    items,
    capability: z.nullable(z.union([catalogueKey, z.literal(FITS_NOWHERE)])),
  }),
  z.strictObject({
    kind: z.literal('value'),
    items,
    values: z.array(z.enum(VALUE_AREAS)).check(
      z.maxLength(VALUE_AREAS.length),
      z.refine((areas) => new Set(areas).size === areas.length),
    ),
  }),
  z.strictObject({ kind: z.literal('maturity'), capability: catalogueKey, asIs: level, toBe: level }),
]);
export type MapChange = z.infer<typeof mapChangeSchema>;

/** The arrangement after one more change. */
export function arrange(before: Arrangement, change: MapChange): Arrangement {
  switch (change.kind) {
    case 'place':
      return { ...before, placements: withAll(before.placements, change.items, change.capability) };
    case 'value': {
      const values = change.values.length > 0 ? change.values : null;
      return { ...before, values: withAll(before.values, change.items, values) };
    }
    case 'maturity': {
      const { capability, asIs, toBe } = change;
      const judged = asIs === null && toBe === null ? null : { asIs, toBe };
      return { ...before, maturity: withAll(before.maturity, [capability], judged) };
    }
  }
}

/** A null takes the entry away. */
function withAll<T>(
  before: Readonly<Record<string, T>>,
  keys: readonly string[],
  value: T | null,
): Readonly<Record<string, T>> {
  const after = { ...before };
  for (const key of keys) {
    if (value === null) delete after[key];
    else after[key] = value;
  }
  return after;
}
