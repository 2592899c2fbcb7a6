import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportHtml } from '../../../server/export/html.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Report } from '../../../shared/map/report.ts';
import { group, input } from '../map/boards.ts';
import { asked, bigCatalogue, decode, hostileReport, wholeReport } from './reports.ts';
import { everyNode, readXml, type Node } from './xml.ts';

async function page(report: Report): Promise<string> {
  const [file] = await exportHtml(asked(report));
  return decode(file);
}

/** The page as XML, which it is but for what HTML leaves open: nothing a person wrote closes or opens an element. */
function read(text: string): Node {
  return readXml(text.replace(/^<!doctype html>\n/, '').replace(/<meta[^>]*>/g, ''));
}

describe('the article as a page', () => {
  it('asks for nothing and runs nothing', async () => {
    const text = await page(wholeReport());
    const [policy = ''] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(text) ?? [];
    expect(policy).toContain('default-src &#39;none&#39;; style-src &#39;sha256-');
    expect(policy).not.toContain('unsafe');
    const names = everyNode(read(text)).map(({ name }) => name);
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form', 'base'])
      expect(names).not.toContain(name);
    expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:/);
    expect(text).not.toMatch(/ on\w+=| style=/);
  });

  it('has a language, landmarks, headings in order, and tables with headers', async () => {
    const all = everyNode(read(await page(wholeReport())));
    const named = (name: string) => all.filter((node) => node.name === name);
    expect(all[0]?.attributes).toEqual({ lang: 'en' });
    for (const name of ['header', 'main', 'nav', 'footer', 'h1', 'svg']) expect(named(name)).toHaveLength(1);
    const levels = all.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    for (const table of named('table')) {
      const inside = everyNode(table);
      expect(inside.filter(({ name }) => name === 'caption')).toHaveLength(1);
      const headers = inside.filter(({ name }) => name === 'th').map(({ attributes }) => attributes.scope);
      expect(headers).toContain('col');
      expect(headers).toContain('row');
    }
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = named('a').map(({ attributes }) => attributes.href);
    expect(links.every((href) => ids.includes(href?.slice(1) ?? ''))).toBe(true);
  });

  it('is the same bytes for the same report', async () => {
    expect(await page(wholeReport())).toBe(await page(wholeReport()));
  });

  it.each([
    ['an emptied workshop', makeReport(input([]))],
    ['one group', makeReport(input([group(1, [{ lane: 'stop', on: 'benefits', text: 'שלום 👩🏽‍💻' }])]))],
    ['80 capabilities', makeReport(input([], bigCatalogue()))],
  ])('of %s is a page', async (_, report) => {
    const text = await page(report);
    expect(everyNode(read(text)).length).toBeGreaterThan(100);
    expect(text).not.toMatch(/\bNaN\b|\bundefined\b/);
  });

  it('says what people write and never obeys it', async () => {
    const harmless = new Set(everyNode(read(await page(wholeReport()))).map(({ name }) => name));
    await fc.assert(
      fc.asyncProperty(hostileReport(), async (report) => {
        for (const { name } of everyNode(read(await page(report)))) expect(harmless.has(name)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});
