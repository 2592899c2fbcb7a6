import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../shared/reasons.ts';
import { REASON_SENTENCES } from '../../shared/words/reasons.ts';

const DOCS = [
  'docs/tour.md',
  'docs/storage.md',
  'docs/faults.md',
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
