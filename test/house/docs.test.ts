import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../shared/reasons.ts';
import { REASON_SENTENCES } from '../../shared/words/reasons.ts';

const markdownIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
/** Made where it runs, and by nobody who writes here. */
const MADE = /^(dist|data|\.cache|test-results)\//;
const E2E = readdirSync('test/e2e')
  .map((name) => readFileSync(join('test/e2e', name), 'utf8'))
  .join();
const DOCS = ['.', 'docs', 'test/bench'].flatMap(markdownIn);

/** What a heading is linked by, as the usual readers of Markdown make it. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const headings = [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
  const named = [...markdown.matchAll(/<a id="([^"]+)"/g)].map(([, id = '']) => id);
  return new Set([...headings, ...named]);
}

function leadsSomewhere(doc: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? doc : join(dirname(doc), path);
  if (!existsSync(file)) return false;
  return anchor === undefined || anchorsOf(readFileSync(file, 'utf8')).has(anchor);
}

describe.each(DOCS)('%s', (doc) => {
  const text = readFileSync(doc, 'utf8');

  it('links to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !leadsSomewhere(doc, link))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = [...text.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.\w+)`/g)].map((match) => match[1]!);
    expect(named.filter((path) => !existsSync(path) && !MADE.test(path))).toEqual([]);
  });

  it('names npm commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...text.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names tests that exist', () => {
    const named = [...text.matchAll(/ e2e -g "([^"]+)"/g)].map((match) => match[1]!);
    expect(named.filter((title) => !E2E.includes(title))).toEqual([]);
  });
});

/** `GET /workshops/:id` and the like, as the server's routers know them; whatever stands behind `:` is one name. */
function routesOf(folder: string): string[] {
  const routes = readdirSync(folder).flatMap((name) => {
    const code = readFileSync(join(folder, name), 'utf8');
    const base = name === 'probes.ts' ? '' : '/api';
    const routed = [...code.matchAll(/router\.(get|post)\(\s*'(\/[^']*)'/g)];
    return routed.map(([, method = '', path = '']) => `${method.toUpperCase()} ${base}${path}`);
  });
  return [...new Set(routes.map((route) => route.replace(/:\w+/g, ':')))].filter(
    (route) => !PAGE.test(route),
  );
}
/** Every other address is the page. */
const PAGE = /\{\*/;

describe('PROTOCOL.md', () => {
  const text = readFileSync('PROTOCOL.md', 'utf8');

  it('has a row for every route of the server, and no other', () => {
    const rows = [...text.matchAll(/^\| `((?:GET|POST) \/[^`]*)`/gm)].map(([, row = '']) =>
      row.replace(/\?.*$/, '').replace(/<[^>]+>/g, ':'),
    );
    const schemas = /^GET \/api\/schemas\//;
    expect(rows.filter((row) => !schemas.test(row)).sort()).toEqual(routesOf('server/http').sort());
  });

  it('names no reason that is not there', () => {
    const rows = [...text.matchAll(/^\| `([a-z-]+)` \| \d{3} \|/gm)].map(([, code = '']) => code);
    expect(rows.sort()).toEqual(Object.keys(REASONS).sort());
  });

  it.each(Object.entries(REASONS))('has the row of %s', (code, { http, close }) => {
    const sentence = REASON_SENTENCES[code as keyof typeof REASONS];
    expect(text).toContain(`| \`${code}\` | ${http} | ${close} | ${sentence} |`);
  });
});

describe('docs/threats.md', () => {
  const text = readFileSync('docs/threats.md', 'utf8');

  it('has a row for every threat, and every test of a threat in its row', () => {
    const rows = [...text.matchAll(/^\| (?:<a id="[\w-]+"><\/a>)?T(\d+)\b.*$/gm)];
    expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 28 }, (_, n) => n + 1));
    for (const file of readdirSync('test/threats').filter((name) => name.endsWith('.test.ts'))) {
      const [row] = rows.find(([, number]) => Number(number) === Number(file.slice(1, 3))) ?? [''];
      expect(row).toContain(`../test/threats/${file}`);
    }
  });
});
