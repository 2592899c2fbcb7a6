import type { Block, ListItem, Quote, Run, Table } from '../article/blocks.ts';
import { lines, tag, type Markup } from './markup.ts';

/** People's words may run from right to left: each finds its own way. */
const OWN_WAY = { dir: 'auto' } as const;

/** Every block but the figure, which the page draws. */
export function printBlock(block: Exclude<Block, { kind: 'figure' }>, id: string): Markup {
  switch (block.kind) {
    case 'heading':
      return tag(`h${block.level}`, block.level === 2 ? { id, ...OWN_WAY } : OWN_WAY, block.text);
    case 'paragraph': {
      const runs = block.runs.map(printRun);
      // The highlighter lies under the words, so it is inside the paragraph.
      if (block.style === 'lead') return tag('p', { class: 'lead', ...OWN_WAY }, tag('span', {}, ...runs));
      return tag('p', OWN_WAY, ...runs);
    }
    case 'list':
      return tag('ul', {}, lines(...block.items.map(printItem)));
    case 'quote':
      return printQuote(block);
    case 'table':
      return printTable(block, id);
  }
}

function printItem({ runs, under }: ListItem): Markup {
  const inner = under.map((each) => tag('li', OWN_WAY, ...each.map(printRun)));
  return tag('li', OWN_WAY, ...runs.map(printRun), ...(inner.length > 0 ? [tag('ul', {}, ...inner)] : []));
}

function printRun({ kind, text }: Run): Markup | string {
  if (kind === 'strong') return tag('strong', OWN_WAY, text);
  return kind === 'quote' ? tag('q', OWN_WAY, text) : text;
}

/** The words lie on a note of their lane. */
function printQuote({ lane, text, source }: Quote): Markup {
  return tag(
    'figure',
    { class: `quote ${lane}` },
    tag('blockquote', {}, tag('p', OWN_WAY, `“${text}”`)),
    tag('figcaption', OWN_WAY, source),
  );
}

/** A wide table scrolls by itself; so it can be reached and moved by keyboard. */
function printTable({ caption, columns, rows }: Table, id: string): Markup {
  const kind = (index: number) => (columns[index]?.numeric === true ? 'number' : 'text');
  const head = columns.map(({ title }, index) => tag('th', { scope: 'col', class: kind(index) }, title));
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell, index) => tag('td', { class: kind(index + 1), ...OWN_WAY }, cell));
    return tag('tr', {}, tag('th', { scope: 'row', ...OWN_WAY }, first), ...cells);
  });
  const table = lines(
    tag('caption', { id, ...OWN_WAY }, caption),
    tag('thead', {}, tag('tr', {}, ...head)),
    tag('tbody', {}, lines(...body)),
  );
  const width = columns.length > 4 ? 'scroll wide' : 'scroll';
  const region = { class: width, role: 'region', 'aria-labelledby': id, tabindex: 0 };
  return tag('div', region, tag('table', {}, table));
}
