import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsTable, exportActions } from '../../../server/export/actions.ts';
import { guardedCell, plainCell } from '../../../server/export/cells.ts';
import { csvText, exportCsv } from '../../../server/export/csv.ts';
import { exportArchi } from '../../../server/export/model/archi.ts';
import { exportSheet, sheetTable } from '../../../server/export/model/sheet.ts';
import type { Cell, Table } from '../../../server/export/tables/table.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Report } from '../../../shared/map/report.ts';
import { group, input } from '../map/boards.ts';
import { readCsv } from './csvText.ts';
import { asked, bigCatalogue, decode, hostileReport, wholeReport } from './reports.ts';

async function tables(report: Report): Promise<Record<string, string[][]>> {
  const files = await exportCsv(asked(report));
  return Object.fromEntries(
    files.map((file) => [/-(\w+)\.csv$/.exec(file.filename)?.[1] ?? '', readCsv(decode(file))]),
  );
}

/** Rows as objects by their header. */
function records(rows: string[][] | undefined): Record<string, string>[] {
  const [header = [], ...body] = rows ?? [];
  return body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

describe('the tables', () => {
  it('say how many groups, people and notes, unmapped ones too, and how voices are counted', async () => {
    const about = Object.fromEntries((await tables(wholeReport())).about ?? []) as Record<string, string>;
    expect(about).toMatchObject({
      Groups: '13',
      People: '65',
      Notes: '24',
      'Notes that fit nowhere': '1',
      'Notes not placed': '2',
      'Asked for': 'what has happened',
      'Asked of': 'PMO teams',
      Counted: 'One group, one voice, whatever its size',
    });
  });

  it('have every note once, every capability, and what adds up', async () => {
    const { notes, capabilities, clusters, votes, commitments, groups } = await tables(wholeReport());
    expect(notes).toHaveLength(1 + 24);
    expect(capabilities).toHaveLength(1 + 27);
    expect(clusters).toHaveLength(1 + 1);
    expect(groups).toHaveLength(1 + 13);
    expect(commitments).toHaveLength(1 + 3 + 1);
    const sum = (rows: string[][] | undefined, column: string) =>
      records(rows).reduce((total, row) => total + Number(row[column]), 0);
    expect(sum(votes, 'Dots')).toBe(28);
    expect(sum(groups, 'Notes')).toBe(24);
    expect(sum(groups, 'Dots')).toBe(28);
    expect(sum(capabilities, 'Notes')).toBe(21);
    expect(records(capabilities).find((row) => row['Capability ID'] === 'audits')).toMatchObject({
      Capability: 'Audits, gates and health checks',
      Verdict: 'contested',
      'What groups say': '4 of 12 groups say do more; 3 say do less; 5 silent.',
      'Groups less': '3',
      'Groups more': '4',
      Contested: 'yes',
      'Maturity is': '3',
      'Maturity should be': '',
    });
    expect(records(commitments).at(-1)).toMatchObject({
      Workshop: 'Winter PMO meet-up',
      Progress: 'acted on',
    });
  });

  const edges: [string, Report][] = [
    ['a whole workshop', wholeReport()],
    ['an emptied workshop', makeReport(input([]))],
    ['80 capabilities', makeReport(input([], bigCatalogue()))],
  ];
  it.each(edges)('of %s are as wide as their headers, and the same bytes twice', async (_, report) => {
    for (const make of [exportCsv, exportActions, exportSheet, exportArchi]) {
      const files = await make(asked(report));
      const again = await make(asked(report));
      expect(files.map(decode)).toEqual(again.map(decode));
      for (const file of files.filter(({ filename }) => filename.endsWith('.csv'))) {
        const [header = [], ...rows] = readCsv(decode(file));
        expect(new Set(rows.map((row) => row.length))).toEqual(
          new Set(rows.length > 0 ? [header.length] : []),
        );
        expect(decode(file)).not.toMatch(/NaN|undefined|null/);
      }
    }
  });

  it('read back as they were, whatever people write', async () => {
    const shown = (cell: Cell) => {
      if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
      return typeof cell === 'string' ? plainCell(cell) : String(cell ?? '');
    };
    const readsBack = ({ columns, rows }: Table) =>
      expect(readCsv(csvText({ columns, rows }))).toEqual([columns, ...rows.map((row) => row.map(shown))]);
    await fc.assert(
      fc.asyncProperty(hostileReport(), async (report) => {
        readsBack(actionsTable(report));
        readsBack(sheetTable(report));
        const { notes } = await tables(report);
        expect(notes).toHaveLength(1 + report.numbers.notes);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the action log', () => {
  it('has a row a commitment, as a tracker takes it', async () => {
    const [file] = await exportActions(asked(wholeReport()));
    const rows = records(readCsv(decode(file)));
    expect(rows[0]).toEqual({
      Summary: 'No Monday deck for a month',
      Description:
        'No Monday deck for a month\nPromised by group 1 at Spring PMO meet-up, 21 May 2026.\nCapability: Status reporting',
      Assignee: 'Lead',
      'Due Date': '2026-06-30',
      Labels: 'flashmap group-1 report-status',
      Status: 'To Do',
      'Issue Type': 'Task',
      'External ID': 'g1-promise-0',
    });
    expect(rows.map(({ Status }) => Status)).toEqual(['To Do', 'In Progress', 'Done', 'In Progress']);
    expect(rows[3]?.Labels).toBe('flashmap-carried group-2 benefits');
  });

  it('has a short title on one line, and a due date of the calendar or none', () => {
    const long = `${'word '.repeat(90)}\nend`;
    const promises = [
      { intention: long, due: '2026-02-30' },
      { intention: `${'x'.repeat(199)}😀😀`, due: 'soon' },
    ];
    const { rows } = actionsTable(makeReport(input([group(1, [], promises)])));
    for (const [summary, description, , due] of rows) {
      expect(String(summary).length).toBeLessThanOrEqual(201);
      expect(String(summary)).not.toMatch(/\n|\p{Surrogate}/u);
      expect(String(description).length).toBeGreaterThan(200);
      expect(due).toBe('');
    }
    expect(rows[0]?.[0]).toMatch(/word…$/);
  });
});

describe("Archi's tables", () => {
  it('are three, under one prefix, tied by ids that are there', async () => {
    const files = await exportArchi(asked(wholeReport()));
    expect(files.map(({ filename }) => filename.replace(/^spring-pmo-meet-up-2026-05-21-/, ''))).toEqual([
      'elements.csv',
      'relations.csv',
      'properties.csv',
    ]);
    const [elements, relations, properties] = files.map((file) => records(readCsv(decode(file))));
    const ids = new Set(elements?.map(({ ID }) => ID));
    expect(elements?.map(({ Type }) => Type)).toEqual(['ArchimateModel', ...Array(33).fill('Capability')]);
    expect(relations).toHaveLength(27);
    for (const { Type, Source = '', Target = '' } of relations ?? []) {
      expect(Type).toBe('CompositionRelationship');
      expect(ids.has(Source) && ids.has(Target)).toBe(true);
    }
    expect(properties?.every(({ ID = '', Value }) => ids.has(ID) && Value !== '')).toBe(true);
  });

  it('keep formulas out as Archi does, by a space', () => {
    expect(guardedCell('=1+1', ' ')).toBe(' =1+1');
    expect(guardedCell('a\n-b', ' ')).toBe('a\n -b');
  });
});

describe('the capability sheet', () => {
  it('has groups first, then capabilities with the path to them, and no ids of another tool', async () => {
    const [file, note] = await exportSheet(asked(wholeReport()));
    const rows = records(readCsv(decode(file)));
    expect(rows.map(({ level }) => level).join('')).toBe('1'.repeat(6) + '2'.repeat(27));
    expect(rows.every(({ id }) => id === '')).toBe(true);
    expect(rows.find((row) => row['flashmap id'] === 'benefits')).toMatchObject({
      type: 'Business capability',
      name: 'Benefits',
      parent: 'Strategy',
      'parent path': 'Spring PMO meet-up / Strategy',
      'Groups more': '1',
    });
    expect(note?.filename).toMatch(/-mapping\.txt$/);
    expect(decode(note)).toContain(file?.filename);
  });
});
