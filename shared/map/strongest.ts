import type { CapabilityReport, Count, Report, Verdict } from './report.ts';

/**
 * What groups say most clearly of one kind: settled capabilities of that verdict, the largest net first, then the largest
 * share of dots, then most notes. From three groups on, what a single one says is no finding.
 */
export function strongestOf(
  { capabilities }: Report,
  count: Count,
  verdict: Exclude<Verdict, 'silent'>,
  most: number,
): CapabilityReport[] {
  const weight = ({ says, dotShare, dots, notes }: CapabilityReport) => {
    const { less, more, contest } = says[count];
    const first = verdict === 'split' ? (contest ?? 0) : Math.abs(more - less);
    return [first, count === 'groups' ? (dotShare ?? 0) : dots, notes];
  };
  return capabilities
    .filter(({ says }) => says[count].verdict === verdict && isHeard(says[count], count))
    .map((capability) => ({ capability, weight: weight(capability) }))
    .sort((a, b) => byWeight(a.weight, b.weight))
    .slice(0, most)
    .map(({ capability }) => capability);
}

function isHeard({ less, more, of }: CapabilityReport['says'][Count], count: Count): boolean {
  return Math.max(less, more) >= (count === 'groups' && of >= 3 ? 2 : 1);
}

function byWeight(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, index) => value !== b[index]);
  return differs < 0 ? 0 : (b[differs] ?? 0) - (a[differs] ?? 0);
}
