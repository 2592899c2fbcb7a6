import { expect, test } from 'vitest';
import { sigmasAbove } from './attacker.ts';
import { spy } from './privacy.ts';

/** `npm run fuzz -- --kind privacy` holds two hundred. A few can show a leak, and not how small one might be. */
const SESSIONS = 8;
const SURE = 4;

test(
  'no draft and no dot is seen early, and frames and files do not say who wrote',
  { timeout: 300_000 },
  async () => {
    for (const [name, score] of await spy(SESSIONS, 1, 'anonymous')) {
      expect(sigmasAbove(score, 4), name).toBeLessThan(SURE);
    }
  },
);

test('the same attacker finds every writer where notes are named', { timeout: 300_000 }, async () => {
  const scores = await spy(3, 1, 'named');
  for (const way of ['the author on the note', 'nearest person in the frames']) {
    expect(scores.get(way), way).toEqual({ tries: 3, hits: 3 });
  }
});
