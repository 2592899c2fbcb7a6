import { combineSteps } from '../../shared/portfolio/combine.ts';
import { withoutItems, type Combined } from '../../shared/portfolio/views.ts';
import type { Verdict } from '../../shared/verdict.ts';
import type { Clock } from '../clock.ts';
import { Lanes } from '../lanes.ts';
import type { Reading } from './readings.ts';
import { inTurns } from './turns.ts';

/** Notes of a map that is kept for the next question about it: some 50 MB. */
const MOST_NOTES = 250_000;

interface Made {
  readonly of: readonly Reading[];
  readonly combined: Verdict<Combined>;
}

/**
 * Makes maps of several workshops, one at a time and in turns, so that live workshops do not notice. The last one is kept:
 * who looks at a map asks next what stands behind it.
 */
export class Combining {
  readonly #clock: Pick<Clock, 'monotonic'>;
  readonly #lanes = new Lanes(1);
  #last: Made | null = null;

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock;
  }

  /** Codes: those of combine. */
  combine(readings: readonly Reading[]): Promise<Verdict<Combined>> {
    return this.#lanes.through('maps', async () => {
      if (this.#last !== null && isSame(this.#last.of, readings)) return this.#last.combined;
      const inputs = readings.map(({ input }) => input);
      const combined = await inTurns(combineSteps(inputs), this.#clock);
      const isKept = combined.ok && combined.value.report.numbers.notes <= MOST_NOTES;
      this.#last = isKept ? { of: readings, combined } : null;
      return combined;
    });
  }
}

/** A reading is another one as soon as its workshop says something else. */
function isSame(a: readonly Reading[], b: readonly Reading[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** A map as JSON, a capability at a time: of thousands of groups it is many megabytes. */
export function* combinedPieces({ report, sources, left }: Combined): Generator<string> {
  const { capabilities, ...rest } = withoutItems(report);
  const head = JSON.stringify({ sources, left } satisfies Omit<Combined, 'report'>).slice(0, -1);
  yield `${head},"report":${JSON.stringify(rest).slice(0, -1)},"capabilities":[`;
  for (const [index, capability] of capabilities.entries())
    yield `${index === 0 ? '' : ','}${JSON.stringify(capability)}`;
  yield ']}}';
}
