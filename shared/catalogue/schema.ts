import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { parseLine } from '../text.ts';
import { FITS_NOWHERE } from './catalogue.ts';

const key = z.string().check(
  z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  z.refine((id) => id !== FITS_NOWHERE && id !== 'constructor' && id !== 'prototype'),
);
const line = (most: number) => z.string().check(z.refine((text) => parseLine(text, most).ok));

/** An edited catalogue: every id once, every capability in a group that is there. */
export const catalogueSchema = z
  .strictObject({
    id: key,
    name: line(80),
    groups: z
      .array(z.strictObject({ id: key, name: line(80) }))
      .check(z.minLength(1), z.maxLength(LIMITS.capabilityGroups)),
    capabilities: z
      .array(
        z.strictObject({
          id: key,
          group: key,
          name: line(80),
          definition: z.string().check(z.maxLength(400)),
        }),
      )
      .check(z.minLength(1), z.maxLength(LIMITS.capabilities)),
  })
  .check(
    z.refine((c) => unique(c.groups) && unique(c.capabilities)),
    z.refine((c) => c.capabilities.every((capability) => c.groups.some((g) => g.id === capability.group))),
  );

function unique(list: readonly { id: string }[]): boolean {
  return new Set(list.map((entry) => entry.id)).size === list.length;
}
