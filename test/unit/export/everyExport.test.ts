import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/map/formats.ts';
import type { Report } from '../../../shared/map/report.ts';
import { findCommand } from '../../support/commands.ts';
import { inside } from '../../support/inside.ts';
import { cannotRunHere } from '../../support/needs.ts';
import { group, input, workshop } from '../map/boards.ts';
import { exported, type Exported } from './exported.ts';
import { workshopReport } from './large.ts';
import { hostileReport } from './reports.ts';

const ZIP = 'PK\u0003\u0004';
/** What a file of each kind begins with. */
const MAGIC: Partial<Record<ExportFormat, string>> = {
  ...{ pptx: ZIP, xlsx: ZIP, docx: ZIP, zip: ZIP, csv: ZIP, archi: ZIP },
  ...{
    pdf: '%PDF-1.7',
    png: '\u0089PNG\r\n',
    svg: '<?xml',
    archimate: '<?xml',
    html: '<!',
    json: '{',
    md: '# ',
  },
};
const FILES = EXPORT_FORMATS.filter((format) => format !== 'zip');

function expectWhole(format: ExportFormat, { bytes, filename }: Exported): void {
  expect(filename).toMatch(/^[a-z0-9][a-z0-9.-]+$/);
  const magic = MAGIC[format] ?? '';
  expect(Buffer.from(bytes.subarray(0, magic.length)).toString('latin1')).toBe(magic);
  expect(bytes.length).toBeGreaterThan(40);
  // A file that ends well has its end.
  if (format === 'pdf') expect(Buffer.from(bytes.subarray(-7)).toString()).toMatch(/%%EOF\s*$/);
}

const eighty = {
  ...functions27,
  capabilities: Array.from({ length: 80 }, (_, index) => ({
    id: `capability-${index}`,
    group: functions27.groups[index % functions27.groups.length]!.id,
    name: `Capability number ${index} with a name of some length`,
    definition: 'What it is.',
  })),
};
const told = (text: string, on: string | null = 'benefits', author?: string) =>
  group(1, [{ lane: 'stop', on, text, ...(author && { author }) }]);

const EDGES: Readonly<Record<string, () => Report>> = {
  'an emptied workshop': () => makeReport(input([])),
  'one group': () => workshopReport({ groups: 1, notes: 1 }),
  '100 groups of 100 notes': () => workshopReport({ groups: 100, notes: 100 }),
  'right-to-left text and emoji': () =>
    makeReport(
      input([told('דוחות (א) 3 פעמים! تقارير كل يوم 👩🏽‍💻 ❤️ 1️⃣')], {
        workshop: { ...workshop, name: 'שלום 🎉' },
      }),
    ),
  'a deleted capability with notes on it': () => makeReport(input([told('It is still here', 'gone')])),
  '80 capabilities': () => makeReport(input([told('x', 'capability-3')], { catalogue: eighty })),
};

describe.each(FILES)('%s', (format) => {
  it.each(Object.entries(EDGES))('of %s', async (_, make) => {
    expectWhole(format, await exported(format, make()));
  });

  it('of whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(hostileReport(), fc.boolean(), async (report, names) => {
        expectWhole(format, await exported(format, report, { names }));
      }),
      { numRuns: 3 },
    );
  });
});

describe('who wrote what', () => {
  const names = new Map([['person-ana', 'Anabel Canary']]);
  const groups = [told('Monday deck', 'report-status', 'person-ana')];
  const named = makeReport(input(groups, { names, workshop: { ...workshop, anonymity: 'named' } }));
  const anonymous = makeReport(input(groups, { names: null }));

  it('is in no file of an anonymous workshop, names on or off', async () => {
    for (const printed of [true, false]) {
      const all = inside((await exported('zip', anonymous, { names: printed })).bytes);
      expect(all.includes('Monday deck')).toBe(true);
      expect(/Canary|person-ana/.exec(all)?.[0]).toBeUndefined();
    }
  });

  it('is in the files of a named one only when it is asked for', async () => {
    expect(/Canary|person-ana/.exec(inside((await exported('zip', named)).bytes))?.[0]).toBeUndefined();
    for (const format of ['md', 'html', 'docx', 'xlsx', 'csv', 'json'] as const)
      expect([
        format,
        inside((await exported(format, named, { names: true })).bytes).includes('Anabel Canary'),
      ]).toEqual([format, true]);
  });

  it('is told by a PDF to other programs alike', async (context) => {
    if ((await findCommand('pdftotext')) === null) cannotRunHere(context, 'pdftotext is not on PATH');
    const folder = mkdtempSync(join(tmpdir(), 'flashmap-'));
    const textOf = async (report: Report, printed: boolean) => {
      const path = join(folder, 'export.pdf');
      writeFileSync(path, (await exported('pdf', report, { names: printed })).bytes);
      const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]);
      expect(pages).toBeGreaterThan(2);
      return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
    };
    try {
      const plain = await textOf(named, false);
      expect(plain).toContain('Status reporting');
      expect(plain).toContain('Monday deck');
      expect(plain).not.toContain('Canary');
      expect(await textOf(anonymous, true)).not.toContain('Canary');
      expect(await textOf(named, true)).toContain('Anabel Canary');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
