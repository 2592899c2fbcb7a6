import * as z from 'zod/mini';
import { isId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import { catalogueEditSchema } from '../catalogue/edits.ts';
import { catalogueSchema } from '../catalogue/schema.ts';
import { mapChangeSchema } from '../map/arrangement.ts';
import { SHARE_DAYS } from './shares.ts';

const id = z.string().check(z.refine(isId));
const round = z.int().check(z.nonnegative());

/**
 * What people ask the workshop to do. `round` says which stage the person was looking at, so that two facilitators, or
 * one double click, move the workshop one step and not two.
 */
const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('stage.open'), stage: z.int().check(z.nonnegative(), z.lte(50)), round }),
  z.strictObject({ type: z.literal('workshop.close'), round }),
  z.strictObject({ type: z.literal('timer.pause') }),
  z.strictObject({ type: z.literal('timer.resume') }),
  z.strictObject({ type: z.literal('timer.add'), minutes: z.int().check(z.gte(-60), z.lte(120)) }),
  z.strictObject({ type: z.literal('groups.set'), count: z.int().check(z.gte(1), z.lte(LIMITS.groups)) }),
  z.strictObject({ type: z.literal('groups.balance') }),
  z.strictObject({ type: z.literal('person.move'), person: id, group: id }),
  z.strictObject({ type: z.literal('person.remove'), person: id }),
  z.strictObject({ type: z.literal('ready.set'), ready: z.boolean() }),
  z.strictObject({ type: z.literal('hand.set'), up: z.boolean(), person: z.optional(id) }),
  z.strictObject({ type: z.literal('message.say'), text: z.string().check(z.maxLength(1000)) }),
  z.strictObject({ type: z.literal('catalogue.change'), catalogue: catalogueSchema }),
  z.strictObject({ type: z.literal('share.make'), days: z.literal(SHARE_DAYS) }),
  z.strictObject({ type: z.literal('share.end'), share: id }),
  z.strictObject({ type: z.literal('catalogue.edit'), edit: catalogueEditSchema }),
  z.strictObject({ type: z.literal('map.arrange'), change: mapChangeSchema }),
  /** `step` is the last one that stands, as the person saw it. */
  z.strictObject({ type: z.literal('map.undo'), step: round }),
]);
export type Command = z.infer<typeof commandSchema>;

/** A command on the wire. `id` makes it idempotent: the same id is carried out once and answered alike. */
export interface CommandEnvelope {
  readonly id: string;
  readonly command: Command;
}

const envelopeSchema = z.strictObject({ id, command: commandSchema });

/** Codes: bad-request, with the field that it is about. */
export function parseCommand(input: unknown): Verdict<CommandEnvelope> {
  const parsed = envelopeSchema.safeParse(input);
  return parsed.success ? accept(parsed.data) : refuse('bad-request', parsed.error.issues[0]?.path.join('.'));
}
