import { headlineOf } from '../words/headline.ts';
import type { CapabilityReport, Count, Summary } from './report.ts';
import { byContest, byStrength, isHeard } from './strongest.ts';

const STRONGEST = 3;

/**
 * What the whole map says. Strongest is the largest net, then most dots (by group: the largest share of the groups' dots), then
 * most notes, then the catalogue's order.
 * What is contested stands by itself: calling it strong either way would average the conflict away.
 */
export function summaryOf(count: Count, capabilities: readonly CapabilityReport[], notes: number): Summary {
  const net = (c: CapabilityReport) => c.says[count].more - c.says[count].less;
  const settled = capabilities.filter((c) => !c.says[count].contested);
  const strongest = (sign: 1 | -1) =>
    settled
      .filter((c) => net(c) * sign > 0 && isHeard(c, count))
      .sort(byStrength(count))
      .slice(0, STRONGEST);
  const less = strongest(-1);
  const more = strongest(1);
  const contested = capabilities.filter((c) => c.says[count].contested).sort(byContest(count));
  return {
    headline: headlineOf({
      less: less.map(name),
      more: more.map(name),
      contested: contested.map(name),
      notes,
    }),
    less: less.map(id),
    more: more.map(id),
    contested: contested.map(id),
    silent: capabilities.filter((c) => c.says[count].verdict === 'silent').map(id),
  };
}

function name(capability: CapabilityReport): string {
  return capability.name;
}
function id(capability: CapabilityReport): string {
  return capability.id;
}
