import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { course, Truth, type Step } from './savedModel.ts';

describe('over any course of events', () => {
  test('"saved" is never said of an edit that is not stored', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const truth = new Truth();
        for (const each of steps) {
          truth.take(each);
          const said = truth.outbox.state(truth.now);
          if (said.kind === 'saved') expect(truth.allStored).toBe(true);
          if (said.kind === 'closed') throw new Error('nothing closed it');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('whatever happened, a quiet open link ends in "saved"', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const truth = new Truth();
        const calm: Step[] = [
          { do: 'drop' },
          { do: 'open' },
          { do: 'step2' },
          { do: 'judge' },
          { do: 'tell' },
        ];
        for (const each of [...steps, ...calm, { do: 'pass', ms: 1_000 } as const]) truth.take(each);
        expect(truth.outbox.state(truth.now)).toMatchObject({ kind: 'saved' });
      }),
      { numRuns: 1_000 },
    );
  });
});
