import { appendFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { readArgs, USAGE, type FaultArgs } from './args.ts';
import { count, failureLines, newTally, summaryLines, type Tally } from './report.ts';
import { ROWS } from './rows/index.ts';
import { saboteur, type Row } from './rows/row.ts';
import { breakOff, runSeed } from './runSeed.ts';
import { SABOTAGES } from './sabotage.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);
/** Milliseconds between two lines of progress. */
const PROGRESS = 10_000;

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    say(USAGE);
    return 0;
  }
  const parsed = readArgs(
    process.argv.slice(2),
    ROWS.map(({ id }) => id),
  );
  if (!parsed.ok) {
    process.stderr.write(`${parsed.sentence}\n\n${USAGE}\n`);
    return 2;
  }
  const { args } = parsed;
  if (args.sabotage !== null) say(`Against a server that ${SABOTAGES[args.sabotage].does}.`);
  const tallies: Tally[] = [];
  for (const row of ROWS.filter(({ id, byName }) => args.rows?.includes(id) ?? byName !== true))
    tallies.push(await runRow(row, args));
  const lines = summaryLines(tallies);
  say('');
  lines.forEach(say);
  const failures = tallies.reduce((sum, { failed }) => sum + failed.length, 0);
  say(failures === 0 ? '\nNo invariant was broken.' : `\nInvariants were broken in ${failures} seeds.`);
  if (args.record) record(args, lines);
  // A run that ran nothing has shown nothing.
  return failures > 0 || tallies.every(({ seeds }) => seeds === 0) ? 1 : 0;
}

async function runRow(row: Row, args: FaultArgs): Promise<Tally> {
  const tally = newTally(row, (await row.impossible?.()) ?? null);
  say(`${row.id} ${row.name}${tally.left === null ? '' : `: left out, ${tally.left}`}`);
  if (tally.left !== null) return tally;
  const waiting = Array.from({ length: args.seeds }, (_, n) => args.seed + n);
  const progress = setInterval(
    () => say(`  ${row.id}: ${tally.seeds} of ${args.seeds} seeds, ${tally.failed.length} broken`),
    PROGRESS,
  );
  const module = args.sabotage === null ? [args.server] : saboteur(args.sabotage);
  const worker = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const outcome = await runSeed(row, { seed, module });
      count(tally, seed, outcome);
      for (const figure of outcome.said) say(`  ${row.id} seed ${seed}: ${figure}`);
      if (outcome.broken.length > 0) failureLines(row, seed, outcome, again(row, seed, args)).forEach(say);
    }
  };
  await Promise.all(Array.from({ length: args.jobs }, worker)).finally(() => clearInterval(progress));
  return tally;
}

function again(row: Row, seed: number, { sabotage }: FaultArgs): string {
  const against = sabotage === null ? '' : ` --sabotage ${sabotage}`;
  return `npm run faults -- --rows ${row.id} --seed ${seed}${against}`;
}

/** Adds to the end of the document, whose last section is the recorded runs. */
function record({ seeds, seed, jobs }: FaultArgs, lines: readonly string[]): void {
  const [cpu] = cpus();
  const where = `Node ${process.versions.node}, ${cpus().length} x ${cpu?.model.trim() ?? 'unknown'}`;
  const title = `${new Date().toISOString().slice(0, 10)}: seeds ${seed} to ${seed + seeds - 1}, ${jobs} at a time (${where})`;
  appendFileSync('docs/faults.md', ['', `### ${title}`, '', ...lines, ''].join('\n'));
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => void breakOff().finally(() => process.exit(code)));
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`The run broke off: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
