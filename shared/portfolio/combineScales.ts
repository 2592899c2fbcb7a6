import type { ReportInput } from '../map/input.ts';
import { FEWEST_ANSWERS } from '../map/scales.ts';
import type { Scale } from '../template/template.ts';
import type { Spread, WorkshopState } from '../workshop/state.ts';
import { COMBINED } from '../words/portfolio.ts';

type Ratings = WorkshopState['ratings'];

export interface CombinedScales {
  readonly scales: readonly Scale[];
  readonly ratings: Ratings;
  readonly left: readonly string[];
}

/**
 * The answers of several workshops on the scales that they share. Where fewer than three people of a workshop answered,
 * their answers stay out: its own report hides them, and they could else be had by taking one map from another.
 */
export function combineScales(inputs: readonly ReportInput[]): CombinedScales {
  const scales = new Map<string, Scale>();
  const left: string[] = [];
  const ratings: Record<string, Record<string, Spread>> = {};
  // The newest comes last, and its questions are the ones that count.
  for (const input of [...inputs].reverse()) {
    for (const scale of input.scales) {
      const known = scales.get(scale.id) ?? scale;
      scales.set(scale.id, known);
      const answers = answersOn(input, scale.id);
      if (answers === 0) continue;
      if (known.question !== scale.question || known.steps !== scale.steps)
        left.push(COMBINED.otherScale(input.workshop.name, scale.question));
      else if (answers < FEWEST_ANSWERS) left.push(COMBINED.fewAnswers(input.workshop.name, scale.question));
      else take(input, scale.id, ratings);
    }
  }
  return { scales: [...scales.values()], ratings, left };
}

function take(
  { groups, ratings }: ReportInput,
  scale: string,
  taken: Record<string, Record<string, Spread>>,
) {
  for (const { id } of groups) {
    const spread = ratings[id]?.[scale];
    if (spread !== undefined) taken[id] = { ...taken[id], [scale]: spread };
  }
}

function answersOn({ groups, ratings }: ReportInput, scale: string): number {
  return groups.reduce(
    (sum, { id }) => sum + (ratings[id]?.[scale] ?? []).reduce((all, count) => all + count, 0),
    0,
  );
}
