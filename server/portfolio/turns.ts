import type { Steps } from '../../shared/steps.ts';
import type { Clock } from '../clock.ts';

/** How long one turn goes on, in milliseconds, before live workshops are served in between. */
const TURN = 10;

/** Does work that may take seconds, a turn at a time. A thread of its own would have to be told all notes first: that alone takes longer than a turn may. */
export async function inTurns<T>(steps: Steps<T>, clock: Pick<Clock, 'monotonic'>): Promise<T> {
  for (;;) {
    const until = clock.monotonic() + TURN;
    while (clock.monotonic() < until) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    await new Promise<void>((resume) => setImmediate(resume));
  }
}
