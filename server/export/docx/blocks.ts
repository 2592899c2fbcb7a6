import { HeadingLevel, Paragraph, ShadingType, type Table, TextRun } from 'docx';
import type { Block, Run } from '../article/blocks.ts';
import { DOCUMENT } from '../../../shared/words/document.ts';
import { officeLine, officeText } from '../office/text.ts';
import { script, side } from './direction.ts';
import { colour } from './styles.ts';
import { tableOf } from './table.ts';

const LEVELS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

/** @param width of the text, in twentieths of a point */
export function printBlock(block: Exclude<Block, { kind: 'figure' }>, width: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level],
          ...side(block.text),
          children: [new TextRun({ text: officeLine(block.text), ...script(block.text) })],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.style === 'lead' ? { style: 'Lead' } : {}),
          ...side(saidBy(block.runs)),
          children: runsOf(block.runs),
        }),
      ];
    case 'list':
      return block.items.flatMap(({ runs, under }) => [
        bullet(runs, 0),
        ...under.map((each) => bullet(each, 1)),
      ]);
    case 'quote':
      return [
        new Paragraph({
          style: 'Voice',
          ...side(block.text),
          shading: { type: ShadingType.CLEAR, fill: colour(`${block.lane}-paper`) },
          children: [
            new TextRun({
              text: DOCUMENT.quote(officeLine(block.text)),
              color: colour(`on-${block.lane}-paper`),
              ...script(block.text),
            }),
            new TextRun({ text: `  ${officeLine(block.source)}`, size: 18, color: colour('ink-2') }),
          ],
        }),
      ];
    case 'table':
      return tableOf(block, width);
  }
}

function bullet(runs: readonly Run[], level: number): Paragraph {
  return new Paragraph({
    bullet: { level },
    spacing: { after: 60 },
    ...side(saidBy(runs)),
    children: runsOf(runs),
  });
}

function runsOf(runs: readonly Run[]): TextRun[] {
  return runs.map(({ kind, text }) => {
    const said = officeText(text);
    return new TextRun({
      text: kind === 'quote' ? DOCUMENT.quote(said) : said,
      bold: kind === 'strong',
      ...script(said),
    });
  });
}
function saidBy(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
