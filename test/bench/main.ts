import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArgs, USAGE, type BenchArgs } from './args.ts';
import type { Times } from './load/times.ts';
import { canPin, leaveServerCore } from './cores.ts';
import { recordPart, recordResults, resultsPart } from './record.ts';
import { measureCosts } from './costs/index.ts';
import { measureExports } from './exports/index.ts';
import { profileRow } from './profile.ts';
import { resultRow, type Measured, type ResultRow } from './results.ts';
import { ROWS } from './rows/index.ts';
import type { Row, RowContext } from './rows/row.ts';
import { PARTS } from './scaling/index.ts';
import type { ScalingContext } from './scaling/part.ts';
import { serverKinds } from './servers/index.ts';
import { NotPossible, type ServerKey } from './servers/server.ts';
import type { Labels } from './table.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const RESULTS = join(ROOT, 'test', 'bench', 'RESULTS.md');
const FULL: Times = { warm: 2000, window: 3000, windows: 3, drain: 10_000 };
const QUICK: Times = { warm: 300, window: 800, windows: 1, drain: 1200 };

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return say(USAGE);
  if (process.argv[2] === 'exports') return exportsAlone(process.argv.slice(3));
  const parsed = readArgs(process.argv.slice(2));
  if (!parsed.ok) return fail(`${parsed.sentence}\n${USAGE}`);
  const { args } = parsed;
  const entry = resolve(ROOT, args.entry);
  if (!existsSync(entry)) return fail(`There is no server at ${args.entry}; npm run build makes it.`);
  say(
    canPin
      ? 'Each server runs on core 0 alone, the load on the others.'
      : 'Processes cannot be kept on a core here: a share of a core is of any of them, and load and server may meet.',
  );
  leaveServerCore();
  const kinds = serverKinds(ROOT, entry);
  const context: RowContext = { times: args.quick ? QUICK : FULL, isQuick: args.quick, say };
  if (args.profile) {
    const row = ROWS.find(({ id }) => id === (args.rows?.[0] ?? 3)) ?? ROWS[0]!;
    for (const line of await profileRow(row, kinds.ours, { ...context, times: FULL })) console.log(line);
    return;
  }
  if (args.parts !== null) return measureParts(args, args.parts, { ...context, root: ROOT, entry });
  const rows = await measureRows(args, kinds, context);
  const costs = args.costs ? await measureCosts(ROOT, context) : [];
  const labels = Object.fromEntries(Object.entries(kinds).map(([key, { label }]) => [key, label])) as Labels;
  const report = resultsPart(rows, costs, labels);
  console.log(`\n${report}`);
  if (args.json !== null) await writeFile(args.json, `${JSON.stringify([...rows, ...costs], null, 2)}\n`);
  if (args.record) await recordResults(RESULTS, report);
}

/** `npm run bench -- exports [--record]` */
async function exportsAlone(options: readonly string[]): Promise<void> {
  console.log(await measureExports(join(ROOT, 'dist'), options.includes('--record') ? RESULTS : null));
}

async function measureParts(
  { record }: BenchArgs,
  names: readonly string[],
  context: ScalingContext,
): Promise<void> {
  for (const { name, title, measure: measurePart } of PARTS.filter((part) => names.includes(part.name))) {
    say(title);
    const report = [`### ${title}`, ...(await measurePart(context))].join('\n\n');
    console.log(`\n${report}`);
    if (record) await recordPart(RESULTS, name, report);
  }
}

async function measureRows(
  args: BenchArgs,
  kinds: ReturnType<typeof serverKinds>,
  context: RowContext,
): Promise<ResultRow[]> {
  const results: ResultRow[] = [];
  for (const row of ROWS.filter(({ id }) => args.rows?.includes(id) ?? true)) {
    say(`Row ${row.id}: ${row.scenario}`);
    const measured: Measured = {};
    for (const key of args.servers) measured[key] = await measure(row, key, kinds, context);
    results.push(resultRow(row, measured));
  }
  return results;
}

async function measure(
  row: Row,
  key: ServerKey,
  kinds: ReturnType<typeof serverKinds>,
  context: RowContext,
): Promise<Measured[ServerKey]> {
  const kind = kinds[key];
  try {
    const began = performance.now();
    const outcome = await row.measure(kind, context);
    const took = `${((performance.now() - began) / 1000).toFixed(0)} s`;
    say(`  ${kind.label} (${took}): ${[outcome.text, ...outcome.notes].join('; ')}`);
    return outcome;
  } catch (error) {
    if (!(error instanceof NotPossible)) throw new Error(`Row ${row.id}, ${kind.label}`, { cause: error });
    say(`  ${kind.label}: not possible, ${error.message}`);
    return `not possible: ${error.message}`;
  }
}

function say(line: string): void {
  console.error(line);
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

await main();
process.exit();
