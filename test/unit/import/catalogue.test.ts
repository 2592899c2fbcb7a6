import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../../server/export/registry.ts';
import { planCatalogue } from '../../../server/import/read.ts';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { catalogueSchema } from '../../../shared/catalogue/schema.ts';
import { reconcile } from '../../../shared/import/reconcile.ts';
import type { FileFormat } from '../../../shared/map/formats.ts';
import { asked, decode, hostileText, wholeReport } from '../export/reports.ts';

function read(texts: string | readonly string[], cut = false) {
  const planned = planCatalogue({ kind: 'catalogue', texts: [texts].flat(), cut });
  if (!planned.ok) throw new Error(planned.problem);
  const { catalogue, told } = planned.value;
  const groupOf = new Map(catalogue.groups.map(({ id, name }) => [id, name]));
  return {
    catalogue,
    told,
    flat: catalogue.capabilities.map(({ name, group }) => [groupOf.get(group), name]),
  };
}
const problemOf = (text: string) => {
  const planned = planCatalogue({ kind: 'catalogue', texts: [text], cut: false });
  return planned.ok ? null : planned.problem;
};

const OURS = functions27.capabilities.map(({ name, group }) => [
  functions27.groups.find(({ id }) => id === group)!.name,
  name,
]);

describe('a catalogue that we exported', () => {
  const files = async (format: FileFormat) =>
    (await (await EXPORTERS[format]())(asked(wholeReport()))).filter(({ filename }) =>
      /csv|xml/.test(filename),
    );

  it('comes back from the generic sheet, from Archi’s tables, from ArchiMate and from the capability table', async () => {
    const tables = (await files('csv')).filter(({ filename }) => filename.includes('capabilities'));
    const sheets = [await files('sheet'), await files('archi'), await files('archimate'), tables];
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet.length).toBeGreaterThan(0);
      const { flat, told } = read(sheet.map(decode));
      expect([index, flat.map(String).sort()]).toEqual([index, OURS.map(String).sort()]);
      const { 'not-a-capability': _other, ...refused } = told.refused.counts;
      expect(refused).toEqual({});
    }
  });
});

