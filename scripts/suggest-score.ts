import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CATALOGUE_IDS, CATALOGUES } from '../shared/catalogue/index.ts';
import { Suggester } from '../shared/suggest/suggester.ts';
import { growth } from './suggest/growth.ts';
import { readRows } from './suggest/rows.ts';
import { score, scoreLeaveOneOut, scoreLine } from './suggest/score.ts';

const USAGE = `npm run suggest-score -- FILE.tsv [options]
  FILE.tsv         notes to judge the suggestions by: columns kind, text, capability, second; nothing of it is learned
  --leave-one-out  each row having learned all others of FILE
  --train FILE     having learned the rows of this file
  --growth         having learned none, 20, 50 and 100 rows of FILE, judged by the others; the same with wrong ones among them
  --catalogue ID   ${CATALOGUE_IDS.join(' or ')}
  --bare           the catalogue's names and definitions alone, without the shipped vocabulary`;

const OPTIONS = {
  'leave-one-out': { type: 'boolean', default: false },
  train: { type: 'string' },
  growth: { type: 'boolean', default: false },
  catalogue: { type: 'string', default: 'functions-27' },
  bare: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (values.help) return console.log(USAGE);
  const [file] = positionals;
  const id = CATALOGUE_IDS.find((one) => one === values.catalogue);
  if (file === undefined || positionals.length > 1 || id === undefined) throw new Error(USAGE);
  const rows = readRows(readFileSync(file, 'utf8'));
  const catalogue = values.bare ? { ...CATALOGUES[id], id: 'bare' } : CATALOGUES[id];
  const shipped = await Suggester.of(catalogue, null, () => Promise.resolve());
  if (values.growth) {
    for await (const { learned, wrong, score: found } of growth(shipped, rows))
      console.log(`learned ${learned} wrong ${wrong} ${scoreLine(found)}`);
    return;
  }
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
