import type { CapabilityReport, Report } from '../../../shared/map/report.ts';
import { ARTICLE as SAY } from '../../../shared/words/article.ts';
import { heading, item, line, list, paragraph, strong, type Block, type Table } from './blocks.ts';
import { shownItem } from './voices.ts';

/** Quoted for a capability: enough to hear what was meant. All notes are in the CSV and JSON exports. */
const QUOTED_ITEMS = 5;

/** What was said of each capability that somebody mentioned, by capability group. */
export function everyCapability(report: Report, names: boolean): Block[] {
  const { capabilityGroups, capabilities } = report;
  const sections = capabilityGroups.flatMap((group) => {
    const mentioned = capabilities.filter((c) => c.group === group.id && c.reach > 0);
    const body = mentioned.flatMap((capability) => capabilityBlocks(capability, names));
    return [heading(3, group.name), ...(body.length > 0 ? body : [paragraph(SAY.allSilent)])];
  });
  return [heading(2, SAY.said), ...sections];
}

function capabilityBlocks(capability: CapabilityReport, names: boolean): Block[] {
  const { items, says, notes, dots } = capability;
  const shown = items.slice(0, QUOTED_ITEMS).map((each) => shownItem(each, names));
  const hidden = notes - shown.reduce((sum, { notes }) => sum + notes, 0);
  return [
    heading(4, capability.name),
    paragraph(`${says.groups.sentence} ${SAY.behind(notes, dots)}`),
    list(shown.map(({ item }) => item)),
    ...(hidden > 0 ? [paragraph(SAY.moreNotes(hidden))] : []),
  ];
}

/** What nobody mentioned, a line a capability group. */
export function silence({ summary, capabilities, capabilityGroups }: Report): Block[] {
  const silent = capabilities.filter(({ id }) => summary.groups.silent.includes(id));
  const items = capabilityGroups.flatMap((group) => {
    const names = silent.filter((c) => c.group === group.id).map(({ name }) => line(name));
    return names.length === 0 ? [] : [item([strong(group.name), `: ${names.join(', ')}`])];
  });
  const said = items.length === 0 ? [paragraph(SAY.silentNone)] : [paragraph(SAY.silentIntro), list(items)];
  return [heading(2, SAY.silent), ...said];
}

/** Only where a lead judged it. */
export function maturity({ capabilities }: Report): Block[] {
  const rows = capabilities.flatMap(({ name, maturity }) =>
    maturity === null ? [] : [[line(name), level(maturity.asIs), level(maturity.toBe)]],
  );
  if (rows.length === 0) return [];
  const table: Table = {
    kind: 'table',
    caption: SAY.maturityCaption,
    columns: SAY.maturityColumns.map((title, index) => ({ title, numeric: index > 0 })),
    rows,
  };
  return [heading(2, SAY.maturity), paragraph(SAY.maturityIntro), table];
}

/** Every capability with its counts and its sentence, a table a capability group: the map for whoever reads no picture. */
export function overview({ capabilityGroups, capabilities }: Report): Block[] {
  const { columns, caption } = SAY.overview;
  const tables = capabilityGroups.flatMap((group): Table[] => {
    const rows = capabilities.filter((c) => c.group === group.id).map(overviewRow);
    if (rows.length === 0) return [];
    return [
      {
        kind: 'table',
        caption: caption(line(group.name)),
        columns: columns.map((title, index) => ({ title, numeric: index > 0 && index < columns.length - 1 })),
        rows,
      },
    ];
  });
  return [heading(2, SAY.overview.heading), ...tables];
}

function overviewRow({ name, says, dots }: CapabilityReport): string[] {
  const { voices, sentence } = says.groups;
  const { stop, even, more, start, silent } = voices;
  return [line(name), ...[stop, even, more, start, silent, dots].map(String), sentence];
}

function level(value: number | null): string {
  return value === null ? '–' : String(value);
}
