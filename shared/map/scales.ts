import type { Scale } from '../template/template.ts';
import type { Spread, WorkshopState } from '../workshop/state.ts';
import { AGREEMENT } from '../words/agreement.ts';
import type { Measure, ReportScale } from './measured.ts';
import { consensusOf, ratingAgreement } from './spread.ts';

/** Below these a median, or how answers spread, would tell what single people answered. */
export const FEWEST_ANSWERS = 3;

/**
 * What was answered on each scale, over all groups and by group, in the order of the scales and of the groups.
 * Answers on scales or of groups that are not asked for do not count.
 */
export function scaleReports(
  scales: readonly Scale[],
  groups: readonly { readonly id: string; readonly number: number }[],
  ratings: WorkshopState['ratings'],
): ReportScale[] {
  return scales.map(({ id, question, steps, low, high }) => {
    const byGroup = groups.map((group) => stepsOf(ratings[group.id]?.[id], steps));
    const spread = Array.from({ length: steps }, (_, step) =>
      byGroup.reduce((sum, each) => sum + (each[step] ?? 0), 0),
    );
    const answers = answersIn(spread);
    const isTold = answers >= FEWEST_ANSWERS;
    return {
      id,
      question,
      steps,
      low,
      high,
      answers,
      spread: isTold ? spread : spread.map(() => 0),
      median: isTold ? medianOf(spread) : null,
      consensus: consensusMeasure(isTold ? spread : []),
      spreadAgreement: spreadMeasure(isTold ? spread : [], steps),
      groups: groups.map((group, index) => {
        const own = byGroup[index] ?? [];
        const ownAnswers = answersIn(own);
        const median = ownAnswers < FEWEST_ANSWERS ? null : medianOf(own);
        return { group: group.id, number: group.number, answers: ownAnswers, median };
      }),
    };
  });
}

function consensusMeasure(spread: Spread): Measure {
  const value = consensusOf(spread);
  return { value, sentence: value === null ? AGREEMENT.consensus.few : AGREEMENT.consensus.value(value) };
}

function spreadMeasure(spread: Spread, steps: number): Measure {
  const value = ratingAgreement(spread);
  const { few, steps: tooFewSteps, value: words } = AGREEMENT.spread;
  if (value === null) return { value, sentence: steps < 3 ? tooFewSteps : few };
  return { value, sentence: words(value) };
}

/**
 * The middle answer, as a step from 1. Of an even count the mean of the two in the middle, so that neither end is
 * favoured: it may lie half a step between two. Null when nobody answered.
 */
export function medianOf(spread: Spread): number | null {
  const answers = answersIn(spread);
  if (answers === 0) return null;
  return (stepAt(spread, Math.ceil(answers / 2)) + stepAt(spread, Math.floor(answers / 2) + 1)) / 2;
}

/** The step of the answer at a place, counted from 1 in the order of the steps. */
function stepAt(spread: Spread, place: number): number {
  let passed = 0;
  return 1 + spread.findIndex((count) => (passed += count) >= place);
}

function stepsOf(spread: Spread | undefined, steps: number): Spread {
  return Array.from({ length: steps }, (_, step) => spread?.[step] ?? 0);
}

function answersIn(spread: Spread): number {
  return spread.reduce((sum, count) => sum + count, 0);
}
