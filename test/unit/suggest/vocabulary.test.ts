import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRows } from '../../../scripts/suggest/rows.ts';
import { score } from '../../../scripts/suggest/score.ts';
import { CATALOGUES, CATALOGUE_IDS } from '../../../shared/catalogue/index.ts';
import { Suggester } from '../../../shared/suggest/suggester.ts';
import { vocabularies } from '../../../shared/suggest/vocabulary/index.ts';
import { wordsOf } from '../../../shared/suggest/words.ts';

const here = import.meta.dirname;
const read = (file: string) => readRows(readFileSync(join(here, file), 'utf8'));
const ours = read('notes.tsv');
/** Written without sight of the vocabulary, and never read by whoever changed it: see docs/suggestions.md. */
const blind = read('blind.tsv');
/** Notes that are not part of this project; where they lie beside it, they are judged by too. */
const beside = join(here, '../../../../shared/data/notes.tsv');
const theirs = existsSync(beside) ? readRows(readFileSync(beside, 'utf8')) : [];
const now = () => Promise.resolve();
let shipped: Suggester;
beforeAll(async () => {
  shipped = await Suggester.of(CATALOGUES['functions-27'], null, now);
});

describe('the shipped vocabulary', () => {
  it.each(CATALOGUE_IDS)('of %s has at least forty entries for each capability, and for no other', (id) => {
    const words = vocabularies[id] ?? {};
    expect(Object.keys(words).sort()).toEqual(CATALOGUES[id].capabilities.map(({ id }) => id).sort());
    for (const [capability, entries] of Object.entries(words)) {
      expect(entries.length, capability).toBeGreaterThanOrEqual(40);
      for (const entry of entries) expect(entry.length, entry).toBeLessThan(90);
    }
  });

  it.each([
    { notes: 'notes of our own, which say things in other words', rows: ours, most: [0.78, 0.92] },
    { notes: 'notes that nobody saw who wrote it', rows: blind, most: [0.86, 0.95] },
    { notes: 'the notes beside the project', rows: theirs, most: [0.86, 0.95] },
  ] as const)('finds the right place for $notes', async ({ rows, most: [least1, least3] }) => {
    if (rows.length === 0) return;
    const { top1, top3 } = await score(shipped, rows);
    expect(top1).toBeGreaterThan(least1);
    expect(top3).toBeGreaterThan(least3);
  });

  it('has none of the texts that it is judged by', () => {
    const known = new Set(
      Object.values(vocabularies)
        .flatMap((words) => Object.values(words).flat())
        .map((text) => wordsOf(text).said.join(' ')),
    );
    const copied = [...ours, ...blind, ...theirs]
      .map(({ text }) => wordsOf(text).said)
      .filter((said) => said.length > 3 && known.has(said.join(' ')));
    expect(copied).toHaveLength(0);
  });
});
