import { groupBy } from '../groupBy.ts';
import { CHANGE, changeSummary } from '../words/change.ts';
import { groupCounts, laneCounts } from './counts.ts';
import { kinOf } from './lineage.ts';
import type { Side } from './side.ts';
import { directionOf, FEWEST_SIDES, stepOf, voiceOf, type VoiceCounts } from './measures.ts';
import type { CapabilityReport, Report, Step } from './report.ts';

/**
 * What became of a capability. `kept`: on both maps. `merged`: several of before are counted together now. `split`: it was
 * part of another before, where the comparison stands. `new`, `gone`: on one map only.
 */
export type Fate = 'kept' | 'merged' | 'split' | 'new' | 'gone';

/** `few`: too few groups to say; `none`: there is nothing to compare. `same`: no more than one group's voice apart. */
export type Trend = 'less' | 'more' | 'same' | 'few' | 'none';

export interface CapabilityChange {
  readonly id: string;
  readonly name: string;
  readonly fate: Fate;
  /** What is compared: ids on the map of before and of now, of which there are several after a merge or a split. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly before: Side | null;
  readonly after: Side | null;
  readonly trend: Trend;
  /** Share of groups for more minus share for less, now minus then: from -2 to 2; null with `few` and `none`. */
  readonly shift: number | null;
  /** The same as a colour: -5 all turned to less, 5 all turned to more. */
  readonly step: Step | null;
  /** Reach now minus then, as shares of the groups present. */
  readonly reach: number | null;
  /** "Was 9 of 12 say less; now 3 of 10." */
  readonly sentence: string;
}

export interface ReportChange {
  readonly before: ChangeEnd;
  readonly after: ChangeEnd;
  /** "4 turned to less, 2 turned to more, 6 as before." */
  readonly sentence: string;
  /** Every capability of the map of now in its order, then what is gone. */
  readonly capabilities: readonly CapabilityChange[];
}

export interface ChangeEnd {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly groups: number;
  readonly notes: number;
}

/** What has changed between two reports, capability by capability; by id and lineage, so names may change. Pure. */
export function changeOf(before: Report, after: Report): ReportChange {
  const kin = kinOf([before.capabilities, after.capabilities]);
  const then = byKin(before.capabilities, kin);
  const now = byKin(after.capabilities, kin);
  const capabilities = [
    ...after.capabilities.map((capability) =>
      onMapNow(capability, {
        before,
        after,
        from: then.get(kin(capability.id)) ?? [],
        to: now.get(kin(capability.id)) ?? [],
      }),
    ),
    ...before.capabilities
      .filter(({ id }) => !now.has(kin(id)))
      .map((capability) => gone(capability, sideOf(before, [capability]))),
  ];
  return { before: endOf(before), after: endOf(after), sentence: summaryOf(capabilities), capabilities };
}

interface Compared {
  readonly before: Report;
  readonly after: Report;
  readonly from: readonly CapabilityReport[];
  readonly to: readonly CapabilityReport[];
}

function onMapNow(capability: CapabilityReport, { before, after, from, to }: Compared): CapabilityChange {
  const { id, name } = capability;
  const own = { id, name, from: from.map((part) => part.id), to: to.map((part) => part.id) };
  const nothing = { trend: 'none', shift: null, step: null, reach: null } as const;
  const alone = sideOf(after, [capability]);
  if (from.length === 0)
    return { ...own, ...nothing, fate: 'new', before: null, after: alone, sentence: CHANGE.fresh(alone) };
  // Of several that were one before, the comparison stands at the one that kept the id, or else at the first.
  const heir = to.find((part) => from.some((old) => old.id === part.id)) ?? to[0];
  if (heir !== undefined && heir.id !== id && !from.some((old) => old.id === id)) {
    const sentence = CHANGE.split(heir.name, alone);
    return { ...own, ...nothing, fate: 'split', before: null, after: alone, sentence };
  }
  const [was, is] = [sideOf(before, from), sideOf(after, to)];
  const parts = to.length > 1 ? to : from;
  const old = from.find((part) => part.id === id);
  const sentence = [
    ...(from.length > 1 || to.length > 1 ? [CHANGE.merged(parts.map((part) => part.name))] : []),
    ...(old !== undefined && old.name !== name ? [CHANGE.renamed(old.name)] : []),
  ];
  const compared = comparison(was, is);
  return {
    ...own,
    ...compared,
    fate: from.length > 1 ? 'merged' : 'kept',
    before: was,
    after: is,
    sentence: [compared.sentence, ...sentence].join(' '),
  };
}

