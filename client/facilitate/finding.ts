import { VOICES, type Voice } from '../../shared/lanes.ts';
import type { CapabilityReport, Report, Says } from '../../shared/map/report.ts';
import type { StageKind } from '../../shared/template/template.ts';
import type { Pulse } from '../../shared/workshop/wire.ts';

export interface Finding {
  readonly capability: CapabilityReport;
  /** "9 of 12 groups", for the highlighter, and the rest of the sentence. */
  readonly marked: string;
  readonly rest: string;
  readonly voices: readonly Voice[];
  readonly key: readonly { readonly voice: Voice; readonly count: number }[];
}

/** The strongest finding of a report: the largest net either way, else the most contested; null when nothing is said. */
export function strongest(report: Report): Finding | null {
  const { less, more, contested } = report.summary.groups;
  const settled = [less[0], more[0]].flatMap((id) => find(report, id)).sort((a, b) => net(b) - net(a));
  const capability = settled[0] ?? find(report, contested[0])[0];
  if (!capability) return null;
  const says = capability.says.groups;
  const [marked, rest] = split(says);
  return {
    capability,
    marked,
    rest,
    voices: capability.voices.map(({ voice }) => voice),
    key: VOICES.map((voice) => ({ voice, count: says.voices[voice] })).filter(({ count }) => count > 0),
  };
}

function find(report: Report, id: string | undefined): CapabilityReport[] {
  return report.capabilities.filter((capability) => capability.id === id);
}
function net(capability: CapabilityReport): number {
  return Math.abs(capability.says.groups.more - capability.says.groups.less);
}

/** What is contested is told whole: its first half alone would read as agreement. */
function split({ lead, sentence, contested }: Says): [string, string] {
  const text = contested ? sentence : `${lead}.`;
  const verb = /\s(says?)\s/.exec(text);
  return verb ? [text.slice(0, verb.index), text.slice(verb.index)] : [text, ''];
}

/** How far the whole room is in a stage; `of` is 0 where there is no whole to measure against. */
export function roomShare(kind: StageKind, pulse: Pulse): { done: number; of: number } {
  const sum = (pick: (group: Pulse['groups'][string]) => number) =>
    Object.values(pulse.groups).reduce((total, group) => total + pick(group), 0);
  switch (kind) {
    case 'write':
    case 'read':
      return { done: sum((g) => g.notes), of: 0 };
    case 'cluster':
      return { done: sum((g) => g.clustered), of: sum((g) => g.notes) };
    case 'vote':
    case 'rate':
      return { done: sum((g) => g.voted), of: pulse.here + pulse.offline };
    case 'map':
      return { done: sum((g) => g.placed), of: sum((g) => g.items) };
    case 'commit':
    case 'review':
      return { done: sum((g) => g.commitments), of: 0 };
  }
}
