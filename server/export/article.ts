import type { CapabilityReport, Report, ReportItem } from '../../shared/map/report.ts';
import { LANES, type Lane } from '../../shared/lanes.ts';
import { ARTICLE as SAY } from '../../shared/words/article.ts';
import { commitmentLine, itemLine, noteLine, quoted } from './articleLines.ts';
import { plainMarkdown } from './markdown.ts';

interface Printing {
  readonly names: boolean;
}
/** Paragraphs, headings and lists; a blank line goes between any two. */
type Blocks = readonly string[];

/** Quoted for a capability: enough to hear what was meant. All notes are in the CSV and JSON exports. */
const QUOTED_ITEMS = 5;

/** The write-up in Markdown, ready to be published: what was asked, what was found, what was said, what comes of it. */
export function articleOf(report: Report, printing: Printing): string {
  const blocks = [
    ...opening(report),
    ...standing(report),
    ...agreement(report, printing),
    ...disagreement(report, printing),
    ...everythingSaid(report, printing),
    ...leftOver(report, printing),
    ...silence(report),
    ...commitments(report),
    ...method(report, printing),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function opening({ workshop, numbers, summary, damaged }: Report): Blocks {
  const asked = workshop.stages.flatMap(({ lanePrompts }) =>
    lanePrompts ? LANES.map((lane) => lanePrompts[lane]) : [],
  );
  return [
    `# ${plainMarkdown(workshop.name)}`,
    `**${plainMarkdown(summary.groups.headline)}**`,
    SAY.asked(workshop.audience, workshop.tense, workshop.createdAt),
    bullets(asked.map(quoted)),
    numbers.notes === 0 ? SAY.noNotes : `${SAY.wrote(numbers)} ${SAY.placed(numbers)}`,
    ...(workshop.closed ? [] : [SAY.running]),
    damaged.length === 0 ? '' : SAY.damaged(damaged),
  ].filter((block) => block !== '');
}

function standing({ scales }: Report): Blocks {
  const lines = scales.flatMap((scale) => {
    const { question, median, low, high } = scale;
    if (median === null) return [];
    const line = SAY.standing(scale, median, plainMarkdown(low), plainMarkdown(high));
    return [`**${plainMarkdown(question)}** ${line}`];
  });
  return lines.length > 0 ? [`## ${SAY.stand}`, bullets(lines)] : [];
}

function agreement(report: Report, printing: Printing): Blocks {
  const { less, more } = report.summary.groups;
  const found = pick(report, [...less, ...more]);
  const lines = found.map((capability) => finding(capability, [strongestLane(capability)], printing));
  return [`## ${SAY.agree}`, lines.length > 0 ? bullets(lines) : SAY.agreeNone];
}

function disagreement(report: Report, printing: Printing): Blocks {
  const found = pick(report, report.summary.groups.contested);
  if (found.length === 0) return [`## ${SAY.disagree}`, SAY.disagreeNone];
  const lines = found.map((capability) => finding(capability, LANES, printing));
  return [`## ${SAY.disagree}`, SAY.disagreeIntro, bullets(lines)];
}

/** The sentence, and the first note of each lane named: of each side, where there are two. */
function finding(capability: CapabilityReport, lanes: readonly Lane[], { names }: Printing): string {
  const heard = lanes.flatMap((lane) => capability.items.find((item) => item.lane === lane) ?? []);
  const head = `**${plainMarkdown(capability.name)}**: ${capability.says.groups.sentence}`;
  return [head, ...heard.map((item) => `  - ${noteLine(item, item.notes[0], names)}`)].join('\n');
}

function strongestLane({ says }: CapabilityReport): Lane {
  const { verdict } = says.groups;
  if (verdict === 'less') return 'stop';
  return verdict === 'start' ? 'start' : 'more';
}

function everythingSaid(report: Report, { names }: Printing): Blocks {
  const sections = report.capabilityGroups.flatMap((group) => {
    const mentioned = report.capabilities.filter((c) => c.group === group.id && c.reach > 0);
    const body = mentioned.flatMap((capability) =>
      capabilityBlocks(capability, report.numbers.present, names),
    );
    return [`### ${plainMarkdown(group.name)}`, ...(body.length > 0 ? body : [SAY.allSilent])];
  });
  return [`## ${SAY.said}`, ...sections];
}

function capabilityBlocks(capability: CapabilityReport, present: number, names: boolean): Blocks {
  const { items, says, reach, notes, dots } = capability;
  const shown = items.slice(0, QUOTED_ITEMS).map((item) => itemLine(item, names));
  const hidden = notes - shown.reduce((sum, { notes }) => sum + notes, 0);
  return [
    `#### ${plainMarkdown(capability.name)}`,
    `${says.groups.sentence} ${SAY.reach(reach, present, notes, dots)}`,
    bullets(shown.map(({ line }) => line)),
    ...(hidden > 0 ? [SAY.moreNotes(hidden)] : []),
  ];
}

function leftOver({ fitsNowhere, notPlaced }: Report, { names }: Printing): Blocks {
  const tray = (intro: string, items: readonly ReportItem[]) =>
    items.length === 0
      ? []
      : [intro, bullets(items.flatMap((item) => item.notes.map((note) => noteLine(item, note, names))))];
  const blocks = [...tray(SAY.fitsNowhere, fitsNowhere), ...tray(SAY.notPlaced, notPlaced)];
  return [`## ${SAY.left}`, ...(blocks.length > 0 ? blocks : [SAY.leftNone])];
}

function silence(report: Report): Blocks {
  const silent = pick(report, report.summary.groups.silent).map(({ name }) => plainMarkdown(name));
  return [`## ${SAY.silent}`, ...(silent.length > 0 ? [SAY.silentIntro, bullets(silent)] : [SAY.silentNone])];
}

function commitments(report: Report): Blocks {
  const names = new Map(report.capabilities.map(({ id, name }) => [id, name]));
  const lines = report.commitments.map((commitment) => commitmentLine(commitment, names));
  return [`## ${SAY.commitments}`, lines.length > 0 ? bullets(lines) : SAY.commitmentsNone];
}

function method({ workshop }: Report, { names }: Printing): Blocks {
  const { anonymous, named } = SAY.methodAnonymity;
  const printed = names ? SAY.methodNames.printed : SAY.methodNames.left;
  const who = workshop.anonymity === 'anonymous' ? anonymous : `${named} ${printed}`;
  return [`## ${SAY.method}`, SAY.methodVoice, SAY.methodContested, who];
}

function pick(report: Report, ids: readonly string[]): CapabilityReport[] {
  return ids.flatMap((id) => report.capabilities.find((capability) => capability.id === id) ?? []);
}
function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
