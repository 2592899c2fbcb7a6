import { VOICES } from '../lanes.ts';
import type { Steps } from '../steps.ts';
import { AGREEMENT } from '../words/agreement.ts';
import { krippendorffAlpha } from './alpha.ts';
import { beyondChance, kendallW } from './concordance.ts';
import { FEWEST_SIDES } from './measures.ts';
import type { CapabilityReport } from './report.ts';
import type { Measure, ReportAgreement } from './measured.ts';

/**
 * Whether the groups see the map alike. One voice a group: whoever did not mention a capability is a missing value, and a
 * group that speaks for both sides says something of its own.
 */
export function* agreementOfGroups(capabilities: readonly CapabilityReport[]): Steps<ReportAgreement> {
  const alpha = alphaOf(capabilities);
  yield;
  return { alpha, ranking: yield* rankingOf(capabilities) };
}

function alphaOf(capabilities: readonly CapabilityReport[]): Measure {
  const units = capabilities.map(({ voices }) =>
    voices.filter(({ voice }) => voice !== 'silent').map(({ voice }) => VOICES.indexOf(voice)),
  );
  const result = krippendorffAlpha(units);
  if (result.kind !== 'value') return { value: null, sentence: AGREEMENT.alpha[result.kind] };
  return { value: result.alpha, sentence: AGREEMENT.alpha.value(result.alpha) };
}

/** Groups are the judges, capabilities the things, dots the scores. */
function* rankingOf(capabilities: readonly CapabilityReport[]): Steps<Measure> {
  const groups = new Map<string, number[]>();
  for (const [index, { items }] of capabilities.entries()) {
    for (const { group, dots } of items) {
      const scores = groups.get(group) ?? capabilities.map(() => 0);
      scores[index] = (scores[index] ?? 0) + dots;
      groups.set(group, scores);
    }
    yield;
  }
  const { w, judges } = kendallW([...groups.values()]);
  if (w === null) return { value: null, sentence: AGREEMENT.ranking.tooFew };
  const value = beyondChance(w, judges);
  return { value, sentence: AGREEMENT.ranking.value(value, judges, judges < FEWEST_SIDES.groups) };
}
