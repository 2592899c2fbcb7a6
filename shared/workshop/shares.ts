import { makeId, type RandomBytes } from '../ids.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import type { WorkshopEvent } from './events.ts';
import type { Share, WorkshopState } from './state.ts';

const DAY = 24 * 60 * 60_000;

/** Days that a link to the outcome page may hold. */
export const SHARE_DAYS = [7, 30, 90] as const;

/** Links that are open at a time. */
const MOST_SHARES = 20;

/** Those that have not expired. @param now server clock, milliseconds */
export function openShares({ shares }: Pick<WorkshopState, 'shares'>, now: number): Share[] {
  return shares.filter(({ until }) => now < until);
}

/** @param days of SHARE_DAYS. @param now server clock, milliseconds. Codes: too-many-links. */
export function makeShare(
  state: WorkshopState,
  days: number,
  { now, random }: { readonly now: number; readonly random: RandomBytes },
): Verdict<readonly WorkshopEvent[]> {
  if (openShares(state, now).length >= MOST_SHARES) return refuse('too-many-links');
  const share: Share = { id: makeId(random), madeAt: now, until: now + days * DAY };
  return accept([{ type: 'share.made', share }]);
}

/** Nothing happens where it has been ended already. */
export function endShare(state: WorkshopState, share: string): Verdict<readonly WorkshopEvent[]> {
  return accept(state.shares.some(({ id }) => id === share) ? [{ type: 'share.ended', share }] : []);
}
