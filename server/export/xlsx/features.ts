import type { Feature } from 'write-excel-file/node';
import type { Report } from '../../../shared/map/report.ts';
import { COMMON } from '../../../shared/words/common.ts';
import { escapedXml, officeLine } from '../office/text.ts';
import type { FileContent, Page } from './sheet.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Each sheet with rows is a table of Excel's own. */
export function tableFeatures(pages: readonly Page[]): Feature<FileContent> {
  const tables = pages.flatMap(({ table }, index) => (table === null ? [] : [{ ...table, id: index + 1 }]));
  const at = (index: number) => pages[index]?.table !== null;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: (_options, { sheetIndex }) =>
            at(sheetIndex)
              ? `<tableParts count="1"><tablePart xmlns:r="${RELATIONS}" r:id="rId-table"/></tableParts>`
              : undefined,
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) =>
            at(sheetIndex)
              ? `<Relationship Id="rId-table" Type="${RELATIONS}/table" Target="../tables/table${sheetIndex + 1}.xml"/>`
              : undefined,
        },
        '[Content_Types].xml': {
          insert: () =>
            tables
              .map(
                ({ id }) =>
                  `<Override PartName="/xl/tables/table${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`,
              )
              .join(''),
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            tables.map(({ id, name, cells, columns }) => [
              `xl/tables/table${id}.xml`,
              `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${cells}" totalsRowShown="0"><autoFilter ref="${cells}"/><tableColumns count="${columns.length}">${columns.map((column, index) => `<tableColumn id="${index + 1}" name="${escapedXml(column)}"/>`).join('')}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
            ]),
          ),
      },
    },
  };
}

/** What a font has, in the order in which its schema has it; the library has another. */
const FONT_PARTS = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family'];

export function fontFeatures(): Feature<FileContent> {
  const place = (part: string) => FONT_PARTS.indexOf(/\w+/.exec(part)?.[0] ?? '');
  const ordered = (_font: string, parts: string) =>
    `<font>${(parts.match(/<[^>]*>/g) ?? []).sort((a, b) => place(a) - place(b)).join('')}</font>`;
  return {
    files: {
      transform: { 'xl/styles.xml': { transform: (xml) => xml.replace(/<font>(.*?)<\/font>/gs, ordered) } },
    },
  };
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
