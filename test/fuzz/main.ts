import { CASES, readArgs, USAGE, type FuzzKind } from './args.ts';
import { sigmasAbove } from './attacker.ts';
import { converge } from './convergence.ts';
import { live } from './honest.ts';
import { attack, percentile } from './hostile.ts';
import { spy } from './privacy.ts';
import { withQuickStore } from './quickStore.ts';
import { liveAtTheGate, SCENES } from './scenes.ts';

/** Milliseconds, and bytes, that hostile updates may take. */
const HANDLING = 5;
const GROWTH = 20 * 1024 * 1024;
/** Standard deviations above chance that an attacker may reach. */
const SIGMAS = 2;
const WRITERS = 4;

type Run = (cases: number, seed: number, nodes: number) => Promise<string> | string;

const RUNS: Readonly<Record<FuzzKind, Run>> = {
  convergence: (cases, seed, nodes) =>
    withQuickStore(async (store) =>
      seeded(`convergence --nodes ${nodes}`, cases, seed, (each) => converge(each, store, nodes)),
    ),
  honest: (cases, seed) =>
    withQuickStore((store) =>
      seeded('honest', cases, seed, async (each) => {
        let judged = 0;
        for (const scene of Object.values(SCENES)) judged += liveAtTheGate(scene, each, 250);
        return { ...(await live(each, store)), judgedAtTheGate: judged };
      }),
    ),
  hostile(cases, seed) {
    attack(2_000, seed);
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    const { times, ...totals } = attack(cases, seed, (done) => show('hostile', done, cases));
    globalThis.gc?.();
    const growth = process.memoryUsage.rss() - before;
    const p99 = percentile(times, 0.99);
    const told = `${sum(totals)}, p50 ${percentile(times, 0.5).toFixed(3)} ms, p99 ${p99.toFixed(3)} ms, slowest ${percentile(times, 1).toFixed(1)} ms, RSS ${growth < 0 ? '' : '+'}${(growth / 1e6).toFixed(1)} MB`;
    if (p99 >= HANDLING || growth >= GROWTH) throw new Error(`too slow or too big: ${told}`);
    return told;
  },
  async privacy(cases, seed) {
    let suspects = await beyond(cases, seed);
    // Of a dozen ways one may be lucky; what tells something tells it twice.
    if (suspects.length > 0)
      suspects = (await beyond(cases, seed + cases)).filter((name) => suspects.includes(name));
    if (suspects.length > 0) throw new Error(`notes can be tied to their writers by: ${suspects.join('; ')}`);
    return `${cases} workshops`;
  },
};

async function beyond(cases: number, seed: number): Promise<string[]> {
  const scores = await spy(cases, seed, 'anonymous', (done) => show('privacy', done, cases));
  for (const [name, score] of scores) {
    console.log(
      `  ${name}: ${score.hits} of ${score.tries}, ${sigmasAbove(score, WRITERS).toFixed(1)} sigma`,
    );
  }
  return [...scores].filter(([, score]) => sigmasAbove(score, WRITERS) > SIGMAS).map(([name]) => name);
}

async function seeded(
  kind: string,
  cases: number,
  first: number,
  live: (seed: number) => Promise<object>,
): Promise<string> {
  const totals: Record<string, number> = {};
  for (let seed = first; seed < first + cases; seed++) {
    try {
      for (const [name, count] of Object.entries(await live(seed)))
        totals[name] = (totals[name] ?? 0) + Number(count);
    } catch (problem) {
      console.log(`\nFailed at seed ${seed}. Again: npm run fuzz -- --kind ${kind} --cases 1 --seed ${seed}`);
      throw problem;
    }
    show(kind, seed - first + 1, cases);
  }
  return sum({ cases, ...totals });
}

function sum(totals: object): string {
  return Object.entries(totals)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

function show(kind: string, done: number, cases: number): void {
  if (process.stdout.isTTY || done % Math.ceil(cases / 10) === 0) {
    process.stdout.write(
      process.stdout.isTTY ? `\r${kind}: ${done} of ${cases}` : `${kind}: ${done} of ${cases}\n`,
    );
  }
}

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const parsed = readArgs(process.argv.slice(2));
  if (!parsed.ok) {
    console.error(`${parsed.sentence}\n\n${USAGE}`);
    return 2;
  }
  const { kinds, cases, seed, nodes } = parsed.args;
  let failures = 0;
  for (const kind of kinds) {
    const from = performance.now();
    try {
      const told = await RUNS[kind](cases ?? CASES[kind], seed, nodes);
      console.log(`\n${kind} held: ${told} (${((performance.now() - from) / 1000).toFixed(0)} s)`);
    } catch (problem) {
      failures++;
      console.log(
        `\n${kind} FAILED (seed ${seed}): ${problem instanceof Error ? problem.stack : String(problem)}`,
      );
    }
  }
  return failures > 0 ? 1 : 0;
}

// What a failure leaves open must not keep the command from ending.
process.exit(await main());
