import * as z from 'zod/mini';
import { isId } from '../../shared/ids.ts';

/** A workshop whose console was open in this browser. */
export interface YourWorkshop {
  readonly id: string;
  readonly name: string;
}

const KEY = 'flashmap.yours';
/** A facilitator looks for the one of today, seldom for an earlier one. */
const MOST = 5;

const schema = z.array(z.object({ id: z.string().check(z.refine(isId)), name: z.string() }));

/** What localStorage held, the last opened first; nothing when it is missing or was tampered with. */
export function parseYours(text: string | null): readonly YourWorkshop[] {
  if (text === null) return [];
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

export function yourWorkshops(): readonly YourWorkshop[] {
  try {
    return parseYours(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Whoever closes the console by mistake finds it again on the first page. */
export function rememberYours({ id, name }: YourWorkshop): void {
  keep([{ id, name }, ...yourWorkshops().filter((other) => other.id !== id)].slice(0, MOST));
}

/** It does not open here any more. */
export function forgetYours(id: string): void {
  keep(yourWorkshops().filter((other) => other.id !== id));
}

function keep(yours: readonly YourWorkshop[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(yours));
  } catch {
    // A browser that stores nothing still has the link of the console.
  }
}
