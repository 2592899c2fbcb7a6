import { expect, test } from 'vitest';
import { converge } from './convergence.ts';
import { withQuickStore } from './quickStore.ts';

const SEEDS = Array.from({ length: 20 }, (_, index) => 100 + index);

test('everybody ends with the same board, whatever the network did', { timeout: 300_000 }, async () => {
  await withQuickStore(async (store) => {
    let acts = 0;
    for (const seed of SEEDS) acts += (await converge(seed, store)).acts;
    expect(acts).toBeGreaterThan(SEEDS.length * 20);
  });
});

test(
  'so they do on several nodes, whatever those were told of each other',
  { timeout: 300_000 },
  async () => {
    await withQuickStore(async (store) => {
      let acts = 0;
      for (const seed of SEEDS) acts += (await converge(seed, store, 2 + (seed % 2))).acts;
      expect(acts).toBeGreaterThan(SEEDS.length * 20);
    });
  },
);
