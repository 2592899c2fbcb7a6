import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestContext } from 'vitest';
import { cannotRunHere } from './needs.ts';

const run = promisify(execFile);

/** A CSV as a cautious reader would not open it: formulas are evaluated. Back out as CSV, as the cells hold it. */
const READ = 'CSV:44,34,76,1,,0,false,false,false,false,false,-1,true';
const WRITE = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false';

/** What LibreOffice has in its cells after it opened these CSV files, as CSV again. */
export async function throughLibreOffice(
  context: TestContext,
  files: readonly { readonly filename: string; readonly body: Uint8Array }[],
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'flashmap-office-'));
  try {
    const paths = files.map(({ filename }) => join(folder, basename(filename)));
    await Promise.all(files.map(({ body }, index) => writeFile(paths[index] ?? '', body)));
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = ['--headless', '--infilter=' + READ, '--convert-to', WRITE, '--outdir', out];
    await run('soffice', [profile, ...options, ...paths]);
    return await Promise.all(paths.map((path) => readFile(join(out, basename(path)), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') cannotRunHere(context, 'there is no LibreOffice');
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
