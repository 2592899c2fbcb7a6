/**
 * A number with its plain sentence. `value` is null where the measure is undefined; the sentence then says why
 * ("all agree", "too few groups to say"). Never NaN.
 */
export interface Measure {
  readonly value: number | null;
  readonly sentence: string;
}

export interface ReportAgreement {
  /** Krippendorff's alpha, nominal: raters are groups, units capabilities, the value a group's voice (agreement.ts). */
  readonly alpha: Measure;
  /** Do groups rank capabilities alike? Kendall's W with ties, minus what chance gives: 0 no more than chance, 1 the same order. */
  readonly ranking: Measure;
}

/** What people answered on a scale (scales.ts defines the median). */
export interface ReportScale {
  readonly id: string;
  readonly question: string;
  /** How many steps it has; `low` and `high` are the words at its ends. */
  readonly steps: number;
  readonly low: string;
  readonly high: string;
  /** People who answered. */
  readonly answers: number;
  /** People by step, over all groups; index 0 is step 1. They add up to `answers`, or are all 0 where fewer than three people answered. */
  readonly spread: readonly number[];
  /** From 1 to `steps`, in halves; null when fewer than three people answered: it would tell what they said. */
  readonly median: number | null;
  /** Tastle and Wierman's consensus: 1 all on one step, 0 half at each end. */
  readonly consensus: Measure;
  /** Van der Eijk's agreement A: 1 one camp, 0 evenly spread, -1 two camps at the ends. */
  readonly spreadAgreement: Measure;
  /** Every group, by number. */
  readonly groups: readonly GroupScale[];
}

export interface GroupScale {
  readonly group: string;
  readonly number: number;
  readonly answers: number;
  /** Null when fewer than three people of the group answered: it would tell what they said. */
  readonly median: number | null;
}
