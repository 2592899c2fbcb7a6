import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../server/export/article/article.ts';
import { bandsOf } from '../../../server/export/pdf/bands.ts';
import { Flow, PAGE } from '../../../server/export/pdf/flow.ts';
import { LEADING, type Group } from '../../../server/export/pdf/part.ts';
import type { Pen, Piece } from '../../../server/export/pdf/pen.ts';
import { wholeReport } from './reports.ts';

interface Line {
  readonly name: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Where each line of the groups stands; a line's text is the name of its group. */
function linesOf(lay: (flow: Flow) => void): Line[] {
  const doc = new PDFDocument({ autoFirstPage: false, bufferPages: true, font: '' });
  const lines: Line[] = [];
  const pen: Pick<Pen, 'set'> = {
    set: (pieces, x, y) => {
      lines.push({ name: pieces[0]!.text, page: doc.bufferedPageRange().count, x, y });
    },
  };
  lay(new Flow(doc, pen as Pen, doc.struct('Document')));
  return lines;
}

const SIZE = 10;
/** A group of parts of so many lines. */
function groupOf(name: string, lines: readonly number[]): Group {
  const piece: Piece = { text: name, font: '', fill: '', level: 0, width: 1, isSpace: false };
  const row = { line: { pieces: [piece], width: 1 }, indent: 0, size: SIZE };
  return lines.map((count) => ({ tag: 'P', above: 9, rows: Array.from({ length: count }, () => row) }));
}

describe('two columns', () => {
  it('keep a group together, in order, inside the page', () => {
    const heights = fc.array(fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 45 }), (all, before) => {
        const lines = linesOf((flow) => {
          flow.across(groupOf('before', [before]));
          flow.columns(all.map((each, index) => groupOf(String(index), each)));
        }).filter(({ name }) => name !== 'before');
        const places = all.map((_, index) => {
          const own = lines.filter(({ name }) => name === String(index));
          expect(new Set(own.map(({ page, x }) => `${page} ${x}`)).size).toBe(1);
          return own[0]!;
        });
        expect(lines.every(({ y }) => y >= PAGE.head && y <= PAGE.height - PAGE.foot)).toBe(true);
        const order = [...places].sort((a, b) => a.page - b.page || a.x - b.x || a.y - b.y);
        expect(places).toEqual(order);
        lines.slice(1).forEach((line, index) => {
          const last = lines[index]!;
          if (last.page === line.page && last.x === line.x)
            expect(line.y - last.y).toBeGreaterThanOrEqual(SIZE * LEADING - 0.01);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('are as long as each other where they end, and go on where no page holds a group', () => {
    const even = linesOf((flow) => flow.columns(['a', 'b', 'c', 'd'].map((name) => groupOf(name, [5]))));
    expect(new Set(even.filter(({ name }) => name < 'c').map(({ x }) => x)).size).toBe(1);
    expect(new Set(even.map(({ x }) => x)).size).toBe(2);
    const long = linesOf((flow) => flow.columns([groupOf('long', [200])]));
    expect(long).toHaveLength(200);
    expect(long.every(({ y }) => y <= PAGE.height - PAGE.foot)).toBe(true);
  });
});

it('a plate has the page after the one that is being filled, whose text goes on', () => {
  const lines = linesOf((flow) => {
    flow.across(groupOf('before', [5]));
    flow.plate(() => flow.doc.addPage());
    flow.across(groupOf('after', [5]));
    flow.columns(['a', 'b', 'c'].map((name) => groupOf(name, [40])));
  });
  const pageOf = (name: string) => lines.find((line) => line.name === name)?.page;
  expect(['before', 'after', 'a', 'c'].map(pageOf)).toEqual([1, 1, 1, 3]);
});

it('a capability, its sentence and its notes are one group; so is an item with what leads up to it', () => {
  const bands = bandsOf(articleOf(wholeReport(), { names: false }).blocks);
  const groups = bands.flatMap((band) => (band.kind === 'columns' ? band.groups : []));
  const shapes = groups.map((group) => group.map(({ kind }) => kind).join(' '));
  expect(shapes).toContain('heading paragraph quote quote');
  expect(shapes).toContain('heading heading paragraph item item item item item paragraph');
  expect(shapes).toContain('paragraph item');
  expect(groups.every((group) => group.at(-1)?.kind !== 'heading')).toBe(true);
});
