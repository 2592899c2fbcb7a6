import { describe, test } from 'vitest';
import { cannotRunHere } from '../support/needs.ts';
import { ONE_SERVER, SEVERAL_SERVERS } from './rows/index.ts';
import type { Row } from './rows/row.ts';
import { brokenLines } from './report.ts';
import { runSeed } from './runSeed.ts';

/** Crashes in `npm test`; `npm run faults` makes as many as it is told to. */
const CRASHES = 12;
/** Rows of several servers that are done in seconds; the others are run by hand. */
const QUICK = ['F6', 'F10', 'F10C', 'F26N'];
const TIMEOUT = 400_000;
const SERVER = ['dist/server/main.js'];

/** What is broken, with the seed; empty when nothing is. Times are left to `npm run faults`. */
async function brokenIn(row: Row, seed: number): Promise<string[]> {
  const { broken, story } = await runSeed(row, { seed, module: SERVER, patient: true });
  return broken.length === 0 ? [] : [`${row.id} seed ${seed}`, ...brokenLines(broken), ...story];
}

describe.concurrent('whatever happens to the server, its disk and the network', () => {
  for (const row of [
    ...ONE_SERVER.filter(({ id }) => id !== 'F1'),
    ...SEVERAL_SERVERS.filter(({ id }) => QUICK.includes(id)),
  ]) {
    test(`${row.id}: ${row.name}`, { timeout: TIMEOUT }, async (context) => {
      const why = (await row.impossible?.()) ?? null;
      if (why !== null) cannotRunHere(context, why);
      context.expect(await brokenIn(row, 1)).toEqual([]);
    });
  }

  for (const half of [0, 1]) {
    test(
      `F1: ${CRASHES / 2} crashes, ${half === 0 ? 'odd' : 'even'} seeds`,
      { timeout: TIMEOUT },
      async ({ expect }) => {
        const kill = ONE_SERVER.find(({ id }) => id === 'F1')!;
        for (let seed = 1 + half; seed <= CRASHES; seed += 2) expect(await brokenIn(kill, seed)).toEqual([]);
      },
    );
  }
});
