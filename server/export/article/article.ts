import { LANES } from '../../../shared/lanes.ts';
import type { Report } from '../../../shared/map/report.ts';
import { ARTICLE as SAY } from '../../../shared/words/article.ts';
import { heading, item, line, list, paragraph, quote, strong } from './blocks.ts';
import type { Article, Block } from './blocks.ts';
import { everyCapability, maturity, overview, silence } from './capabilities.ts';
import { agreement, disagreement, seenAlike } from './findings.ts';
import { leftOver } from './leftOver.ts';
import { carried, commitments } from './promises.ts';

/**
 * The write-up, ready to be published: what was asked, what was found, what comes of it, then all that was said, and how
 * it was counted.
 */
export function articleOf(report: Report, { names }: { readonly names: boolean }): Article {
  const { workshop, summary } = report;
  const headline = line(summary.groups.headline);
  return {
    title: line(workshop.name),
    headline,
    date: new Date(workshop.createdAt).toISOString().slice(0, 10),
    blocks: [
      { kind: 'paragraph', style: 'lead', runs: [{ kind: 'text', text: headline }] },
      ...opening(report),
      { kind: 'figure', caption: SAY.map },
      ...agreement(report, names),
      ...disagreement(report, names),
      ...commitments(report),
      ...carried(report),
      ...seenAlike(report),
      ...standing(report),
      ...everyCapability(report, names),
      ...leftOver(report, names),
      ...silence(report),
      ...maturity(report),
      ...overview(report),
      ...method(report, names),
    ],
  };
}

function opening({ workshop, numbers, damaged }: Report): Block[] {
  const asked = workshop.stages.flatMap(({ lanePrompts }) =>
    lanePrompts === null ? [] : LANES.map((lane) => item([quote(lanePrompts[lane])])),
  );
  const wrote = numbers.notes === 0 ? SAY.noNotes : `${SAY.wrote(numbers)} ${SAY.placed(numbers)}`;
  return [
    paragraph(SAY.asked(workshop.audience, workshop.tense, workshop.createdAt)),
    ...(asked.length === 0 ? [] : [list(asked)]),
    paragraph(`${wrote} ${SAY.voice}`),
    ...(workshop.closed ? [] : [paragraph(SAY.running)]),
    ...(damaged.length === 0 ? [] : [paragraph(SAY.damaged(damaged))]),
    numbersTable(numbers),
  ];
}

function numbersTable(numbers: Report['numbers']): Block {
  const { caption, columns, rows } = SAY.numbers;
  const { groups, silentGroups, people, notes, placed, fitsNowhere, notPlaced, clusters, dots } = numbers;
  const counted = {
    groups,
    silentGroups: silentGroups.length,
    people,
    notes,
    placed,
    fitsNowhere,
    notPlaced,
    clusters,
    dots,
  };
  return {
    kind: 'table',
    caption,
    columns: columns.map((title, index) => ({ title, numeric: index > 0 })),
    rows: Object.entries(counted).map(([key, count]) => [rows[key as keyof typeof counted], String(count)]),
  };
}

function standing({ scales }: Report): Block[] {
  const items = scales.flatMap((scale) => {
    if (scale.median === null) return [];
    const { consensus, spreadAgreement } = scale;
    return item(
      [strong(scale.question), ` ${SAY.standing(scale, scale.median)}`],
      [[consensus.sentence], [spreadAgreement.sentence]],
    );
  });
  return items.length === 0 ? [] : [heading(2, SAY.stand), list(items)];
}

function method({ workshop }: Report, names: boolean): Block[] {
  const { anonymous, named } = SAY.methodAnonymity;
  const printed = names ? SAY.methodNames.printed : SAY.methodNames.left;
  const who = workshop.anonymity === 'anonymous' ? anonymous : `${named} ${printed}`;
  return [
    heading(2, SAY.method),
    ...[SAY.methodVoice, SAY.methodContested, SAY.methodLimits, who].map((said) => paragraph(said)),
  ];
}
