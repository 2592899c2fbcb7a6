import { parseArgs } from 'node:util';
import { isSabotage, SABOTAGES, type SabotageName } from './sabotage.ts';

export interface FaultArgs {
  /** Ids of rows; null for all. */
  readonly rows: readonly string[] | null;
  readonly seeds: number;
  /** The first one. */
  readonly seed: number;
  /** Seeds that run at the same time. */
  readonly jobs: number;
  readonly sabotage: SabotageName | null;
  /** The server's module, as a file. */
  readonly server: string;
  readonly record: boolean;
}

export const USAGE = `npm run faults -- [options]
  --seeds N        seeds of each row, from 1 on (20)
  --rows F1,F12    these rows alone (all of them)
  --seed S         the first seed; without --seeds the only one
  --jobs N         seeds at the same time (2)
  --sabotage NAME  against a server that is wrong on purpose: ${Object.keys(SABOTAGES).join(', ')}
  --server FILE    against another build (dist/server/main.js)
  --record         adds the result to docs/faults.md`;

type Parsed =
  { readonly ok: true; readonly args: FaultArgs } | { readonly ok: false; readonly sentence: string };

export function readArgs(argv: readonly string[], known: readonly string[]): Parsed {
  let values;
  try {
    values = parseArgs({
      args: [...argv],
      options: {
        seeds: { type: 'string' },
        rows: { type: 'string' },
        seed: { type: 'string' },
        jobs: { type: 'string', default: '2' },
        sabotage: { type: 'string' },
        server: { type: 'string', default: 'dist/server/main.js' },
        record: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return { ok: false, sentence: error instanceof Error ? error.message : String(error) };
  }
  const seeds = wholeNumber(values.seeds ?? (values.seed === undefined ? '20' : '1'));
  const seed = wholeNumber(values.seed ?? '1');
  const jobs = wholeNumber(values.jobs);
  if (seeds === null || seed === null || jobs === null)
    return { ok: false, sentence: '--seeds, --seed and --jobs take a whole number from 1.' };
  const rows = values.rows?.toUpperCase().split(',') ?? null;
  const odd = rows?.find((row) => !known.includes(row));
  if (odd !== undefined) return { ok: false, sentence: `There is no row ${odd}: ${known.join(', ')}.` };
  const { sabotage = null, server, record } = values;
  if (sabotage !== null && !isSabotage(sabotage))
    return { ok: false, sentence: `There is no sabotage ${sabotage}: ${Object.keys(SABOTAGES).join(', ')}.` };
  return { ok: true, args: { rows, seeds, seed, jobs, sabotage, server, record } };
}

function wholeNumber(text: string): number | null {
  const number = Number(text);
  return /^\d{1,9}$/.test(text) && number > 0 ? number : null;
}
