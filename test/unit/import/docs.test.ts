import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planCatalogue, planWorkshop } from '../../../server/import/read.ts';
import { READ_BY_ITSELF } from '../../../shared/import/requests.ts';
import { random } from './plain.ts';

const held = {
  name: 'Example',
  date: '2026-05-21',
  tense: 'has-happened',
  audience: 'pmo-team',
  anonymity: 'anonymous',
  people: null,
  catalogue: 'functions-27',
} as const;

const text = readFileSync('docs/import.md', 'utf8');
const examples = [...text.matchAll(/```(?:csv|xml) (notes|catalogue): ([^\n]+)\n([\s\S]*?)```/g)];

describe('docs/import.md', () => {
  it('has examples of each kind', () => {
    expect(examples.map(([, kind]) => kind)).toEqual([
      'notes',
      'notes',
      'notes',
      'notes',
      'catalogue',
      'catalogue',
    ]);
  });

  it.each(examples.map(([, kind, what, example]) => [kind, what, example] as const))(
    'says of its example of %s what comes of it: %s',
    (kind, what, example = '') => {
      if (kind === 'catalogue') {
        const read = planCatalogue({ kind, texts: [example], cut: false });
        if (!read.ok) throw new Error(read.problem);
        const { capabilities, groups } = read.value.catalogue;
        expect(`${capabilities.length} capabilities in ${groups.length} groups`).toBe(what);
      } else {
        const read = planWorkshop({ kind: 'notes', text: example, table: READ_BY_ITSELF, held }, random);
        if (!read.ok) throw new Error(read.problem);
        const { plan, told } = read.value;
        const notes = plan.groups.reduce((sum, { board }) => sum + board.notes.length, 0);
        expect(`${notes} in, ${told.refused.total} out`).toBe(what);
        expect(told.remarks.counts['unknown-capability']).toBeUndefined();
      }
    },
  );

  it('links to files that are there', () => {
    for (const [, link = ''] of text.matchAll(/\]\(\.\.\/([^)]+)\)/g))
      expect(() => readFileSync(link)).not.toThrow();
  });
});
