import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../shared/reasons.ts';
import { REASON_SENTENCES } from '../../shared/words/reasons.ts';

const DOCS = [
  'docs/tour.md',
  'docs/import.md',
  'docs/storage.md',
  'docs/redis.md',
  'docs/backup.md',
  'docs/metrics.md',
  'docs/faults.md',
  'docs/operations.md',
  'docs/threats.md',
  'docs/exports.md',
  'README.md',
  'ARCHITECTURE.md',
  'PROTOCOL.md',
  'CONTRIBUTING.md',
];

describe.each(DOCS)('%s', (doc) => {
  const text = readFileSync(doc, 'utf8');

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(join(dirname(doc), link)))).toEqual([]);
  });

  it('names npm commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...text.matchAll(/npm (?:run )?(start|test|(?<=run )[\w-]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('PROTOCOL.md', () => {
  it.each(Object.entries(REASONS))('has the row of %s', (code, { http, close }) => {
    const sentence = REASON_SENTENCES[code as keyof typeof REASONS];
    expect(readFileSync('PROTOCOL.md', 'utf8')).toContain(
      `| \`${code}\` | ${http} | ${close} | ${sentence} |`,
    );
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
