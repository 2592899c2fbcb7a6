import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Report } from '../../../shared/map/report.ts';
import { group, input, workshop } from '../map/boards.ts';
import { exported } from './exported.ts';

const told = [
  ...Array.from({ length: 6 }, (_, index) =>
    group(index + 1, [
      {
        lane: 'stop' as const,
        on: 'report-status',
        text: `Monday deck ${index + 1}`,
        dots: 2,
        author: 'person-ana',
      },
    ]),
  ),
  group(
    7,
    [
      {
        lane: 'more',
        on: 'benefits',
        title: 'Ask *why*',
        notes: ['What is it for', 'Did it come true', 'Who gained', 'Who pays'],
        dots: 4,
      },
    ],
    [
      {
        intention: 'No Monday deck for a month',
        owner: 'Group lead',
        due: '2026-06-30',
        capability: 'report-status',
        action: 'Stopped it',
      },
    ],
  ),
  ...Array.from({ length: 3 }, (_, index) =>
    group(index + 8, [{ lane: 'start' as const, on: 'audits', text: 'Health checks' }]),
  ),
  ...Array.from({ length: 3 }, (_, index) =>
    group(index + 11, [
      { lane: 'stop' as const, on: 'audits', text: 'Gate <reviews>' },
      { lane: 'more' as const, text: 'Cake' },
    ]),
  ),
];
const names = new Map([['person-ana', 'Ana Canary']]);
const named: Report = makeReport(input(told, { names, workshop: { ...workshop, anonymity: 'named' } }));

describe('every export', () => {
  it('has a file name that no header and no disk stumbles over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (name) => {
        const report = makeReport(input([], { workshop: { ...workshop, name } }));
        expect((await exported('json', report)).filename).toMatch(/^[a-z0-9][a-z0-9-]*-2026-05-21\.json$/);
      }),
    );
  });

  it('json says its version and reads back as the report', async () => {
    const { text } = await exported('json', named, { names: true });
    const { $schema, ...report } = JSON.parse(text) as Record<string, unknown>;
    expect($schema).toBe('./report-2.schema.json');
    expect(report).toEqual(named);
    expect(report).toMatchObject({ schemaVersion: 2 });
  });

  it('md keeps its own headings alone, whatever people write', async () => {
    const headings = (text: string) => text.split('\n').filter((line) => /^\s*(?:#|```|~~~|<|\|)/.test(line));
    const told = (title: string, note: string) =>
      exported('md', makeReport(input([group(1, [{ lane: 'stop', on: 'benefits', title, notes: [note] }])])));
    const expected = headings((await told('x', 'x')).text);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (title, note) => {
        const { text } = await told(`\n# ${title}`, `\n\n## ${note}\n<b>`);
        expect(headings(text)).toEqual(expected);
        expect(text).not.toMatch(/(?<!\\)</);
      }),
    );
  });
});
