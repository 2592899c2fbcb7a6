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

describe('the write-up', () => {
  it('reads like an article', async () => {
    const { text } = await exported('md', named);
    expect(text).toMatchInlineSnapshot(`
      "# Spring PMO meet-up

      **Less status reporting**

      On 21 May 2026 PMO teams were asked what has happened:

      - “What did it stop?”
      - “What is it asked for?”
      - “What did it start?”

      13 groups, 65 people in all, wrote 19 notes, and gave 16 dots to what matters most. 16 notes stand on a capability, 0 fit nowhere, 3 were not placed.

      ## Where groups agree

      - **Status reporting**: 6 of 13 groups say do less; 7 silent.
        - “Monday deck 1” (stop, group 1, 2 dots)

      ## Where groups disagree

      On these, groups stand on either side. An average would hide that.

      - **Audits, gates and health checks**: 3 of 13 groups say do less, 3 say do more; 7 silent.
        - “Gate \\<reviews\\>” (stop, group 11)
        - “Health checks” (start, group 8)

      ## What was said, capability by capability

      ### Monitoring and control

      #### Status reporting

      6 of 13 groups say do less; 7 silent. 6 of 13 groups mention it, with 6 notes and 12 dots.

      - “Monday deck 1” (stop, group 1, 2 dots)
      - “Monday deck 2” (stop, group 2, 2 dots)
      - “Monday deck 3” (stop, group 3, 2 dots)
      - “Monday deck 4” (stop, group 4, 2 dots)
      - “Monday deck 5” (stop, group 5, 2 dots)

      1 more note is in the CSV and JSON exports.

      ### Skills and method

      Nobody mentioned any of these.

      ### Many projects at once

      Nobody mentioned any of these.

      ### Strategy

      #### Benefits

      1 of 13 groups says do more; 12 silent. 1 of 13 groups mentions it, with 4 notes and 4 dots.

      - **Ask \\*why\\*** (more, group 7, 4 dots): “What is it for”, “Did it come true”, “Who gained”

      1 more note is in the CSV and JSON exports.

      ### Learning

      #### Audits, gates and health checks

      3 of 13 groups say do less, 3 say do more; 7 silent. 6 of 13 groups mention it, with 6 notes and 0 dots.

      - “Health checks” (start, group 8)
      - “Health checks” (start, group 9)
      - “Health checks” (start, group 10)
      - “Gate \\<reviews\\>” (stop, group 11)
      - “Gate \\<reviews\\>” (stop, group 12)

      1 more note is in the CSV and JSON exports.

      ### More services

      Nobody mentioned any of these.

      ## What fits nowhere, and what was not placed

      On no capability yet:

      - “Cake” (more, group 11)
      - “Cake” (more, group 12)
      - “Cake” (more, group 13)

      ## What nobody mentioned

      Silence says something too. Nobody wrote a note on:

      - Watching and controlling delivery
      - Project information system
      - Dashboards and scoreboard
      - Standard method and governance
      - Championing project management
      - Training and skills
      - Mentoring and coaching PMs
      - Optional tools and templates
      - Coordination and dependencies
      - Intake and prioritisation
      - Portfolio management
      - Programme management
      - Resource and capacity planning
      - Advice to executives
      - Strategy and annual planning
      - Outside networks and horizon scanning
      - The PMO's own performance
      - Document archive
      - Post-project reviews
      - Lessons learned library
      - Risk register
      - Specialist and admin support for PMs
      - Customers and stakeholders
      - Hiring and rewarding PMs

      ## What people will do

      - “No Monday deck for a month” (group 7, owner Group lead, by 30 June 2026, on Status reporting)
        - Done: Stopped it

      ## How this was counted

      One group, one voice, whatever its size. A group says less or more of a capability by the dots it gave there; where dots tie or there are none, by its notes; where those tie too, it says both alike. More and start count together as more. Shares are of the groups that wrote a note, and a cluster speaks for all its notes.

      A capability is contested when at least 5 groups take a side and the smaller side has a quarter of them or more.

      The workshop was named. Writers’ names are left out.
      "
    `);
  });
});

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
    expect(JSON.parse(text)).toEqual(named);
    expect(JSON.parse(text)).toMatchObject({ schemaVersion: 2 });
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
