import type { CapabilityReport, Report } from '../../shared/map/report.ts';
import type { Voice } from '../../shared/lanes.ts';
import { plural } from '../../shared/words/plural.ts';

const MARKS: Readonly<Record<Voice, string>> = { stop: '●', silent: '·', even: '◐', more: '+', start: '▶' };

/** The capability map as lines of text: one row a capability, one mark a group. */
export function printMap(report: Report): string[] {
  const { numbers, summary } = report;
  const width = Math.max(...report.capabilities.map((c) => c.name.length));
  return [
    '',
    summary.groups.headline,
    `${numbers.present} of ${numbers.groups} groups, ${numbers.people} people, ${numbers.notes} notes, ${numbers.dots} dots, ` +
      `${numbers.clusters} clusters, ${report.commitments.length} commitments`,
    ...report.capabilityGroups.flatMap((group) => {
      const capabilities = report.capabilities.filter((c) => c.group === group.id);
      return ['', group.name, ...capabilities.map((c) => row(c, width))];
    }),
    '',
    `${plural(numbers.fitsNowhere, 'note fits', 'notes fit')} nowhere, ${plural(numbers.notPlaced, 'is', 'are')} not placed yet.`,
    `● less   + more   ▶ start   ◐ takes no side   · silent`,
  ];
}

function row(capability: CapabilityReport, width: number): string {
  const marks = capability.voices.map(({ voice }) => MARKS[voice]).join('');
  const { stop, more, start } = capability.lanes;
  const counts = `${pad(stop.notes)} ${pad(more.notes)} ${pad(start.notes)} notes ${pad(capability.dots)} dots`;
  const { says } = capability;
  return `  ${capability.name.padEnd(width)}  ${marks}  ${counts}  ${says.groups.contested ? 'Contested. ' : ''}${says.groups.sentence}`;
}

function pad(number: number): string {
  return String(number).padStart(3);
}
