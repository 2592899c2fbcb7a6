import type { Feature } from 'write-excel-file/node';
import type { Report } from '../../../shared/map/report.ts';
import { COMMON } from '../../../shared/words/common.ts';
import { escapedXml, officeLine } from '../office/text.ts';
import type { FileContent, Page } from './sheet.ts';

/** What the library leaves out of a sheet: filters, as few pages across as can be read on paper, headings on every page of it. */
export function pageFeatures(pages: readonly Page[]): Feature<FileContent> {
  const titles = pages
    .map(({ filter, sheet }, index) =>
      filter === null
        ? ''
        : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet.sheet}'!$1:$1</definedName>`,
    )
    .join('');
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const filter = pages[sheetIndex]?.filter ?? null;
            const filtered = filter === null ? '' : `<autoFilter ref="${filter}"/>`;
            return xml
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('</sheetData>', `</sheetData>${filtered}`);
          },
          transformElementAttributes: (tag, attributes, _index, { columns = [] }) =>
            tag === 'pageSetup'
              ? { ...attributes, fitToWidth: pagesFor(columns), fitToHeight: 0 }
              : attributes,
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', `<definedNames>${titles}</definedNames>`),
        },
      },
    },
  };
}

/** What can be read on paper across one page, in characters. */
const PAGE_CHARS = 220;

function pagesFor(columns: readonly { readonly width?: number }[]): number {
  return Math.ceil(columns.reduce((sum, { width = 10 }) => sum + width, 0) / PAGE_CHARS);
}

/** Title and maker of the workbook, which the library writes none of. The day is set when it is packed. */
export function coreProperties({ workshop }: Report): Feature<FileContent> {
  const title = escapedXml(officeLine(workshop.name));
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
        },
        '_rels/.rels': {
          insert: () =>
            '<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
      },
      write: {
        files: () => ({
          'docProps/core.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>${COMMON.product}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF"></dcterms:created></cp:coreProperties>`,
        }),
      },
    },
  };
}
