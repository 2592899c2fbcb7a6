/**
 * Whether the time of an answer tells a code that never was from one whose workshop is closed (T1): 500 samples of each,
 * and the Kolmogorov-Smirnov statistic, the largest distance between the two distributions. A figure and no test, since a
 * busy machine moves it: `npx tsx test/threats/support/timing.ts`. Exits with 1 when they can be told apart (p < 0.01).
 */
import { request } from 'node:http';
import { startApp } from '../../contract/app.ts';
import { connect, createWorkshop } from '../../contract/people.ts';

const SERVERS = 5;
const SAMPLES = 100;

function timeOf(url: string, code: string, localAddress: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const headers = { origin: url, 'content-type': 'application/json' };
    const asked = request(`${url}/api/join`, { method: 'POST', localAddress, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 404) resolve(performance.now() - began);
        else reject(new Error(`answered ${response.statusCode}`));
      });
    });
    asked.on('error', reject);
    asked.end(JSON.stringify({ code }));
  });
}

/** One server's samples, taken in turns; few enough of each address that none is slowed down. */
async function sample(): Promise<{ unknown: number[]; closed: number[] }> {
  const app = await startApp();
  const { browser, workshop, code } = await createWorkshop(app.url);
  const host = await connect(browser, workshop, 'facilitator');
  await host.send({ type: 'workshop.close', round: 0 });
  const [unknown, closed]: [number[], number[]] = [[], []];
  for (let n = 0; n < SAMPLES; n++) {
    const address = `127.0.0.${2 + (n % 5)}`;
    unknown.push(await timeOf(app.url, 'ZZZZZZ', address));
    closed.push(await timeOf(app.url, code, address));
  }
  host.close();
  await app.dispose();
  return { unknown, closed };
}

/** The largest distance between two empirical distribution functions, 0 to 1. */
function distance(one: readonly number[], other: readonly number[]): number {
  const below = (list: readonly number[], x: number) => list.filter((it) => it <= x).length / list.length;
  return Math.max(...[...one, ...other].map((x) => Math.abs(below(one, x) - below(other, x))));
}

const all = await Promise.all(Array.from({ length: SERVERS }, sample));
const [unknown, closed] = [all.flatMap((it) => it.unknown), all.flatMap((it) => it.closed)];
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const found = distance(unknown, closed);
// Smirnov's bound at p = 0.01: 1.63 * sqrt((n + m) / (n * m)).
const bound = 1.63 * Math.sqrt((unknown.length + closed.length) / (unknown.length * closed.length));
console.log(
  `${unknown.length} samples each; medians ${median(unknown).toFixed(2)} and ${median(closed).toFixed(2)} ms; ` +
    `distance ${found.toFixed(3)}, told apart from ${bound.toFixed(3)} on.`,
);
process.exit(found > bound ? 1 : 0);
