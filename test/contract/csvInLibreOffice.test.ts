import { expect, it } from 'vitest';
import { exportActions } from '../../server/export/actions.ts';
import { exportCsv } from '../../server/export/csv.ts';
import { textFile } from '../../server/export/exporter.ts';
import { exportArchi } from '../../server/export/model/archi.ts';
import { exportSheet } from '../../server/export/model/sheet.ts';
import { functions27 } from '../../shared/catalogue/functions27.ts';
import { makeReport } from '../../shared/map/aggregate.ts';
import { LibreOffice } from '../support/libreOffice.ts';
import { cannotRunHere } from '../support/needs.ts';
import { readCsv } from '../unit/export/csvText.ts';
import { asked, decode } from '../unit/export/reports.ts';
import { group, input } from '../unit/map/boards.ts';

const FORMULAS = [
  ...['1+1', 'SUM(1;1)', 'HYPERLINK("http://127.0.0.1/x","y")', 'WEBSERVICE("http://127.0.0.1")', 'NOW()'],
  ...['DDE("soffice";"x";"y")', "cmd|' /C calc'!A0", 'INDIRECT("A1")', 'A1', 'CONCATENATE("a","b")'],
];
/** Ten formulas behind each of five beginnings. */
const PAYLOADS = ['=', '+', '-', '@', ' \t='].flatMap((start) => FORMULAS.map((formula) => start + formula));

it('shows the text of 50 formulas, in every table, to whoever opens it in LibreOffice', async (context) => {
  const office = await LibreOffice.open();
  if (office === null) return cannotRunHere(context, 'there is no LibreOffice');
  expect(PAYLOADS).toHaveLength(50);
  const told = PAYLOADS.map((text) => ({
    lane: 'stop' as const,
    on: 'benefits',
    title: text,
    notes: [text],
  }));
  const promises = PAYLOADS.map((text) => ({ intention: text, owner: text, action: text, result: text }));
  const catalogue = {
    ...functions27,
    capabilities: functions27.capabilities.map((capability, index) => ({
      ...capability,
      name: PAYLOADS[index] ?? '',
      definition: PAYLOADS[index + 20] ?? '',
    })),
  };
  const report = asked(makeReport(input([group(1, told, promises)], { catalogue })));
  const made = [exportCsv, exportActions, exportSheet, exportArchi].map((make) => make(report));
  const files = (await Promise.all(made)).flat().filter(({ filename }) => filename.endsWith('.csv'));
  const unguarded = textFile('unguarded.csv', 'text/csv', 'head\r\n"=1+1"\r\n');
  const [control = '', ...read] = await office.cells([unguarded, ...files]).finally(() => office.close());
  // Without our guard it computes: so it would have, had it met a formula.
  expect(control).toMatch(/^"?head"?\r?\n2\r?\n$/);
  const figure = (cell: string) =>
    cell !== '' && Number.isFinite(Number(cell)) ? String(Number(cell)) : cell;
  read.forEach((text, index) => {
    const shown = readCsv(text, '\n');
    const written = readCsv(decode(files[index]));
    expect(shown.map((row) => row.map(figure))).toEqual(written.map((row) => row.map(figure)));
  });
});
