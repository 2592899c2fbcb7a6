import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { parseLine } from '../text.ts';
import { FITS_NOWHERE } from './catalogue.ts';

const KEY = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** A capability's or a capability group's id. */
export const catalogueKey = z.string().check(z.regex(KEY), z.refine(isCatalogueKey));

/** Lower-case letters, digits and dashes, 40 at the most; nothing that an object or the map has a meaning for. */
export function isCatalogueKey(id: string): boolean {
  return KEY.test(id) && id !== FITS_NOWHERE && id !== 'constructor' && id !== 'prototype';
}
const line = (most: number) => z.string().check(z.refine((text) => parseLine(text, most).ok));

/** An edited catalogue: every id once, every capability in a group that is there. */
export const catalogueSchema = z
  .strictObject({
    id: catalogueKey,
    name: line(LIMITS.capabilityNameChars),
    groups: z
      .array(z.strictObject({ id: catalogueKey, name: line(LIMITS.capabilityNameChars) }))
      .check(z.minLength(1), z.maxLength(LIMITS.capabilityGroups)),
    capabilities: z
      .array(
        z.strictObject({
          id: catalogueKey,
          group: catalogueKey,
          name: line(LIMITS.capabilityNameChars),
          definition: z.string().check(z.maxLength(LIMITS.definitionChars)),
          words: z.optional(
            z.array(line(LIMITS.capabilityWordChars)).check(z.maxLength(LIMITS.capabilityWords)),
          ),
          formerly: z.optional(z.array(catalogueKey).check(z.maxLength(LIMITS.capabilities))),
          splitFrom: z.optional(catalogueKey),
        }),
      )
      .check(z.minLength(1), z.maxLength(LIMITS.capabilities)),
  })
  .check(
    z.refine((c) => unique(c.groups)),
    z.refine((c) =>
      unique(c.capabilities.flatMap(({ id, formerly = [] }) => [id, ...formerly].map((id) => ({ id })))),
    ),
    z.refine((c) => c.capabilities.every((capability) => c.groups.some((g) => g.id === capability.group))),
  );

function unique(list: readonly { id: string }[]): boolean {
  return new Set(list.map((entry) => entry.id)).size === list.length;
}
