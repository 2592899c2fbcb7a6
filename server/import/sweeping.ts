import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Nodes } from '../nodes/nodes.ts';
import { sweepImports, type BegunParts } from './begun.ts';

/** How long an import may take on another node before it is given up for it, and how often that is looked for, in milliseconds. */
const LONGEST = 5 * 60_000;
const EVERY = 10 * 60_000;

export interface SweepingParts extends BegunParts {
  readonly nodes: Nodes;
  readonly clock: Clock;
  readonly log: Log;
}

/** Looks at the start, and then now and then, for imports that a stop has cut off. @returns what ends it, and waits for it */
export function keepSweeping(parts: SweepingParts): () => Promise<void> {
  const { clock, log, nodes } = parts;
  const startedAt = clock.now();
  let cancel: () => void = () => undefined;
  let isOver = false;
  let sweeping = Promise.resolve();
  const look = (before: number) => {
    sweeping = sweepImports(parts, before).then(
      ({ swept, damaged }) => {
        if (swept > 0) log.info({ imports: swept }, 'erased what imports had left half done');
        if (damaged > 0) log.warn({ imports: damaged }, 'what imports have left half done cannot be read');
      },
      (error: unknown) => log.warn(describeError(error), 'imports that were cut off were not looked for'),
    );
    void sweeping.then(() => {
      if (!isOver) cancel = clock.after(EVERY, () => look(clock.now() - LONGEST));
    });
  };
  // With nobody else on the store, whatever began before this process did has ended with another.
  look(nodes.isAlone === true ? startedAt : startedAt - LONGEST);
  return () => {
    isOver = true;
    cancel();
    return sweeping;
  };
}
