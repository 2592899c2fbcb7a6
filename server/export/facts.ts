import type { CapabilityReport, Report } from '../../shared/map/report.ts';
import { AUDIENCE_NAMES, TENSE_NAMES } from '../../shared/words/article.ts';
import { COUNTED, type FACTS, VERDICTS } from '../../shared/words/tables.ts';

export type FactKey = keyof typeof FACTS;

/** One thing that is known of a capability or of the workshop; what is undefined is null. */
export interface Fact {
  readonly key: FactKey;
  readonly value: string | number | boolean | null;
}

/** What every file says of a capability, in one order. Shares and indices have four decimals. */
export function capabilityFacts(capability: CapabilityReport, present: number): Fact[] {
  const { says, reach, notes, dots, clusters, dotShare, lanes, maturity, id } = capability;
  const { voices, verdict, sentence, direction, contest, contested, agreement } = says.groups;
  return facts({
    verdict: VERDICTS[verdict],
    sentence,
    groupsStop: voices.stop,
    groupsEven: voices.even,
    groupsMore: voices.more,
    groupsStart: voices.start,
    groupsSilent: voices.silent,
    reach: present === 0 ? null : rounded(reach / present),
    direction: rounded(direction),
    contest: rounded(contest),
    contested,
    agreement: rounded(agreement),
    notes,
    clusters,
    dots,
    dotShare: rounded(dotShare),
    stopNotes: lanes.stop.notes,
    moreNotes: lanes.more.notes,
    startNotes: lanes.start.notes,
    stopDots: lanes.stop.dots,
    moreDots: lanes.more.dots,
    startDots: lanes.start.dots,
    directionByPeople: rounded(says.people.direction),
    maturityIs: maturity?.asIs ?? null,
    maturityShould: maturity?.toBe ?? null,
    capabilityId: id,
  });
}

/** What every file says of the workshop. */
export function workshopFacts({ workshop, numbers, agreement }: Report): Fact[] {
  return facts({
    workshop: workshop.name,
    held: new Date(workshop.createdAt).toISOString().slice(0, 10),
    tense: TENSE_NAMES[workshop.tense],
    audience: AUDIENCE_NAMES[workshop.audience],
    counted: COUNTED,
    groups: numbers.groups,
    groupsPresent: numbers.present,
    people: numbers.people,
    notes: numbers.notes,
    placed: numbers.placed,
    fitsNowhere: numbers.fitsNowhere,
    notPlaced: numbers.notPlaced,
    clusters: numbers.clusters,
    dots: numbers.dots,
    alpha: rounded(agreement.alpha.value),
    alphaSays: agreement.alpha.sentence,
    ranking: rounded(agreement.ranking.value),
    rankingSays: agreement.ranking.sentence,
  });
}

/** A figure as files print it: no more digits than mean something, and no negative zero. */
export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000 + 0;
}

function facts(values: Partial<Record<FactKey, Fact['value']>>): Fact[] {
  return (Object.entries(values) as [FactKey, Fact['value']][]).map(([key, value]) => ({ key, value }));
}
