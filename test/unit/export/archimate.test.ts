import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportArchimate } from '../../../server/export/model/archimate.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Report } from '../../../shared/map/report.ts';
import { input } from '../map/boards.ts';
import { cannotRunHere } from '../../support/needs.ts';
import { asked, bigCatalogue, decode, hostileReport, wholeReport } from './reports.ts';
import { everyNode, readXml, type Node } from './xml.ts';

async function model(report: Report): Promise<string> {
  const [file] = await exportArchimate(asked(report));
  return decode(file);
}

const ORDER = {
  model: [
    ...['name', 'documentation', 'properties', 'elements', 'relationships', 'organizations'],
    ...['propertyDefinitions', 'views'],
  ],
  element: ['name', 'documentation', 'properties'],
  view: ['name', 'documentation', 'node'],
  node: ['style', 'node'],
};

/** What the schemas ask, as far as our files can get it wrong. */
function structureOf(root: Node): void {
  const all = everyNode(root);
  const ids = all.flatMap(({ attributes }) => attributes.identifier ?? []);
  const known = new Set(ids);
  expect(known.size).toBe(ids.length);
  expect(ids.filter((id) => !/^id-[A-Za-z0-9._-]+$/.test(id))).toEqual([]);
  for (const { attributes } of all) {
    for (const key of ['source', 'target', 'elementRef', 'identifierRef', 'propertyDefinitionRef']) {
      if (key in attributes) expect(known.has(attributes[key] ?? '')).toBe(true);
    }
    const figures = ['x', 'y', 'w', 'h', 'r', 'g', 'b', 'a', 'lineWidth'].flatMap(
      (key) => attributes[key] ?? [],
    );
    expect(figures.every((figure) => /^\d+$/.test(figure))).toBe(true);
  }
  for (const { name, children } of all) {
    const order = ORDER[name as keyof typeof ORDER] ?? [];
    const places = children.map((child) => order.indexOf(child.name));
    if (order.length > 0) expect(places).toEqual([...places].sort((a, b) => a - b));
    if (['properties', 'relationships', 'elements', 'organizations'].includes(name))
      expect(children.length).toBeGreaterThan(0);
  }
}

describe('the ArchiMate model', () => {
  it('has every capability in its group, with what is known of it, and a view of all', async () => {
    const root = readXml(await model(wholeReport()));
    const all = everyNode(root);
    const named = (name: string) => all.filter((node) => node.name === name);
    expect(named('element')).toHaveLength(6 + 27);
    expect(named('relationship').every(({ attributes }) => attributes['xsi:type'] === 'Composition')).toBe(
      true,
    );
    expect(named('relationship')).toHaveLength(27);
    expect(named('node')).toHaveLength(6 + 27);
    const benefits = named('element').find(
      ({ attributes }) => attributes.identifier === 'id-capability-benefits',
    );
    const known = Object.fromEntries(
      (benefits?.children[2]?.children ?? []).map(({ attributes, children }) => [
        attributes.propertyDefinitionRef,
        children[0]?.text,
      ]),
    );
    expect(known).toMatchObject({
      'id-property-level': '2',
      'id-property-groupsMore': '1',
      'id-property-moreDots': '4',
      'id-property-maturityIs': '2',
      'id-property-maturityShould': '4',
      'id-property-contested': 'false',
    });
    expect(known).not.toHaveProperty('id-property-agreement');
  });

  const inputs: [string, Report][] = [
    ['a whole workshop', wholeReport()],
    ['an emptied workshop', makeReport(input([]))],
    ['a catalogue of 80 capabilities, and a group without any', makeReport(input([], bigCatalogue()))],
  ];
  it.each(inputs)('of %s is put together as the format asks', async (_, report) => {
    structureOf(readXml(await model(report)));
  });

  it('is well-formed and put together right whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(hostileReport(), async (report) => structureOf(readXml(await model(report)))),
      { numRuns: 15 },
    );
  });

  it('is valid by the published schemas', async (context) => {
    const folder = resolve('../shared/archimate');
    if (!existsSync(folder)) cannotRunHere(context, 'the ArchiMate schemas are not here');
    const at = await mkdtemp(join(tmpdir(), 'flashmap-model-'));
    try {
      const hostile = fc.sample(hostileReport(), { numRuns: 12, seed: 5 });
      const reports = [...inputs.map(([, report]) => report), ...hostile];
      const files = await Promise.all(
        reports.map(async (report, index) => {
          const path = join(at, `${index}.xml`);
          await writeFile(path, await model(report));
          return path;
        }),
      );
      const schema = join(folder, 'archimate3_Diagram.xsd');
      execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, ...files], {
        env: { ...process.env, XML_CATALOG_FILES: join(folder, 'catalog.xml') },
        stdio: 'pipe',
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') cannotRunHere(context, 'there is no xmllint');
      throw error;
    } finally {
      await rm(at, { recursive: true });
    }
  });
});
