import type { Lane, Voice } from '../lanes.ts';
import type { LaneCount, Step } from './report.ts';

export type Lanes = Readonly<Record<Lane, LaneCount>>;
export type VoiceCounts = Readonly<Record<Voice, number>>;

/** From these on, p from a quarter to three quarters, a capability is contested. */
export const CONTEST_FROM = 0.75;

/**
 * Fewest voices on a side or the other before a split or an agreement is worth a word: five groups. A person leaves up
 * to three marks on one capability (a note and two dots), so fifteen marks are five people's or more.
 */
export const FEWEST_SIDES = { groups: 5, people: 15 } as const;

/**
 * What one group says of one capability, as one voice. Its dots decide (stop against more and start together): dots are
 * what the group chose, notes only what it thought of. Where dots tie, or there are none, its notes decide; where those
 * tie too, it speaks of the capability and takes no side. More and start are told apart in the same way, and a tie
 * there is `more`, the smaller claim.
 */
export function voiceOf(lanes: Lanes): Voice {
  const { stop, more, start } = lanes;
  if (stop.notes + more.notes + start.notes === 0) return 'silent';
  const side = more.dots + start.dots - stop.dots || more.notes + start.notes - stop.notes;
  if (side === 0) return 'even';
  if (side < 0) return 'stop';
  return (start.dots - more.dots || start.notes - more.notes) > 0 ? 'start' : 'more';
}

/** More and start against less: D = (more - less) / all who mention it, from -1 to 1. Null when nobody does. */
export function directionOf({ stop, even, more, start }: VoiceCounts): number | null {
  const mentions = stop + even + more + start;
  return mentions === 0 ? null : (more + start - stop) / mentions;
}

/**
 * Colour of a tile: sign and size of the net voices in fifths of `whole`, rounded away from zero, so that one voice of
 * twelve is a 1 and never looks unanimous.
 * @param whole above 0: the groups present, or the notes and dots of the capability that drew most.
 */
export function stepOf(net: number, whole: number): Step {
  const size = Math.min(5, Math.ceil((Math.abs(net) * 5) / whole));
  return (net < 0 ? -size : size) as Step;
}

/**
 * Contest index 4p(1-p), p being the share of one side among those that take one: 0 is one camp, 1 half and
 * half. It is Reynal-Querol's polarisation for two camps. Null when nobody takes a side.
 */
export function contestOf(less: number, more: number): number | null {
  if (less + more === 0) return null;
  const p = more / (less + more);
  return 4 * p * (1 - p);
}

/** Share of the larger side among those that take one, from 0.5 to 1; null when they are fewer than `fewest`. */
export function agreementOf(less: number, more: number, fewest: number): number | null {
  return less + more < fewest ? null : Math.max(less, more) / (less + more);
}
