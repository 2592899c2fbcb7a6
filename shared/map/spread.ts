import type { Spread } from '../workshop/state.ts';

/**
 * Tastle and Wierman's consensus, 1 + Σ p_i log2(1 - |i - μ| / d), d being the range of the scale: 1 when all stand on
 * one step, 0 when half stand at each end. Made for scales of five steps and more. Null when nobody answered.
 * @see Tastle and Wierman, Consensus and dissention: A measure of ordinal dispersion (2007)
 */
export function consensusOf(spread: Spread): number | null {
  const answers = total(spread);
  if (answers === 0 || spread.length < 2) return null;
  const mean = spread.reduce((sum, count, step) => sum + step * count, 0) / answers;
  const range = spread.length - 1;
  return spread.reduce(
    (sum, count, step) =>
      count === 0 ? sum : sum + (count / answers) * Math.log2(1 - Math.abs(step - mean) / range),
    1,
  );
}

/**
 * Van der Eijk's agreement A: 1 when all stand on one step, 0 when all steps are chosen alike, -1 when half stand at each
 * end. The answers are taken apart into layers in which each chosen step has one height; A is the layers' agreement,
 * weighted by how many answers lie in each. Needs three steps; null when there are fewer, or no answers.
 * @see van der Eijk, Measuring Agreement in Ordered Rating Scales (2001)
 */
export function ratingAgreement(spread: Spread): number | null {
  const answers = total(spread);
  if (answers === 0 || spread.length < 3) return null;
  let left = [...spread];
  let agreement = 0;
  while (left.some((count) => count > 0)) {
    const height = Math.min(...left.filter((count) => count > 0));
    const chosen = left.map((count) => count > 0);
    const weight = (height * chosen.filter(Boolean).length) / answers;
    agreement += weight * layerAgreement(chosen);
    left = left.map((count) => Math.max(0, count - height));
  }
  return agreement;
}

/** A = U (1 - (S - 1) / (K - 1)): S of K steps are chosen, and U says how much they are in one piece. */
function layerAgreement(chosen: readonly boolean[]): number {
  const steps = chosen.length;
  let inOnePiece = 0;
  let withGap = 0;
  for (let i = 0; i < steps; i++)
    for (let j = i + 1; j < steps; j++)
      for (let k = j + 1; k < steps; k++) {
        const ends = Number(chosen[i]) + Number(chosen[k]);
        if (chosen[j] && ends === 1) inOnePiece += 1;
        if (!chosen[j] && ends === 2) withGap += 1;
      }
  const triples = inOnePiece + withGap;
  const unimodality =
    triples === 0 ? 1 : ((steps - 2) * inOnePiece - (steps - 1) * withGap) / ((steps - 2) * triples);
  return unimodality * (1 - (chosen.filter(Boolean).length - 1) / (steps - 1));
}

function total(spread: Spread): number {
  return spread.reduce((sum, count) => sum + count, 0);
}
