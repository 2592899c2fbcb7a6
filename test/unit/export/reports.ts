import fc from 'fast-check';
import { draw } from '../../../client/map/draw.ts';
import type { ExportedFile, ExportInput } from '../../../server/export/exporter.ts';
import { FITS_NOWHERE } from '../../../shared/catalogue/catalogue.ts';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { LANES } from '../../../shared/lanes.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { ReportInput } from '../../../shared/map/input.ts';
import type { CarriedCommitment, Report } from '../../../shared/map/report.ts';
import { group, input, workshop, type Told } from '../map/boards.ts';

const drawn: ExportInput['draw'] = async (scene, theme) => draw(scene, theme);

/** What an exporter is asked with unless a test says otherwise. */
export function asked(report: Report): ExportInput {
  return { report, names: false, count: 'groups', theme: 'light', font: null, draw: drawn };
}

export function decode(file: ExportedFile | undefined): string {
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(file?.body);
}

const carried: CarriedCommitment = {
  workshop: 'workshop-0000',
  workshopName: 'Winter PMO meet-up',
  heldAt: Date.UTC(2026, 1, 12),
  id: 'promise-before',
  group: 'group-0002',
  number: 2,
  capability: 'benefits',
  capabilityName: 'Benefits',
  intention: 'Ask each sponsor what the project is for',
  owner: 'Sponsor desk',
  due: '2026-03-31',
  action: 'Asked two of nine',
};

/** A workshop with one of everything: agreement, conflict, trays, scales, maturity, commitments open, acted on and done. */
export function wholeReport(): Report {
  const groups = Array.from({ length: 12 }, (_, index) => {
    const number = index + 1;
    const told: Told[] = [{ lane: 'stop', on: 'report-status', text: `Monday deck ${number}`, dots: 2 }];
    if (number < 8) told.push({ lane: number < 4 ? 'stop' : 'more', on: 'audits', text: `Gates ${number}` });
    if (number === 1) {
      told.push(
        { lane: 'more', on: 'benefits', title: 'Ask why', notes: ['What for?', 'Who gains?'], dots: 4 },
        { lane: 'more', on: FITS_NOWHERE, text: 'Cake' },
        { lane: 'start', text: 'Listen' },
        { lane: 'start', on: 'was-deleted', text: 'Stood on a capability that is gone' },
      );
    }
    const promises = [
      {
        intention: 'No Monday deck for a month',
        owner: 'Lead',
        due: '2026-06-30',
        capability: 'report-status',
      },
      { intention: 'Shorter gates', action: 'Cut the form to a page', capability: 'audits' },
      {
        intention: 'A benefits owner each',
        owner: 'Sponsors',
        action: 'Named them',
        result: 'All nine named',
      },
    ];
    return group(number, told, promises.slice(index, index + 1));
  });
  const scale = { id: 'organisation', steps: 5, low: 'Just beginning', high: 'Second nature' };
  return makeReport(
    input([...groups, group(13, [])], {
      scales: [{ ...scale, question: 'How mature is your organisation?' }],
      ratings: { 'group-0001': { organisation: [1, 3, 2, 0, 0] } },
      arrangement: {
        placements: {},
        values: { 'g1-item-2': ['customer', 'financial'] },
        maturity: { benefits: { asIs: 2, toBe: 4 }, audits: { asIs: 3, toBe: null } },
      },
      carried: [carried],
    }),
  );
}

/** What is worst to have in a file: formulas, markup, controls, lone surrogates, right-to-left, combining marks, emoji. */
const EVIL = [
  ...[
    '=1+1',
    '@SUM(A1)',
    '+cmd|x',
    '-2',
    '\t=1',
    ';=1',
    '"',
    '""',
    ',',
    '\r\n',
    '\n',
    '\u2028',
    '\u0000',
    '\u0007',
    '\u001b[31m',
  ],
  ...['\ufffe', '\uffff', '\ud800', '\udc00', '\ufeff', '\u202e', '\u2066', '\u200b', '\u0301', '\u00a0'],
  ...[
    '<b>',
    '</p>',
    '<script>alert(1)</script>',
    ']]>',
    '<!--',
    '-->',
    '&amp;',
    '&#0;',
    '<?xml?>',
    '{{x}}',
    '${x}',
  ],
  ...[
    '# x',
    '| x |',
    '```',
    '[x](javascript:1)',
    '![x](//x)',
    'www.example.org',
    'עברית',
    'العربية',
    '👩🏽‍💻',
    '🏳️‍🌈',
    '中文',
  ],
];

export function hostileText(most: number): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...EVIL), fc.string({ unit: 'binary', maxLength: 8 }));
  return fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('').slice(0, most));
}

/** A small workshop in which every text that a person can write is hostile. */
export function hostileReport(): fc.Arbitrary<Report> {
  const told = fc.record({
    lane: fc.constantFrom(...LANES),
    on: fc.constantFrom('benefits', 'audits', FITS_NOWHERE, 'was-deleted', null),
    dots: fc.nat(3),
    title: hostileText(120),
    notes: fc.array(hostileText(280), { minLength: 1, maxLength: 3 }),
  });
  const promise = fc.record({
    intention: hostileText(500).map((text) => `${text.slice(0, 499)}x`),
    owner: hostileText(60),
    due: fc.constantFrom('', '2026-06-30', '2026-99-99'),
    capability: fc.constantFrom(null, 'benefits', 'was-deleted'),
    action: hostileText(500),
    result: hostileText(500),
  });
  const board = fc.tuple(fc.array(told, { maxLength: 4 }), fc.array(promise, { maxLength: 2 }));
  return fc
    .record({
      boards: fc.array(board, { minLength: 1, maxLength: 3 }),
      name: hostileText(80),
      capability: hostileText(80),
      definition: hostileText(400),
      capabilityGroup: hostileText(80),
    })
    .map(({ boards, name, capability, definition, capabilityGroup }) =>
      makeReport(
        input(
          boards.map(([told, promises], index) => group(index + 1, told, promises)),
          {
            workshop: { ...workshop, name },
            carried: [{ ...carried, workshopName: name, intention: definition, capabilityName: capability }],
            catalogue: {
              ...functions27,
              groups: functions27.groups.map((each) => ({ ...each, name: capabilityGroup })),
              capabilities: functions27.capabilities.map((each) => ({
                ...each,
                name: capability,
                definition,
              })),
            },
          },
        ),
      ),
    );
}

/** As many capabilities as a catalogue takes, in one group; the other has none. */
export function bigCatalogue(): Pick<ReportInput, 'catalogue'> {
  return {
    catalogue: {
      id: 'big',
      name: 'Big',
      groups: [
        { id: 'all', name: 'All' },
        { id: 'none', name: 'None' },
      ],
      capabilities: Array.from({ length: LIMITS.capabilities }, (_, index) => ({
        id: `capability-${index}`,
        group: 'all',
        name: `Capability ${index} with a name of some length`,
        definition: '',
      })),
    },
  };
}
