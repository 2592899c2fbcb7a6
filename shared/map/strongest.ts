import type { CapabilityReport, Count, Report, Verdict } from './report.ts';

type Order = (a: CapabilityReport, b: CapabilityReport) => number;

/** Whether it is more than one voice: from three groups on, what a single one says is no finding yet. */
export function isHeard({ says }: CapabilityReport, count: Count): boolean {
  const { less, more, of } = says[count];
  return Math.max(less, more) >= (count === 'groups' && of >= 3 ? 2 : 1);
}

/** What is said most clearly first: the largest net, then most dots (by group: the largest share of them), then most notes. */
export function byStrength(count: Count): Order {
  const net = ({ says }: CapabilityReport) => Math.abs(says[count].more - says[count].less);
  const weight = byWeight(count);
  return (a, b) => net(b) - net(a) || weight(a, b);
}

/** What splits people most evenly first, then most dots, then most notes. */
export function byContest(count: Count): Order {
  const contest = ({ says }: CapabilityReport) => says[count].contest ?? 0;
  const weight = byWeight(count);
  return (a, b) => contest(b) - contest(a) || weight(a, b);
}

function byWeight(count: Count): Order {
  const dots = (c: CapabilityReport) => (count === 'groups' ? (c.dotShare ?? 0) : c.dots);
  return (a, b) => dots(b) - dots(a) || b.notes - a.notes;
}

/** What is said most clearly of one kind, `most` at the most; a conflict by how even it is, all else by its net. */
export function strongestOf(
  { capabilities }: Report,
  count: Count,
  verdict: Exclude<Verdict, 'silent'>,
  most: number,
): CapabilityReport[] {
  return capabilities
    .filter((capability) => capability.says[count].verdict === verdict && isHeard(capability, count))
    .sort(verdict === 'split' ? byContest(count) : byStrength(count))
    .slice(0, most);
}
