import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** An office suite that we did not write, in a folder of its own. */
export class LibreOffice {
  readonly #command: string;
  readonly #folder: string;

  private constructor(command: string, folder: string) {
    this.#command = command;
    this.#folder = folder;
  }

  /** Null where it is not installed. */
  static async open(): Promise<LibreOffice | null> {
    const found = await run('soffice', ['--version']).then(
      () => true,
      () => false,
    );
    return found ? new LibreOffice('soffice', await mkdtemp(join(tmpdir(), 'flashmap-office-'))) : null;
  }

  /**
   * Opens a file and writes it as something else.
   * @param to as `--convert-to` takes it: `pdf`, or `csv:` with its options
   * @returns every file that came out of it, by name
   */
  async converted(name: string, bytes: Uint8Array, to: string): Promise<Map<string, Buffer>> {
    const from = await mkdtemp(join(this.#folder, 'from-'));
    const out = await mkdtemp(join(this.#folder, 'to-'));
    await writeFile(join(from, name), bytes);
    const profile = `-env:UserInstallation=file://${join(this.#folder, 'profile')}`;
    await run(this.#command, [profile, '--headless', '--convert-to', to, '--outdir', out, join(from, name)]);
    const names = await readdir(out);
    return new Map(
      await Promise.all(names.map(async (each) => [each, await readFile(join(out, each))] as const)),
    );
  }

  /** What is in its cells after it opened these CSV files, told to compute formulas; as CSV, each text in quotes. */
  async cells(files: readonly { readonly filename: string; readonly body: Uint8Array }[]): Promise<string[]> {
    const from = await mkdtemp(join(this.#folder, 'from-'));
    const out = await mkdtemp(join(this.#folder, 'to-'));
    const paths = files.map(({ filename }) => join(from, filename));
    await Promise.all(files.map(({ body }, index) => writeFile(paths[index] ?? '', body)));
    const profile = `-env:UserInstallation=file://${join(this.#folder, 'profile')}`;
    const read = '--infilter=CSV:44,34,76,1,,0,false,false,false,false,false,-1,true';
    const write = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false';
    await run(this.#command, [profile, '--headless', read, '--convert-to', write, '--outdir', out, ...paths]);
    return Promise.all(files.map(({ filename }) => readFile(join(out, filename), 'utf8')));
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** The text of a PDF, a page an entry, as `pdftotext` reads it; null where that is not installed. */
export async function pdfPages(pdf: Uint8Array): Promise<string[] | null> {
  const folder = await mkdtemp(join(tmpdir(), 'flashmap-pdf-'));
  try {
    await writeFile(join(folder, 'file.pdf'), pdf);
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'file.pdf'), '-'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.split('\f').slice(0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
