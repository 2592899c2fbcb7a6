import type { Feature } from 'write-excel-file/node';
import { DOCUMENT } from '../../../shared/words/document.ts';
import type { FileContent, Page } from './sheet.ts';

/** Inches. Headings and numbers of pages stand in the margins. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** What can be read on paper across one page, in characters. */
const PAGE_CHARS = 230;

/**
 * How sheets come out on paper, which the library does not say: a table on as few pages across as can be read, with its
 * headings and first column on every page and without ids; a sheet without a table on one page; a number on each.
 */
export function printFeatures(pages: readonly Page[]): Feature<FileContent> {
  const { page, of } = DOCUMENT;
  const foot = `<headerFooter><oddFooter>&amp;L&amp;A&amp;R${page}&amp;P${of}&amp;N</oddFooter></headerFooter>`;
  const names = pages.flatMap(({ table, sheet: { sheet } }, index) => {
    const name = (kind: string, cells: string) =>
      `<definedName name="_xlnm.${kind}" localSheetId="${index}">${cells}</definedName>`;
    return table === null
      ? []
      : [
          name('Print_Area', `'${sheet}'!${table.printed.cells}`),
          name('Print_Titles', `'${sheet}'!$A:$A,'${sheet}'!$1:$1`),
        ];
  });
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace(/<pageSetup[^>]*\/>/, (setup) => setup + foot),
          transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }) => {
            if (tag === 'pageMargins') return MARGINS;
            if (tag !== 'pageSetup') return attributes;
            const table = pages[sheetIndex]?.table ?? null;
            const across = table === null ? 1 : pagesFor(table.printed.widths);
            return { ...attributes, fitToWidth: across, fitToHeight: table === null ? 1 : 0 };
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${names.join('')}</definedNames>`),
        },
      },
    },
  };
}

/** The first column stands on each. */
function pagesFor([first = 0, ...others]: readonly number[]): number {
  return Math.ceil(others.reduce((sum, width) => sum + width, 0) / (PAGE_CHARS - first));
}
