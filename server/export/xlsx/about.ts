import type { Report } from '../../../shared/map/report.ts';
import { ARTICLE } from '../../../shared/words/article.ts';
import { FACTS } from '../../../shared/words/tables.ts';
import { WORKBOOK as SAY, type SheetName } from '../../../shared/words/workbook.ts';
import { workshopFacts, type Fact } from '../facts.ts';
import { label, text, title, type WrittenCell } from './cells.ts';
import { cellOf, heightOf, type Page } from './sheet.ts';

const WIDTHS = [36, 100];

/** What the numbers on the other sheets are numbers of: whoever opens the workbook a year later reads this first. */
export function aboutPage(report: Report, names: boolean, tables: readonly SheetName[]): Page {
  const rows: (readonly [string, WrittenCell])[] = [
    [SAY.found, text(report.summary.groups.headline)],
    ...workshopFacts(report).map((fact) => [FACTS[fact.key].name, factCell(fact)] as const),
    ...method(report, names).map(([name, said]) => [name, text(said)] as const),
    ...tables.map((name) => [SAY.sheet(SAY.sheets[name]), text(SAY.on[name])] as const),
  ];
  return {
    table: null,
    sheet: {
      sheet: SAY.sheets.about,
      data: [
        [title(report.workshop.name)],
        [],
        ...rows.map(([name, cell]) => [
          { ...label(name), height: heightOf([name, textOf(cell)], WIDTHS) },
          cell,
        ]),
      ],
      columns: WIDTHS.map((width) => ({ width })),
      showGridLines: false,
      orientation: 'landscape',
    },
  };
}

function textOf(cell: WrittenCell): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}

/** Numbers stand beside their words, as they do. */
function factCell({ key, value }: Fact): WrittenCell {
  const { type } = FACTS[key];
  const isMeasure = typeof value === 'number' && !Number.isInteger(value);
  const cell = cellOf(value, { isDay: type === 'date', format: isMeasure ? '0.00' : '0' });
  return cell && { ...cell, align: 'left', indent: 1 };
}

function method({ workshop, damaged }: Report, names: boolean): (readonly [string, string])[] {
  const { anonymous, named } = ARTICLE.methodAnonymity;
  const printed = names ? ARTICLE.methodNames.printed : ARTICLE.methodNames.left;
  return [
    [SAY.how, ARTICLE.methodVoice],
    [SAY.contested, ARTICLE.methodContested],
    [SAY.names, workshop.anonymity === 'anonymous' ? anonymous : `${named} ${printed}`],
    ...(workshop.closed ? [] : [[SAY.running, ARTICLE.running] as const]),
    ...(damaged.length === 0 ? [] : [[SAY.missing, ARTICLE.damaged(damaged)] as const]),
  ];
}