function comparison(
  was: Side,
  is: Side,
): Pick<CapabilityChange, 'trend' | 'shift' | 'step' | 'reach' | 'sentence'> {
  const plain = CHANGE.was(was, is);
  if (was.reach === 0 && is.reach === 0)
    return { trend: 'none', shift: null, step: null, reach: null, sentence: plain };
  if (Math.min(was.of, is.of) < FEWEST_SIDES.groups)
    return { trend: 'few', shift: null, step: null, reach: null, sentence: CHANGE.few(plain) };
  const shift = netShare(is) - netShare(was);
  const reach = is.reach / is.of - was.reach / was.of;
  // One group more or fewer is no change: it may be the next table.
  const isSame = Math.abs(shift) <= 1 / Math.min(was.of, is.of) + Number.EPSILON;
  const trend = isSame ? 'same' : shift < 0 ? 'less' : 'more';
  return { trend, shift, step: stepOf(shift, 2), reach, sentence: isSame ? CHANGE.same(plain) : plain };
}

function gone({ id, name }: CapabilityReport, before: Side): CapabilityChange {
  const nothing = { trend: 'none', shift: null, step: null, reach: null } as const;
  return {
    id,
    name,
    fate: 'gone',
    from: [id],
    to: [],
    before,
    after: null,
    ...nothing,
    sentence: CHANGE.gone(before),
  };
}

function netShare({ voices, of }: Side): number {
  return of === 0 ? 0 : (voices.more + voices.start - voices.stop) / of;
}

/** Several capabilities as if they were one: each group is heard once, over all that it said of them. */
function sideOf({ numbers }: Report, parts: readonly CapabilityReport[]): Side {
  const [only, ...others] = parts;
  const voices =
    only !== undefined && others.length === 0 ? only.says.groups.voices : together(parts, numbers.present);
  const reach = numbers.present - voices.silent;
  return {
    of: numbers.present,
    reach,
    voices,
    direction: directionOf(voices),
    step: reach === 0 ? null : stepOf(voices.more + voices.start - voices.stop, Math.max(1, numbers.present)),
  };
}

function together(parts: readonly CapabilityReport[], present: number): VoiceCounts {
  const items = parts.flatMap((part) => part.items);
  const groups = groupBy(items, ({ group }) => group);
  const said = groupCounts(
    [...groups].map(([group, own]) => ({ group, number: 0, voice: voiceOf(laneCounts(own)) })),
  );
  return { ...said, silent: present - groups.size };
}

function byKin(
  capabilities: readonly CapabilityReport[],
  kin: (id: string) => string,
): ReadonlyMap<string, readonly CapabilityReport[]> {
  return groupBy(capabilities, ({ id }) => kin(id));
}

function endOf({ workshop, numbers }: Report): ChangeEnd {
  const { id, name, createdAt } = workshop;
  return { id, name, createdAt, groups: numbers.present, notes: numbers.notes };
}

function summaryOf(capabilities: readonly CapabilityChange[]): string {
  const count = (trend: Trend) => capabilities.filter((change) => change.trend === trend).length;
  const counts = { less: count('less'), more: count('more'), same: count('same') };
  if (counts.less + counts.more + counts.same > 0) return changeSummary(counts);
  return count('few') > 0 ? CHANGE.summary.few : CHANGE.summary.none;
}
