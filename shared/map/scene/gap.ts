import type { Maturity } from '../arrangement.ts';

/** How far a capability is from where it should be. */
export const GAPS = ['reached', 'near', 'far'] as const;
export type Gap = (typeof GAPS)[number];

/** Null when one of the two levels was not judged. */
export function gapOf(maturity: Maturity | null): Gap | null {
  if (maturity === null || maturity.asIs === null || maturity.toBe === null) return null;
  const levels = maturity.toBe - maturity.asIs;
  return levels <= 0 ? 'reached' : levels === 1 ? 'near' : 'far';
}
