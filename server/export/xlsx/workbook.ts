import writeExcelFile from 'write-excel-file/node';
import type { CapabilityReport } from '../../../shared/map/report.ts';
import type { SheetName } from '../../../shared/words/workbook.ts';
import type { Exporter } from '../exporter.ts';
import { filenameOf } from '../filename.ts';
import { paintsOfStep } from '../office/paints.ts';
import { repacked } from '../office/package.ts';
import { capabilitiesTable } from '../tables/capabilities.ts';
import { clustersTable, notesTable, votesTable } from '../tables/items.ts';
import { commitmentsTable, groupsTable } from '../tables/people.ts';
import { scalesTable } from '../tables/scales.ts';
import { aboutPage } from './about.ts';
import { painted } from './cells.ts';
import { coreProperties, fontFeatures, tableFeatures } from './features.ts';
import { printFeatures } from './printing.ts';
import { tablePage } from './sheet.ts';

/** Every table of the report: numbers as numbers, days as days, and what people wrote as text and nothing else. */
export const exportWorkbook: Exporter = async ({ report, names }) => {
  const scales = scalesTable(report);
  const others = [
    clustersTable(report),
    notesTable(report, names),
    votesTable(report),
    commitmentsTable(report),
    groupsTable(report),
    ...(scales === null ? [] : [scales]),
  ];
  const tables = ['capabilities', ...others.map(({ name }) => name)] as SheetName[];
  const pages = [
    aboutPage(report, names, tables),
    tablePage(capabilitiesTable(report), (row) => colours(report.capabilities[row])),
    ...others.map((table) => tablePage(table)),
  ];
  const written = await writeExcelFile(
    pages.map(({ sheet }) => sheet),
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [printFeatures(pages), tableFeatures(pages), fontFeatures(), coreProperties(report)],
    },
  ).toBuffer();
  return [
    {
      filename: filenameOf(report, 'xlsx'),
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: repacked(written, report.workshop.reportedAt),
    },
  ];
};

/** A capability has the colour of its tile, so that the column reads as the map does. */
function colours(capability: CapabilityReport | undefined) {
  const step = capability?.says.groups.step ?? null;
  return step === null ? {} : painted(...paintsOfStep(step));
}
