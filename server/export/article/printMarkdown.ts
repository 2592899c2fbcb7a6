import { plainMarkdown } from '../markdown.ts';
import type { Article, Block, Run, Table } from './blocks.ts';

/** The article in Markdown (CommonMark, with the tables of GitHub's dialect). A blank line stands between any two blocks. */
export function printMarkdown({ title, blocks }: Article): string {
  const printed = blocks.filter(({ kind }) => kind !== 'figure').map(printBlock);
  return `${[`# ${plainMarkdown(title)}`, ...printed].join('\n\n')}\n`;
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plainMarkdown(block.text)}`;
    case 'paragraph':
      return block.style === 'lead' ? `**${printRuns(block.runs)}**` : printRuns(block.runs);
    case 'list':
      return block.items
        .map(({ runs, under }) =>
          [`- ${printRuns(runs)}`, ...under.map((each) => `  - ${printRuns(each)}`)].join('\n'),
        )
        .join('\n');
    case 'quote':
      return `> “${plainMarkdown(block.text)}” (${plainMarkdown(block.source)})`;
    case 'table':
      return printTable(block);
    case 'figure':
      return '';
  }
}

/** Markdown has no caption: it is a line above the table. */
function printTable({ caption, columns, rows }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `*${plainMarkdown(caption)}*`,
    '',
    row(columns.map(({ title }) => plainMarkdown(title))),
    row(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map(plainMarkdown))),
  ].join('\n');
}

/** Each run is escaped by itself, and the spaces between runs stay. */
function printRuns(runs: readonly Run[]): string {
  return runs.map(printRun).join('').trim();
}

function printRun({ kind, text }: Run): string {
  if (kind === 'strong') return text === '' ? '' : `**${plainMarkdown(text)}**`;
  if (kind === 'quote') return `“${plainMarkdown(text)}”`;
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(text) ?? [];
  return `${before}${plainMarkdown(inner)}${after}`;
}
