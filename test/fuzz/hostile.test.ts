import { expect, test } from 'vitest';
import { attack } from './hostile.ts';

/** `npm run fuzz -- --kind hostile` sends a hundred thousand, and looks at the time and the memory that they take. */
const CASES = 6_000;

test(
  `the corpus and ${CASES} mutated updates: what the gate lets pass is sound`,
  { timeout: 300_000 },
  () => {
    const { passed, refused } = attack(CASES, 7);
    expect(passed).toBeGreaterThan(CASES / 100);
    expect(refused).toBeGreaterThan(CASES / 4);
  },
);
