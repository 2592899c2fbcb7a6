import { LIMITS } from '../limits.ts';
import type { Timer } from './state.ts';

/** Times are milliseconds of the server's clock. A timer that is paused or runs is never longer than the limit. */
const MINUTE = 60_000;
const LONGEST = LIMITS.timerMinutes * MINUTE;

const NO_TIMER: Timer = { endsAt: null, left: null };

/** The timer of a stage that begins now; 0 minutes have none. */
export function startTimer(minutes: number, now: number): Timer {
  return minutes > 0 ? { endsAt: now + Math.min(minutes * MINUTE, LONGEST), left: null } : NO_TIMER;
}

/** Stops a running timer; any other stays as it is. */
export function pauseTimer(timer: Timer, now: number): Timer {
  return timer.endsAt === null ? timer : { endsAt: null, left: Math.max(0, timer.endsAt - now) };
}

/** Runs a paused timer on; any other stays as it is. */
export function resumeTimer(timer: Timer, now: number): Timer {
  return timer.left === null ? timer : { endsAt: now + timer.left, left: null };
}

/** More or less time. A timer that has run out counts from now again; where there was none, one starts. */
export function addToTimer(timer: Timer, minutes: number, now: number): Timer {
  const more = minutes * MINUTE;
  if (timer.left !== null) return { endsAt: null, left: within(timer.left + more) };
  const left = within(Math.max(0, (timer.endsAt ?? now) - now) + more);
  return timer.endsAt === null && left === 0 ? timer : { endsAt: now + left, left: null };
}

function within(milliseconds: number): number {
  return Math.min(Math.max(0, milliseconds), LONGEST);
}
