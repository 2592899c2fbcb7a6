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
/** Written by one hand after reading how PMOs are spoken of in public; half of each was looked at: see docs/suggestions.md. */
const [terse, talks, short, languages] = [
  read('terse.tsv'),
  read('talks.tsv'),
  read('short.tsv'),
  read('languages.tsv'),
];
const areas = read('areas5.tsv');
const now = () => Promise.resolve();
let shipped: Suggester;
let shippedAreas: Suggester;
beforeAll(async () => {
  shipped = await Suggester.of(CATALOGUES['functions-27'], null, now);
  shippedAreas = await Suggester.of(CATALOGUES['areas-5'], null, now);
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
    { notes: 'terse notes', rows: terse, most: [0.86, 0.94] },
    { notes: 'what is said of PMOs in public', rows: talks, most: [0.7, 0.87] },
    { notes: 'a word or two', rows: short, most: [0.82, 0.93] },
    { notes: 'German, French and Spanish', rows: languages, most: [0.82, 0.93] },
  ] as const)('finds the right place for $notes', async ({ rows, most: [least1, least3] }) => {
    if (rows.length === 0) return;
    const { top1, top3 } = await score(shipped, rows);
    expect(top1).toBeGreaterThan(least1);
    expect(top3).toBeGreaterThan(least3);
  });

  it('finds the right place among the 20 functions in 5 areas', async () => {
    const { top1, top3 } = await score(shippedAreas, areas);
    expect(top1).toBeGreaterThan(0.82);
    expect(top3).toBeGreaterThan(0.93);
  });

  it('has none of the texts that it is judged by', () => {
    const known = new Set(
      Object.values(vocabularies)
        .flatMap((words) => Object.values(words).flat())
        .map((text) => wordsOf(text).said.join(' ')),
    );
    const copied = [...ours, ...blind, ...theirs, ...terse, ...talks, ...areas]
      .map(({ text }) => wordsOf(text).said)
      .filter((said) => said.length > 3 && known.has(said.join(' ')));
    expect(copied).toHaveLength(0);
  });
});
