import * as z from 'zod/mini';
import type { BoardCounts, DeskCounts } from './counts.ts';

/** What one process knows of who and what of a workshop is on it. Counts only: nothing of it is text. */
export interface Here {
  /** Who is connected, and how many of their edits are not saved. */
  readonly people: ReadonlyMap<string, number>;
  /** Who was connected and is not any more: server time since when. */
  readonly away: ReadonlyMap<string, number>;
  readonly round: number;
  /** Desks of that round that are open there, by person. */
  readonly desks: ReadonlyMap<string, DeskCounts>;
  /** Boards that are open there, by group. */
  readonly boards: ReadonlyMap<string, BoardCounts>;
  /** By group, server time. */
  readonly changedAt: ReadonlyMap<string, number>;
}

const VERSION = 1;
/** A thousand people and a hundred groups have 100 KB. */
const MOST_BYTES = 1024 * 1024;

export function encodeHere({ people, away, round, desks, boards, changedAt }: Here): Uint8Array {
  const message = {
    v: VERSION,
    people: Object.fromEntries(people),
    away: Object.fromEntries(away),
    round,
    desks: Object.fromEntries(desks),
    boards: Object.fromEntries(boards),
    changedAt: Object.fromEntries(changedAt),
  };
  return new TextEncoder().encode(JSON.stringify(message));
}

const count = z.int().check(z.nonnegative(), z.lte(10_000_000));
const time = z.number().check(z.nonnegative());
const desk = z.object({ drafts: count, chosen: z.boolean() });
const lanes = z.object({ stop: count, more: count, start: count });
const board = z.object({
  notes: count,
  lanes,
  clustered: count,
  items: count,
  placed: count,
  commitments: count,
  damaged: z.boolean(),
});
const byId = <T extends z.ZodMiniType>(value: T) => z.record(z.string(), value);
const schema = z.object({
  v: z.literal(VERSION),
  people: byId(count),
  away: byId(time),
  round: count,
  desks: byId(desk),
  boards: byId(board),
  changedAt: byId(time),
});

/** Null for what is not of this version: a process of another one is not counted. */
export function parseHere(bytes: Uint8Array): Here | null {
  if (bytes.length > MOST_BYTES) return null;
  const parsed = schema.safeParse(readJson(bytes));
  if (!parsed.success) return null;
  const { people, away, round, desks, boards, changedAt } = parsed.data;
  return {
    people: mapOf(people),
    away: mapOf(away),
    round,
    desks: mapOf(desks),
    boards: mapOf(boards),
    changedAt: mapOf(changedAt),
  };
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function mapOf<T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(record));
}
