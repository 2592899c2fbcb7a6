import { LANES, type Lane } from '../../../shared/lanes.ts';
import type { CapabilityReport, Report, ReportItem } from '../../../shared/map/report.ts';
import { ARTICLE as SAY } from '../../../shared/words/article.ts';
import { heading, line, paragraph, type Block } from './blocks.ts';
import { quoteOf } from './voices.ts';

/** Quoted of one side: enough to hear that it is meant. */
const QUOTED = 2;

/** What is strongest, with words of whoever wants it. */
export function agreement(report: Report, names: boolean): Block[] {
  const { less, more } = report.summary.groups;
  const found = pick(report, [...less, ...more]);
  return [
    heading(2, SAY.agree),
    ...(found.length === 0 ? [paragraph(SAY.agreeNone)] : []),
    ...found.flatMap((capability) => finding(capability, [strongestLane(capability)], names)),
  ];
}

/** What is contested, with words of both sides. */
export function disagreement(report: Report, names: boolean): Block[] {
  const found = pick(report, report.summary.groups.contested);
  return [
    heading(2, SAY.disagree),
    paragraph(found.length === 0 ? SAY.disagreeNone : SAY.disagreeIntro),
    ...found.flatMap((capability) => finding(capability, LANES, names)),
  ];
}

/** One number and one sentence each, over the whole map. */
export function seenAlike({ agreement: { alpha, ranking } }: Report): Block[] {
  return [heading(2, SAY.alike), paragraph(alpha.sentence), paragraph(ranking.sentence)];
}

function finding(capability: CapabilityReport, lanes: readonly Lane[], names: boolean): Block[] {
  const perLane = lanes.length > 1 ? 1 : QUOTED;
  const heard = lanes.flatMap((lane) =>
    different(capability.items.filter((item) => item.lane === lane)).slice(0, perLane),
  );
  return [
    heading(3, capability.name),
    paragraph(capability.says.groups.sentence),
    ...heard.flatMap((item) => quoteOf(item, names)),
  ];
}

/** Two groups often write the same words. */
function different(items: readonly ReportItem[]): ReportItem[] {
  const heard = new Set<string>();
  return items.filter(({ notes }) => {
    const words = line(notes[0]?.text ?? '').toLowerCase();
    return heard.size < heard.add(words).size;
  });
}

function strongestLane({ says }: CapabilityReport): Lane {
  const { verdict } = says.groups;
  if (verdict === 'less') return 'stop';
  return verdict === 'start' ? 'start' : 'more';
}

function pick(report: Report, ids: readonly string[]): CapabilityReport[] {
  return ids.flatMap((id) => report.capabilities.find((capability) => capability.id === id) ?? []);
}
