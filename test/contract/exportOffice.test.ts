import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { exportDocument } from '../../server/export/docx/document.ts';
import type { Exporter } from '../../server/export/exporter.ts';
import { exportSlides } from '../../server/export/pptx/slides.ts';
import { exportWorkbook } from '../../server/export/xlsx/workbook.ts';
import { makeReport } from '../../shared/map/aggregate.ts';
import type { Report } from '../../shared/map/report.ts';
import { LibreOffice, pdfPages } from '../support/libreOffice.ts';
import { cannotRunHere } from '../support/needs.ts';
import { readCsv } from '../unit/export/csvText.ts';
import { asked, wholeReport } from '../unit/export/reports.ts';
import { group, input } from '../unit/map/boards.ts';

/** What spreadsheets might compute, call, link, cut or take for something else. */
const HEADS = ['=', '+', '-', '@', '\t=', ' =', '＝', '=-', "'=", '"='];
const TAILS = ['1+1', 'SUM(A1:A9)', 'cmd|"/C calc"!A0', 'HYPERLINK("http://example.org";"x")', 'A1'];
const PAYLOADS = HEADS.flatMap((head) => TAILS.map((tail) => `${head}${tail}`));
const LOOKALIKES = [
  '00123',
  '1e5',
  'TRUE',
  '2026-01-01',
  '1/2',
  '12:30',
  '5%',
  '#N/A',
  '_x0041_',
  'constructor',
];

let office: LibreOffice | null = null;
beforeAll(async () => {
  office = await LibreOffice.open();
});
afterAll(() => office?.close());

async function convert(
  context: TestContext,
  exporter: Exporter,
  report: Report,
  to: string,
): Promise<Map<string, Buffer>> {
  if (office === null) cannotRunHere(context, 'LibreOffice (soffice) is not installed');
  const [file] = await exporter(asked(report));
  if (file === undefined) throw new Error('no file');
  return office.converted(file.filename, file.body, to);
}

async function pagesOf(context: TestContext, exporter: Exporter, report: Report): Promise<string[]> {
  const [pdf] = [...(await convert(context, exporter, report, 'pdf')).values()];
  const pages = pdf === undefined ? [] : await pdfPages(pdf);
  return pages ?? cannotRunHere(context, 'pdftotext is not installed');
}

/** Spaces as a page breaks them mean nothing. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('LibreOffice', () => {
  it('shows every slide with its words', async (context) => {
    const pages = (await pagesOf(context, exportSlides, wholeReport())).map(plain);
    expect(pages).toHaveLength(9);
    const found = [
      ['Spring PMO meet-up', 'Less status reporting', 'PMO teams on what has happened, 21 May 2026'],
      ['of 13 groups wrote', '24', 'One group, one voice', 'notes not placed'],
      ['Status reporting', 'Audits, gates', 'say less', 'Hatched: contested'],
      ['1 of 27 capabilities is contested', 'How mature is your', 'nothing clearly to start.'],
      ['12 of 12 groups say less status reporting', '“Monday deck 1”', 'group 1, 2 dots', '● less'],
      ['3', '4', '“Gates 1”', '“Gates 4”'],
      ['Now', 'Next', 'Later', 'Less status reporting', 'Nobody has decided it yet'],
      ['No Monday deck for a month', '30 Jun 2026', 'Winter PMO'],
      ['Cake', 'Listen', 'Stood on a capability that is gone'],
    ];
    found.forEach((said, index) => {
      for (const part of said) expect(pages[index]).toContain(part);
    });
  });

  it('shows every part of the document', async (context) => {
    const text = plain((await pagesOf(context, exportDocument, wholeReport())).join('\n'));
    for (const part of [
      ...['Contents', 'Where groups agree', '“Monday deck 1”', 'How this was counted', 'Winter PMO meet-up'],
      ...['How mature is your organisation?', 'Stood on a capability that is gone', 'Page 1 of'],
    ])
      expect(text).toContain(part);
  });

  it('reads 50 formulas in the workbook as the text that they are', async (context) => {
    const texts = [...PAYLOADS, ...LOOKALIKES];
    const report = makeReport(
      input([
        group(
          1,
          texts.map((text) => ({ lane: 'stop', on: 'audits', text })),
        ),
      ]),
    );
    // Comma, quote, UTF-8, from the first row, cells as shown, texts quoted, every sheet a file.
    const sheets = await convert(
      context,
      exportWorkbook,
      report,
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1',
    );
    const notes = [...sheets].find(([name]) => name.endsWith('-Notes.csv'))?.[1].toString('utf8') ?? '';
    const [header, ...rows] = readCsv(notes, '\n');
    expect(PAYLOADS).toHaveLength(50);
    expect(rows.map((row) => row[header?.indexOf('Note') ?? 0])).toEqual(texts);
  });

  it('opens every sheet', async (context) => {
    const text = plain((await pagesOf(context, exportWorkbook, wholeReport())).join('\n'));
    for (const part of [
      ...[
        'What stands out',
        'Less status reporting',
        '12 of 12 groups say do less',
        'Ask why',
        'Monday deck 12',
      ],
      ...['No Monday deck for a month', '2026-06-30', 'How mature is your organisation?'],
    ])
      expect(text).toContain(part);
  });
});
