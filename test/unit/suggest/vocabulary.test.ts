import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../scripts/suggest/rows.ts';
import { score } from '../../../scripts/suggest/score.ts';
import { CATALOGUES, CATALOGUE_IDS } from '../../../shared/catalogue/index.ts';
import { Suggester } from '../../../shared/suggest/suggester.ts';
import { vocabularies } from '../../../shared/suggest/vocabulary/index.ts';
import { wordsOf } from '../../../shared/suggest/words.ts';

const here = import.meta.dirname;
const ours = readRows(readFileSync(join(here, 'notes.tsv'), 'utf8'));
/** Notes that are not part of this project; where they lie beside it, they are judged by too. */
const beside = join(here, '../../../../shared/data/notes.tsv');
const theirs = existsSync(beside) ? readRows(readFileSync(beside, 'utf8')) : [];
const now = () => Promise.resolve();

describe('the shipped vocabulary', () => {
  it.each(CATALOGUE_IDS)('of %s has at least forty entries for each capability, and for no other', (id) => {
    const words = vocabularies[id] ?? {};
    expect(Object.keys(words).sort()).toEqual(CATALOGUES[id].capabilities.map(({ id }) => id).sort());
    for (const [capability, entries] of Object.entries(words)) {
      expect(entries.length, capability).toBeGreaterThanOrEqual(40);
      for (const entry of entries) expect(entry.length, entry).toBeLessThan(90);
    }
  });

  it('finds the right place for notes of our own, which say things in other words', async () => {
    const { top1, top3, rows } = await score(await Suggester.of(CATALOGUES['functions-27'], null, now), ours);
    expect(rows).toBeGreaterThan(100);
    expect(top1).toBeGreaterThan(0.65);
    expect(top3).toBeGreaterThan(0.8);
  });

  it('finds it for nine in ten of the notes beside the project, and has none of their texts', async () => {
    if (theirs.length > 0) {
      const { top3 } = await score(await Suggester.of(CATALOGUES['functions-27'], null, now), theirs);
      expect(top3).toBeGreaterThan(0.9);
    }
    const shipped = new Set(
      Object.values(vocabularies)
        .flatMap((words) => Object.values(words).flat())
        .map((text) => wordsOf(text).said.join(' ')),
    );
    const copied = theirs
      .map(({ text }) => wordsOf(text).said)
      .filter((said) => said.length > 3 && shipped.has(said.join(' ')));
    expect(copied).toEqual([]);
  });
});
