import { headlineOf } from '../words/map.ts';
import type { CapabilityReport, Count, Summary } from './report.ts';

const STRONGEST = 3;
/** From three groups on, what a single one says is no finding yet. */
const fewestVoices = (count: Count, of: number) => (count === 'groups' && of >= 3 ? 2 : 1);

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
      .filter(
        (c) =>
          net(c) * sign > 0 &&
          Math.max(c.says[count].less, c.says[count].more) >= fewestVoices(count, c.says[count].of),
      )
      .sort((a, b) => (net(b) - net(a)) * sign || weight(count, a, b))
      .slice(0, STRONGEST);
  const less = strongest(-1);
  const more = strongest(1);
  const contested = capabilities
    .filter((c) => c.says[count].contested)
    .sort((a, b) => (b.says[count].contest ?? 0) - (a.says[count].contest ?? 0) || weight(count, a, b));
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

function weight(count: Count, a: CapabilityReport, b: CapabilityReport): number {
  const dots = (c: CapabilityReport) => (count === 'groups' ? (c.dotShare ?? 0) : c.dots);
  return dots(b) - dots(a) || b.notes - a.notes;
}
function name(capability: CapabilityReport): string {
  return capability.name;
}
function id(capability: CapabilityReport): string {
  return capability.id;
}