describe('a table of capabilities', () => {
  it('has two levels: what has nothing below it, and what is at the top above it', () => {
    const { flat, told } = read(
      'Name;Parent;Description\nDelivery;;\nControl;Delivery;\nStatus reporting;Control;Where projects stand\n' +
        'Benefits;Strategy;\nAlone;;',
    );
    expect(flat).toEqual([
      ['Delivery', 'Status reporting'],
      ['Strategy', 'Benefits'],
      ['Capabilities', 'Alone'],
    ]);
    expect(told.remarks.counts).toEqual({ 'level-left-out': 1, 'parent-unknown': 1 });
  });

  it('may be a plain list', () => {
    expect(read('Status reporting\nBenefits').flat).toEqual([
      ['Capabilities', 'Status reporting'],
      ['Capabilities', 'Benefits'],
    ]);
  });

  it('says what stays out and why, and cuts only when told to', () => {
    const rows = [`Name,Definition`, `${'n'.repeat(81)},`, `Long,${'d'.repeat(401)}`, ',x', 'Good,', 'good,'];
    expect(read(rows.join('\n')).told.refused.first.map(({ line, code }) => [line, code])).toEqual([
      [2, 'name-too-long'],
      [3, 'definition-too-long'],
      [4, 'no-name'],
      [6, 'same-name'],
    ]);
    expect(read(rows.join('\n'), true).told.remarks.counts).toEqual({ cut: 2 });
    const many = Array.from({ length: 90 }, (_, row) => `C${row},A${row % 20}`);
    const { told, catalogue } = read(`Name,Parent\n${many.join('\n')}`);
    expect([catalogue.capabilities.length, catalogue.groups.length]).toEqual([74, 16]);
    expect(told.refused.counts).toEqual({ 'too-many-areas': 16 });
  });

  it('is headed in other languages, has a title above, or a column for each level', () => {
    const german =
      'Unsere PMO-Landkarte\n\nBezeichnung;Übergeordnet;Beschreibung\nStatus;Steuerung;Wie es steht';
    const { flat, told, catalogue } = read(german);
    expect([flat, catalogue.capabilities[0]?.definition]).toEqual([
      [['Steuerung', 'Status']],
      'Wie es steht',
    ]);
    expect(told.remarks.counts).toEqual({ 'above-header': 1, 'parent-unknown': 1 });
    const levels = read(
      'Level 1,Level 2,Level 3\nSteering,Reports,Status\nSteering,Reports,Money\nSteering,Gates,',
    );
    expect(levels.flat).toEqual([
      ['Steering', 'Status'],
      ['Steering', 'Money'],
      ['Steering', 'Gates'],
    ]);
    expect(levels.told.remarks.counts).toEqual({ 'level-left-out': 1 });
    expect(read('Reports, weekly\nGates\nMoney, money').flat.map(([, name]) => name)).toEqual([
      'Reports, weekly',
      'Gates',
      'Money, money',
    ]);
  });

  it('is that of a workshop, from its JSON export', () => {
    expect(read(JSON.stringify(wholeReport())).flat).toEqual(OURS);
    expect(problemOf('{"a":1}')).toBe('not-a-report');
    expect(problemOf('{"a":')).toBe('not-json');
  });

  it('loses nothing of what is above itself', () => {
    const { flat, told } = read('id,name,parent\n1,A,2\n2,B,3\n3,C,1\n4,D,2\n5,E,');
    expect(told.remarks.first.map(({ code, text }) => [code, text])).toEqual([
      ['parent-loop', 'A'],
      ['level-left-out', 'B'],
      ['level-left-out', 'C'],
    ]);
    expect(flat).toEqual([
      ['A', 'D'],
      ['Capabilities', 'E'],
    ]);
    // A is at the top now, C below it and B below that.
    expect(read('name,parent\nA,B\nB,A').flat).toEqual([['A', 'B']]);
  });

  it('survives whatever is above itself', () => {
    const { flat, told } = read('Name,Parent\nA,B\nB,A\nC,A\nD,D');
    expect(flat.map(([, name]) => name)).toEqual(['B', 'C', 'D']);
    expect(told.remarks.counts['parent-loop']).toBeGreaterThan(0);
    const deep = Array.from({ length: 5_000 }, (_, row) => `N${row},N${row + 1}`);
    expect(read(`Name,Parent\n${deep.join('\n')}`).flat).toEqual([['N5000', 'N0']]);
  });

  it('is always a catalogue that a workshop takes, whatever the text', () => {
    const rows = fc.array(fc.tuple(hostileText(90), hostileText(30), hostileText(30)), { maxLength: 20 });
    fc.assert(
      fc.property(rows, (all) => {
        const quoted = all.map((cells) => cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(','));
        const planned = planCatalogue({
          kind: 'catalogue',
          texts: [`name,parent,id\n${quoted.join('\n')}`],
          cut: true,
        });
        if (planned.ok) expect(catalogueSchema.safeParse(planned.value.catalogue).success).toBe(true);
      }),
    );
  });

  it('is refused as a whole where nothing of it can be read', () => {
    expect(problemOf('')).toBe('empty');
    expect(problemOf('a,b\nc,d')).toBe('no-name-column');
    expect(problemOf('Name,Parent\n,x')).toBe('no-capability');
  });
});

const model = (body: string) =>
  `<?xml version="1.0"?><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-m">${body}</model>`;
const element = (id: string, name: string, type = 'Capability') =>
  `<element identifier="${id}" xsi:type="${type}"><name xml:lang="en">${name}</name><name xml:lang="de">andere</name></element>`;

