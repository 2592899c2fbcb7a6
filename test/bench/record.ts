import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { canPin } from './cores.ts';
import type { ResultRow } from './results.ts';
import { costTable, footnotes, table, type Labels } from './table.ts';
import { whole } from './words.ts';

/** Behind this line of RESULTS.md everything is measured; what stands before it was written by hand. */
const MARK = '<!-- From here on: npm run bench -- --record -->';
/** Between two such lines stands what one part has measured: of several nodes, or of the exports. */
const partMark = (name: string) =>
  `<!-- npm run bench -- ${name === 'exports' ? name : `--scaling --parts ${name}`} --record -->`;

/** The results of a run and the machine that they are of. */
export function resultsPart(rows: readonly ResultRow[], costs: readonly ResultRow[], labels: Labels): string {
  const notes = footnotes(rows, labels).map((note) => `- ${note}`);
  return [
    machine(),
    ...(rows.length > 0 ? [table(rows, labels)] : []),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
    ...(costs.length > 0 ? [costTable(costs)] : []),
  ].join('\n\n');
}

/** @throws Error when the file has no place for them */
export async function recordResults(file: string, report: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const at = text.indexOf(MARK);
  if (at < 0) throw new Error(`${file} has no line "${MARK}"`);
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(file, `${text.slice(0, at)}${MARK}\n\n## Results of ${day}\n\n${report}\n`);
}

/** What a part has measured, in the place of what it measured before. @throws Error when the file has no place for it */
export async function recordPart(file: string, name: string, report: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [before, , after] = text.split(partMark(name));
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for ${name}`);
  const mark = partMark(name);
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(
    file,
    `${before}${mark}\n\n${report}\n\nMeasured on ${day}. ${machine()}\n\n${mark}${after}`,
  );
}

function machine(): string {
  const cores = cpus();
  const memory = whole(totalmem() / 1024 ** 3);
  const pinned = canPin ? 'the server on one core, the load on the others' : 'processes not kept on cores';
  return `${cores.length} cores of ${cores[0]?.model.trim() ?? 'an unknown kind'}, ${memory} GB, Node ${process.versions.node}, ${process.platform}; ${pinned}.`;
}
