import type { Timer } from '../../shared/workshop/state.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Milliseconds left, negative when the time is over; null when there is no timer. @param now server clock */
export function timeLeft(timer: Timer, now: number): number | null {
  if (timer.endsAt !== null) return timer.endsAt - now;
  return timer.left;
}

/** "4:12". Counts the begun second, so that 0:00 shows when the time is over and not before; an hour is 60:00. */
export function showTime(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The last minute is the only one that is marked. */
export function isLastMinute(ms: number): boolean {
  return ms <= MINUTE;
}

/** What a screen reader is told, once each, as the time passes from one look to the next. */
export function timeSignal(before: number, after: number): 'one-minute' | 'over' | null {
  if (before > 0 && after <= 0) return 'over';
  if (before > MINUTE && after <= MINUTE && after > 0) return 'one-minute';
  return null;
}

/** Whole minutes, rounded, for "6 of 10 min". */
export function wholeMinutes(ms: number): number {
  return Math.round(ms / MINUTE);
}
