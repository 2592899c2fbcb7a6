import { parseArgs } from 'node:util';
import { SERVER_KEYS, type ServerKey } from './servers/server.ts';

export interface BenchArgs {
  readonly quick: boolean;
  /** Row numbers; null: all. */
  readonly rows: readonly number[] | null;
  readonly costs: boolean;
  readonly servers: readonly ServerKey[];
  /** Where the rows go as JSON. */
  readonly json: string | null;
  /** Whether RESULTS.md is to be brought up to date. */
  readonly record: boolean;
  /** Whether to tell where the server spends its time, instead of comparing. */
  readonly profile: boolean;
  /** Parts about several nodes, instead of the rows; null: none. */
  readonly parts: readonly string[] | null;
  /** The server of Flashmap that is measured. */
  readonly entry: string;
}

export const PART_NAMES: readonly string[] = ['nodes', 'commands', 'kill', 'stores'];

/** Of Hocuspocus only its best setting. */
const QUICK_SERVERS: readonly ServerKey[] = ['ours', 'yws', 'hp16'];

export const USAGE = `npm run bench -- exports [--record]
  seconds and memory of every export, each and all
npm run bench -- [options]
  --quick          under two minutes; the figures are rough
  --rows 1,3       only these rows of the table; 0 for none
  --no-costs       without the costs of single things
  --servers LIST   of ${SERVER_KEYS.join(', ')} (all; with --quick without hp)
  --json FILE      writes { id, scenario, ours, rivals, ratio, goal, met } for each row
  --record         writes the results into test/bench/RESULTS.md
  --profile        where Flashmap's server spends its time in row 3 (or in the first of --rows), by function
  --scaling        several nodes on one Redis instead of the rows; with --record its part of RESULTS.md
  --parts LIST     of ${PART_NAMES.join(', ')} (all)
  --entry FILE     another build of the server (dist/server/main.js)`;

type Parsed =
  { readonly ok: true; readonly args: BenchArgs } | { readonly ok: false; readonly sentence: string };

export function readArgs(argv: readonly string[]): Parsed {
  let values;
  try {
    values = parseArgs({
      args: [...argv],
      options: {
        quick: { type: 'boolean', default: false },
        rows: { type: 'string' },
        'no-costs': { type: 'boolean', default: false },
        servers: { type: 'string' },
        json: { type: 'string' },
        record: { type: 'boolean', default: false },
        profile: { type: 'boolean', default: false },
        scaling: { type: 'boolean', default: false },
        parts: { type: 'string' },
        entry: { type: 'string', default: 'dist/server/main.js' },
      },
    }).values;
  } catch (error) {
    return { ok: false, sentence: error instanceof Error ? error.message : String(error) };
  }
  const rows = values.rows?.split(',').map(Number) ?? null;
  if (rows?.some((row) => !Number.isInteger(row)))
    return { ok: false, sentence: '--rows takes numbers with commas between them.' };
  const named = values.servers?.split(',') ?? (values.quick ? QUICK_SERVERS : SERVER_KEYS);
  const servers = SERVER_KEYS.filter((key) => (named as readonly string[]).includes(key));
  if (servers.length !== named.length)
    return { ok: false, sentence: `--servers takes some of ${SERVER_KEYS.join(', ')}.` };
  const parts = values.scaling ? (values.parts?.split(',') ?? PART_NAMES) : null;
  if (parts?.some((part) => !PART_NAMES.includes(part)))
    return { ok: false, sentence: `--parts takes some of ${PART_NAMES.join(', ')}.` };
  if (parts !== null && values.record && values.quick)
    return { ok: false, sentence: 'A quick run is not recorded.' };
  if (
    parts === null &&
    values.record &&
    (values.quick || rows !== null || values['no-costs'] || servers.length < SERVER_KEYS.length)
  )
    return {
      ok: false,
      sentence:
        'Only a whole run is recorded: --record stands without --quick, --rows, --no-costs, --servers.',
    };
  const { quick, 'no-costs': withoutCosts, record, profile, entry, json = null } = values;
  return {
    ok: true,
    args: { quick, rows, costs: !withoutCosts, servers, json, record, profile, parts, entry },
  };
}
