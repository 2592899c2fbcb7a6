import { describe, expect, test } from 'vitest';
import { live } from './honest.ts';
import { withQuickStore } from './quickStore.ts';
import { liveAtTheGate, SCENES } from './scenes.ts';

/** Lives that were refused once: a page had collected a run that began in what the server still held. */
const PINNED = [1_254];

/** `npm run fuzz -- --kind honest` lives more of them. */
const seeds = (count: number) => Array.from({ length: count }, (_, index) => 1_000 + index);

describe.each(Object.entries(SCENES))('honest people who are %s', (_name, scene) => {
  test('are never refused at the gate, and end with the same document', { timeout: 300_000 }, () => {
    let judged = 0;
    for (const seed of seeds(12)) judged += liveAtTheGate(scene, seed, 250);
    expect(judged).toBeGreaterThan(12 * 10);
  });
});

test(
  'honest pages on the real server are refused for nothing but the stage',
  { timeout: 300_000 },
  async () => {
    await withQuickStore(async (store) => {
      let acts = 0;
      for (const seed of [...seeds(15), ...PINNED]) acts += (await live(seed, store)).acts;
      expect(acts).toBeGreaterThan(15 * 40);
    });
  },
);
