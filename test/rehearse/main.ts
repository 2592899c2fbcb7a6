import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXPORT_FORMATS } from '../../shared/map/formats.ts';
import type { Report } from '../../shared/map/report.ts';
import { plural } from '../../shared/words/plural.ts';
import { readArgs, USAGE, type RehearsalArgs } from './args.ts';
import { loadNotes } from './notes.ts';
import { printMap } from './printMap.ts';
import { rehearse, type Rehearsed } from './rehearsal.ts';
import { missingFrom } from './verify.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    say(USAGE);
    return 0;
  }
  const parsed = readArgs(process.argv.slice(2));
  if (!parsed.ok) return complain(`${parsed.sentence}\n\n${USAGE}`);
  const notes = loadNotes(parsed.args.notes);
  if (!notes.ok) return complain(notes.sentence);
  const { people, groups } = parsed.args;
  say(
    `A rehearsal with ${plural(people, 'person', 'people')} in ${plural(groups, 'group', 'groups')} and ${plural(notes.notes.length, 'note', 'notes')} to write.`,
  );
  const started = performance.now();
  const done = await rehearse(parsed.args, notes.notes, say);
  const response = await done.facilitator.call(
    'GET',
    `/api/workshops/${done.workshop}/report?as=facilitator`,
  );
  const report = (await response.json()) as Report;
  printMap(report).forEach(say);
  await saveExports(parsed.args, done);
  return conclude(report, done, (performance.now() - started) / 1000);
}

async function saveExports({ exportTo }: RehearsalArgs, { facilitator, workshop }: Rehearsed): Promise<void> {
  if (exportTo === null) return;
  await mkdir(exportTo, { recursive: true });
  for (const format of EXPORT_FORMATS) {
    const response = await facilitator.call(
      'GET',
      `/api/workshops/${workshop}/export/${format}?as=facilitator`,
    );
    const path = join(exportTo, filenameIn(response) ?? `rehearsal.${format}`);
    await writeFile(path, Buffer.from(await response.arrayBuffer()));
    say(`Saved ${path}`);
  }
}

function filenameIn(response: Response): string | undefined {
  return /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
}

function conclude(report: Report, done: Rehearsed, seconds: number): number {
  const missing = missingFrom(report, done.ledger);
  const { ledger } = done;
  say('');
  say(
    `Acknowledged: ${plural(ledger.of('note').length, 'note', 'notes')}, ${plural(ledger.of('dots').length, 'ballot', 'ballots')}, ` +
      `${plural(ledger.of('placed').length, 'place', 'places')} on the map, ${plural(ledger.of('commitment').length, 'commitment', 'commitments')}. ` +
      `${plural(done.reconnects, 'connection', 'connections')} lost and back. ${plural(done.refusals.length, 'edit', 'edits')} refused. ` +
      `No edit waited longer than ${(done.longestWait / 1000).toFixed(1)} s. ${seconds.toFixed(0)} s.`,
  );
  say(`The map: ${done.links.lead}`);
  for (const row of missing)
    say(`MISSING: ${row.what}: ${row.acknowledged} acknowledged, ${row.found} found`);
  say(missing.length === 0 ? 'Everything acknowledged is there.' : 'Something acknowledged is missing.');
  return missing.length === 0 ? 0 : 1;
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    complain(`The rehearsal broke off: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
