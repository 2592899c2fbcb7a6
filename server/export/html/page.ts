import { createHash } from 'node:crypto';
import { HTML_ARTICLE as SAY } from '../../../shared/words/htmlArticle.ts';
import type { Article, Block, Figure, Heading } from '../article/blocks.ts';
import { printBlock } from './blocks.ts';
import { lines, tag, trusted, voidTag, type Markup } from './markup.ts';

export interface PageParts {
  /** The map as an SVG element, with colours as `var(--name)`. */
  readonly map: string;
  /** The one style sheet. */
  readonly style: string;
}

/** A page that is whole by itself: it asks for nothing, runs nothing, and forbids both in its own policy. */
export function printPage(article: Article, { map, style }: PageParts): string {
  const { summary, sections } = sectionsOf(article.blocks);
  const page = tag(
    'html',
    { lang: 'en' },
    lines(
      head(article, style),
      tag(
        'body',
        {},
        lines(
          header(article),
          tag(
            'main',
            {},
            lines(
              tag('section', { 'aria-label': SAY.summary }, printAll(summary, 'summary', map)),
              contents(sections),
              ...sections.map(({ id, heading, blocks }) =>
                tag(
                  'section',
                  { 'aria-labelledby': id },
                  lines(printBlock(heading, id), printAll(blocks, id, map)),
                ),
              ),
            ),
          ),
          tag('footer', {}, tag('p', {}, SAY.made)),
        ),
      ),
    ),
  );
  return `<!doctype html>\n${page.markup}\n`;
}

function head({ title, headline }: Article, style: string): Markup {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return tag(
    'head',
    {},
    lines(
      voidTag('meta', { charset: 'utf-8' }),
      voidTag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      voidTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      voidTag('meta', { name: 'color-scheme', content: 'light dark' }),
      voidTag('meta', { name: 'description', content: headline }),
      tag('title', {}, title),
      tag('style', {}, trusted(style)),
    ),
  );
}

function header({ title, date }: Article): Markup {
  const day = tag('time', { datetime: date }, SAY.day(date));
  return tag('header', {}, tag('p', { class: 'byline' }, day), tag('h1', { dir: 'auto' }, title));
}

function contents(sections: readonly Section[]): Markup {
  const entries = sections.map(({ id, heading }) =>
    tag('li', {}, tag('a', { href: `#${id}` }, heading.text)),
  );
  return tag(
    'nav',
    { 'aria-labelledby': 'contents' },
    tag('h2', { id: 'contents' }, SAY.contents),
    tag('ol', {}, lines(...entries)),
  );
}

interface Section {
  readonly id: string;
  readonly heading: Heading;
  readonly blocks: Block[];
}

/** What stands before the first heading of the second level, and under each. */
function sectionsOf(blocks: readonly Block[]): { summary: readonly Block[]; sections: readonly Section[] } {
  const summary: Block[] = [];
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2)
      sections.push({ id: `part-${sections.length + 1}`, heading: block, blocks: [] });
    else (sections.at(-1)?.blocks ?? summary).push(block);
  }
  return { summary, sections };
}

function printAll(blocks: readonly Block[], id: string, map: string): Markup {
  return lines(
    ...blocks.map((block, place) =>
      block.kind === 'figure' ? printFigure(block, map) : printBlock(block, `${id}-${place}`),
    ),
  );
}

/** Too wide for a phone, so it scrolls by itself, by keyboard too. */
function printFigure({ caption }: Figure, map: string): Markup {
  const region = { role: 'region', 'aria-label': SAY.map, tabindex: 0 };
  const drawn = tag('div', region, trusted(map));
  return tag('figure', { class: 'map' }, drawn, tag('figcaption', {}, caption));
}
