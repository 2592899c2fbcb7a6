import { expect, test } from 'vitest';
import { cannotRunHere } from '../support/needs.ts';
import type { Invariant } from './check/observation.ts';
import { ROWS } from './rows/index.ts';
import { saboteur } from './rows/row.ts';
import { runSeed } from './runSeed.ts';
import type { SabotageName } from './sabotage.ts';

const BITES: readonly { sabotage: SabotageName; row: string; seed: number; breaks: Invariant }[] = [
  { sabotage: 'ack-before-commit', row: 'F1', seed: 4, breaks: 'I1' },
  { sabotage: 'skip-sync', row: 'F2S', seed: 1, breaks: 'I1' },
  { sabotage: 'leak-drafts', row: 'F26', seed: 1, breaks: 'I5' },
];

for (const { sabotage, row: id, seed, breaks } of BITES) {
  test(`${id} catches a server with ${sabotage}: ${breaks}`, { timeout: 120_000 }, async (context) => {
    const row = ROWS.find((each) => each.id === id)!;
    const why = row.impossible?.() ?? null;
    if (why !== null) cannotRunHere(context, why);
    const { broken } = await runSeed(row, { seed, module: saboteur(sabotage), patient: true });
    expect(broken.map(({ invariant }) => invariant)).toContain(breaks);
  });
}
