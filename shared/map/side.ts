import type { VoiceCounts } from './measures.ts';
import type { Step } from './report.ts';

/** What one workshop says of a capability: one group, one voice. */
export interface Side {
  /** Groups present, and those of them that speak of it. */
  readonly of: number;
  readonly reach: number;
  readonly voices: VoiceCounts;
  /** As Says.direction; null when nobody speaks of it. */
  readonly direction: number | null;
  readonly step: Step | null;
}
