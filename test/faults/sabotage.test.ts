import { expect, test } from 'vitest';
import { cannotRunHere } from '../support/needs.ts';
import type { Invariant } from './check/observation.ts';
import { ROWS } from './rows/index.ts';
import { saboteur } from './rows/row.ts';
import { runSeed } from './runSeed.ts';
import type { SabotageName } from './sabotage.ts';

/** A crash that comes before the first acknowledgement has nothing to lose, so one may not be enough. */
const SEEDS = 6;

const BITES: readonly { sabotage: SabotageName; row: string; breaks: Invariant }[] = [
  { sabotage: 'ack-before-commit', row: 'F1', breaks: 'I1' },
  { sabotage: 'skip-sync', row: 'F2S', breaks: 'I1' },
  { sabotage: 'leak-drafts', row: 'F26', breaks: 'I5' },
];

for (const { sabotage, row: id, breaks } of BITES) {
  test(`${id} catches a server with ${sabotage}: ${breaks}`, async (context) => {
    const row = ROWS.find((each) => each.id === id)!;
    const why = (await row.impossible?.()) ?? null;
    if (why !== null) cannotRunHere(context, why);
    const broken = new Set<Invariant>();
    for (let seed = 1; seed <= SEEDS && !broken.has(breaks); seed++) {
      const outcome = await runSeed(row, { seed, module: saboteur(sabotage), patient: true });
      for (const { invariant } of outcome.broken) broken.add(invariant);
    }
    expect([...broken]).toContain(breaks);
  });
}
