import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportDocument } from '../../../server/export/docx/document.ts';
import type { Exporter } from '../../../server/export/exporter.ts';
import { exportSlides } from '../../../server/export/pptx/slides.ts';
import { exportWorkbook } from '../../../server/export/xlsx/workbook.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Report } from '../../../shared/map/report.ts';
import { input } from '../map/boards.ts';
import { causesOfRepair } from './repair.ts';
import { asked, hostileReport, wholeReport } from './reports.ts';

const OFFICE: readonly (readonly [string, Exporter])[] = [
  ['PowerPoint', exportSlides],
  ['Excel', exportWorkbook],
  ['Word', exportDocument],
];

/** What a picture shows is nothing to repair. */
const draw = async () => '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';

describe.each(OFFICE)('%s finds nothing to repair', (_, exporter) => {
  const causesIn = async (report: Report) => {
    const [file] = await exporter({ ...asked(report), draw });
    return file === undefined ? ['no file'] : causesOfRepair(file.body);
  };

  it('in a workshop that has everything, and in one that has nothing', async () => {
    expect(await causesIn(wholeReport())).toEqual([]);
    expect(await causesIn(makeReport(input([])))).toEqual([]);
  });

  it('whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(hostileReport(), async (report) => {
        expect(await causesIn(report)).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });
});
