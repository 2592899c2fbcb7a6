import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { functions27 } from '../shared/catalogue/functions27.ts';
import { Suggester } from '../shared/suggest/suggester.ts';
import { readRows } from './suggest/rows.ts';
import { score, scoreLeaveOneOut, scoreLine } from './suggest/score.ts';

const USAGE = `npm run suggest-score -- FILE.tsv [options]
  FILE.tsv         notes to judge the suggestions by: columns kind, text, capability, second; nothing of it is learned
  --leave-one-out  each row having learned all others of FILE
  --train FILE     having learned the rows of this file`;

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return console.log(USAGE);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'leave-one-out': { type: 'boolean', default: false }, train: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(USAGE);
  const rows = readRows(readFileSync(file, 'utf8'));
  const shipped = await Suggester.of(functions27, null, () => Promise.resolve());
  const suggester =
    values.train === undefined
      ? shipped
      : await shipped.learning(readRows(readFileSync(values.train, 'utf8')));
  console.log(scoreLine(await (values['leave-one-out'] ? scoreLeaveOneOut : score)(suggester, rows)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
