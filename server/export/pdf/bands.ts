import type { Block, Figure, Heading, List, ListItem, Paragraph, Quote, Table } from '../article/blocks.ts';

/** What is read as one, in lines. */
export type Piece = Heading | Paragraph | Quote | Item;

export interface Item extends ListItem {
  readonly kind: 'item';
  /** Whose it is. */
  readonly list: List;
}

/** How a stretch of the write-up runs down the pages. */
export type Band =
  | { readonly kind: 'across'; readonly pieces: readonly Piece[] }
  /** Each group stays together. */
  | { readonly kind: 'columns'; readonly groups: readonly (readonly Piece[])[] }
  | Table
  | Figure;

/** Lines of the whole width are for what opens the article and each section; its findings, lists and long texts go in columns. */
export function bandsOf(blocks: readonly Block[]): Band[] {
  const sections = sectionsOf(blocks);
  return sections.flatMap(({ heading, body }) =>
    heading === null ? body.map(alone) : sectionBands(heading, body),
  );
}

function alone(part: Part): Band {
  return part.kind === 'table' || part.kind === 'figure' ? part : { kind: 'across', pieces: [part] };
}

function sectionBands(heading: Heading, body: readonly Part[]): Band[] {
  const texts = body.filter((part) => part.kind === 'paragraph');
  if (texts.length > 1 && texts.length === body.length)
    return [
      { kind: 'across', pieces: [heading] },
      { kind: 'columns', groups: texts.map((text) => [text]) },
    ];
  const until = body.findIndex(({ kind }) => kind !== 'paragraph');
  const intro = until < 0 ? texts : texts.slice(0, until);
  const bands: Band[] = [{ kind: 'across', pieces: [heading, ...intro] }];
  let loose: Piece[] = [];
  const gather = () => {
    if (loose.length > 0) bands.push({ kind: 'columns', groups: groupsOf(loose) });
    loose = [];
  };
  for (const part of body.slice(intro.length))
    if (part.kind === 'table' || part.kind === 'figure') {
      gather();
      bands.push(part);
    } else loose.push(part);
  gather();
  return bands;
}

/** All below a heading is one; without one each item is, the first with what leads up to it. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let open: 'heading' | 'titled' | 'intro' | null = null;
  for (const piece of pieces) {
    const last = groups.at(-1);
    const isTitle = piece.kind === 'heading';
    const joins = isTitle
      ? open === 'heading'
      : open === 'titled' || open === 'heading' || (open === 'intro' && piece.kind === 'item');
    if (last && joins) last.push(piece);
    else groups.push([piece]);
    if (isTitle) open = 'heading';
    else if (open === 'heading' || open === 'titled') open = 'titled';
    else open = piece.kind === 'paragraph' ? 'intro' : null;
  }
  return groups;
}

type Part = Piece | Table | Figure;

function sectionsOf(blocks: readonly Block[]) {
  const sections: { readonly heading: Heading | null; readonly body: Part[] }[] = [
    { heading: null, body: [] },
  ];
  for (const block of blocks)
    if (block.kind === 'heading' && block.level === 2) sections.push({ heading: block, body: [] });
    else if (block.kind === 'list')
      sections
        .at(-1)
        ?.body.push(...block.items.map((item) => ({ ...item, kind: 'item' as const, list: block })));
    else sections.at(-1)?.body.push(block);
  return sections;
}