describe('an ArchiMate model', () => {
  it('gives its capabilities, below what they are part of or in their folder', () => {
    const { flat, told } = read(
      model(
        `<elements>${element('g', 'Delivery &amp; control')}${element('a', 'Status')}${element('b', 'Gates')}` +
          `${element('c', 'In a folder')}${element('r', 'Lead', 'BusinessRole')}</elements>` +
          `<relationships><relationship identifier="1" source="g" target="a" xsi:type="Composition"/>` +
          `<relationship identifier="2" source="g" target="b" xsi:type="Aggregation"/>` +
          `<relationship identifier="3" source="r" target="c" xsi:type="Association"/></relationships>` +
          `<organizations><item><label>Strategy</label><item identifierRef="c"/></item></organizations>`,
      ),
    );
    expect(flat).toEqual([
      ['Delivery & control', 'Status'],
      ['Delivery & control', 'Gates'],
      ['Strategy', 'In a folder'],
    ]);
    expect(told.refused.first).toMatchObject([{ code: 'not-a-capability', text: 'BusinessRole: Lead' }]);
  });

  const laughs = Array.from(
    { length: 30 },
    (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};&l${n};&l${n};">`,
  ).join('');
  it.each([
    ['billion laughs', `<!DOCTYPE m [<!ENTITY l0 "ha">${laughs}]><m>&l30;</m>`, 'has-dtd'],
    ['a file of the server', '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><m>&x;</m>', 'has-dtd'],
    ['a DTD from elsewhere', '<!DOCTYPE m SYSTEM "http://example.org/x.dtd"><m/>', 'has-dtd'],
    ['an entity of its own', model('<elements>&own;</elements>'), 'not-xml'],
    ['half a file', model('<elements>').slice(0, -8), 'not-xml'],
    ['zeros', model('\u0000'), 'not-xml'],
    ['half a character', model('<name>\ud800</name>'), 'not-xml'],
    ['another format', '<svg/>', 'not-archimate'],
    ['a web page', '<!DOCTYPE html><html/>', 'is-web-page'],
    ['depth', model('<x>'.repeat(100_000)), 'too-deep'],
    ['breadth', model('<x/>'.repeat(60_000)), 'too-deep'],
    ['no capability', model('<elements/>'), 'no-capability'],
    ['quotes', `<${'"'.repeat(500_000)}`, 'not-xml'],
  ])('is refused for %s', (_, xml, problem) => {
    expect(problemOf(xml)).toBe(problem);
  });
});

describe('a catalogue in the place of another', () => {
  it('keeps what has the same id or name, with its history, and uses no id again', () => {
    const current = {
      ...functions27,
      capabilities: functions27.capabilities.slice(0, 4).map((capability, index) => ({
        ...capability,
        ...(index === 0 && { formerly: ['own-1'], words: ['deck'] }),
      })),
    };
    const imported = read(
      'id,name,parent\nx-1,status REPORTING,Reports\npmis,Tools,Monitoring and control\nown-1,New,Reports',
    );
    const { catalogue, kept, fresh, gone } = reconcile(current, imported.catalogue, 'k7m4');
    expect(kept.toSorted()).toEqual(['pmis', 'report-status']);
    expect(fresh).toEqual(['own-1-k7m4']);
    expect(gone.map(({ id }) => id)).toEqual(['monitor-performance', 'scoreboard']);
    expect(catalogue.capabilities[0]).toMatchObject({
      id: 'report-status',
      name: 'status REPORTING',
      formerly: ['own-1'],
      words: ['deck'],
      definition: current.capabilities[0]!.definition,
    });
    expect(catalogueSchema.safeParse(catalogue).success).toBe(true);
    expect(catalogue.groups.map(({ id }) => id)).toEqual(['reports-k7m4', 'monitoring']);
  });

  it('is the same catalogue when it is the same', () => {
    const { kept, fresh, gone, catalogue } = reconcile(functions27, functions27, 'zzzz');
    expect([kept.length, fresh, gone]).toEqual([27, [], []]);
    expect(catalogue).toEqual(functions27);
  });
});
