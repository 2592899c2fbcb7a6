import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportJson } from '../../../server/export/json.ts';
import { reportJsonSchema } from '../../../server/export/reportJsonSchema.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Report } from '../../../shared/map/report.ts';
import { parseExportedReport } from '../../../shared/map/reportSchema.ts';
import { asked, decode, hostileReport, wholeReport } from '../export/reports.ts';
import { input } from './boards.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
  JSON.parse(reportJsonSchema()) as object,
);

async function exported(report: Report, names = true): Promise<unknown> {
  const [file] = await exportJson({ ...asked(report), names });
  return JSON.parse(decode(file));
}

describe('the published schema', () => {
  it.each([
    ['a whole workshop', wholeReport()],
    ['an emptied workshop', makeReport(input([]))],
  ])('accepts the export of %s, and so does the parser', async (_, report) => {
    const written = await exported(report);
    validate(written);
    expect(validate.errors ?? []).toEqual([]);
    expect(parseExportedReport(written)).toEqual({ ok: true, value: report });
  });

  it('accepts whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(hostileReport(), async (report) => {
        const written = await exported(report);
        validate(written);
        expect(validate.errors ?? []).toEqual([]);
        expect(parseExportedReport(written)).toEqual({ ok: true, value: report });
      }),
      { numRuns: 50 },
    );
  });

  it('says of every part what it is', () => {
    const { $defs } = JSON.parse(reportJsonSchema()) as { $defs: Record<string, { description?: string }> };
    expect(Object.keys($defs)).toContain('item');
    expect(Object.values($defs).every(({ description }) => (description ?? '').length > 20)).toBe(true);
  });

  const spoiled: [string, (report: Record<string, unknown>) => unknown, string][] = [
    ['another version', (report) => ({ ...report, schemaVersion: 1 }), 'schemaVersion'],
    ['a field too many', (report) => ({ ...report, more: 1 }), ''],
    ['a field missing', ({ numbers: _, ...report }) => report, 'numbers'],
    ['no report', () => 'text', ''],
    ['a list that is none', (report) => ({ ...report, notPlaced: { length: 1 } }), 'notPlaced'],
    [
      'too many capabilities',
      (report) => ({ ...report, capabilities: Array(81).fill((report.capabilities as unknown[])[0]) }),
      'capabilities',
    ],
  ];
  it.each(spoiled)('refuses %s, and the parser says where', async (_, spoil, where) => {
    const written = spoil((await exported(wholeReport())) as Record<string, unknown>);
    expect(validate(written)).toBe(false);
    expect(parseExportedReport(written)).toEqual({ ok: false, code: 'bad-request', detail: where });
  });

  it('refuses a note that stands there twice', async () => {
    const written = (await exported(wholeReport())) as { notPlaced: unknown[] };
    written.notPlaced.push(written.notPlaced[0]);
    expect(parseExportedReport(written)).toMatchObject({ ok: false, detail: /stands there twice/ });
  });
});
