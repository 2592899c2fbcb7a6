import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../server/export/article/article.ts';
import { exportDocument } from '../../../server/export/docx/document.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Report } from '../../../shared/map/report.ts';
import { group, input } from '../map/boards.ts';
import { named, openPackage, properties, textOf } from './packages.ts';
import { asked, hostileReport, wholeReport } from './reports.ts';
import { everyNode, type Node } from './xml.ts';

async function bytesOf(report: Report): Promise<Uint8Array> {
  const [file] = await exportDocument(asked(report));
  if (file === undefined) throw new Error('no file');
  return file.body;
}
const whole = wholeReport();
const made = bytesOf(whole);

async function bodyOf(report: Report): Promise<Node> {
  return openPackage(report === whole ? await made : await bytesOf(report)).xml('word/document.xml');
}
function styled(body: Node, style: string): string[] {
  return named(body, 'w:p')
    .filter((paragraph) =>
      named(paragraph, 'w:pStyle').some(({ attributes }) => attributes['w:val'] === style),
    )
    .map((paragraph) => textOf(paragraph, 'w:t'));
}

describe('the document', () => {
  it('has the headings, tables and quotes of the article, as Word has them', async () => {
    const report = whole;
    const { blocks, title } = articleOf(report, { names: false });
    const body = await bodyOf(report);
    const level = (wanted: number) =>
      blocks.flatMap((block) => (block.kind === 'heading' && block.level === wanted ? [block.text] : []));
    expect(styled(body, 'Title')).toEqual([title]);
    expect(styled(body, 'Heading1')).toEqual(level(2));
    expect(styled(body, 'Heading2')).toEqual(level(3));
    expect(styled(body, 'Heading3')).toEqual(level(4));
    const quotes = blocks.flatMap((block) =>
      block.kind === 'quote' ? [`“${block.text}”  ${block.source}`] : [],
    );
    expect(styled(body, 'Voice')).toEqual(quotes);
    const tables = blocks.filter(({ kind }) => kind === 'table');
    expect(named(body, 'w:tbl')).toHaveLength(tables.length);
    expect(named(body, 'w:tblHeader')).toHaveLength(tables.length);
  });

  it('lists its contents with pages, and counts its pages', async () => {
    const file = openPackage(await made);
    const contents = named(file.xml('word/document.xml'), 'w:sdt');
    expect(textOf(contents[0]!, 'w:t')).toMatch(/Where groups agree\s*\d+/);
    expect(file.text('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('shows the map and says what it is', async () => {
    const body = await bodyOf(whole);
    const [picture] = everyNode(body).filter(({ name }) => name === 'wp:docPr');
    expect(picture?.attributes['descr']).toContain('Less status reporting');
  });

  it('speaks English to whoever reads it out', async () => {
    const styles = openPackage(await made).text('word/styles.xml');
    expect(styles).toContain('w:lang w:val="en-GB"');
  });

  it('begins right-to-left words at the right', async () => {
    const body = await bodyOf(
      makeReport(
        input([
          group(1, [
            { lane: 'stop', on: null, text: 'דוחות' },
            { lane: 'stop', text: 'Reports' },
          ]),
        ]),
      ),
    );
    const said = (words: string) =>
      named(body, 'w:p').filter((paragraph) => textOf(paragraph, 'w:t').includes(words));
    expect(said('דוחות').map((paragraph) => named(paragraph, 'w:bidi').length)).toEqual([1]);
    expect(said('דוחות').map((paragraph) => named(paragraph, 'w:rtl').length > 0)).toEqual([true]);
    expect(said('Reports').map((paragraph) => named(paragraph, 'w:bidi').length)).toEqual([0]);
  });

  it('is the same bytes for the same report, and tells nothing of the machine', async () => {
    const [first, second] = [await made, await bytesOf(wholeReport())];
    expect(Buffer.compare(first, second)).toBe(0);
    const { text, tells } = properties(openPackage(first));
    expect(tells).toEqual([]);
    expect(text).toContain('<dc:creator>Flashmap</dc:creator>');
    expect(text).toContain('2026-05-21T19:00:00Z');
  });

  it('is there when nothing was written', async () => {
    const body = await bodyOf(makeReport(input([group(1, [])])));
    expect(styled(body, 'Title')).toEqual(['Spring PMO meet-up']);
  });

  it('is well-formed and whole, whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(hostileReport(), async (report) => {
        const body = await bodyOf(report);
        expect(styled(body, 'Heading1').length).toBeGreaterThan(4);
      }),
      { numRuns: 4 },
    );
  });
});
