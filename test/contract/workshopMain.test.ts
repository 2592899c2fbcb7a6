import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVER_SECRET_NAME } from '../../shared/names.ts';
import { recordKey } from '../../server/store/keys.ts';
import { createWorkshop } from './people.ts';
import { withLevel } from './storeFolder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flashmap-main-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the server as a process of its own. @param when called with what it has printed, until it has ended. */
function run(
  env: Record<string, string>,
  when: (out: string, stop: () => void, child: ChildProcess) => void = () => undefined,
): Promise<Run> {
  const clean = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, 'data'),
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...clean, PORT: '0', ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
    when(out, () => child.kill('SIGTERM'), child);
  });
  child.stderr.on('data', (chunk) => (err += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('the server process', () => {
  it('prints its address, serves, also when nobody reads its log any more, and ends politely on SIGTERM', async () => {
    let served: Promise<unknown> | undefined;
    const serve = async (url: string, child: ChildProcess) => {
      child.stdout?.destroy();
      // Each says so in the log.
      for (const groups of [1, 2]) await createWorkshop(url, { groups });
      return (await fetch(`${url}/healthz`)).json();
    };
    const ended = await run({ LOG_LEVEL: 'info' }, (out, stop, child) => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (url !== undefined) served ??= serve(url, child).finally(stop);
    });
    expect(await served).toEqual({ ok: true });
    expect(ended).toMatchObject({ code: 0, err: '' });
  });

  it('goes on after a promise that nobody waited for, ends after any other mistake, and quotes neither', async () => {
    const mistakes = `process.on('SIGHUP', () => Promise.reject(new Error('their words')));
      process.on('SIGUSR2', () => { throw new Error('their words'); });`;
    const inject = `--import=data:text/javascript,${encodeURIComponent(mistakes)}`;
    let step = 0;
    const ended = await run({ NODE_OPTIONS: inject }, (out, _stop, child) => {
      if (step === 0 && out.includes('http://')) [step] = [1, child.kill('SIGHUP')];
      if (step === 1 && out.includes('a promise was left to fail')) [step] = [2, child.kill('SIGUSR2')];
    });
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('a mistake has ended the process');
    expect(ended.out + ended.err).not.toContain('their words');
  });

  it('says everything that is wrong with its settings at once', async () => {
    const ended = await run({ PORT: 'many', PUBLIC_URL: 'nowhere', LOG_LEVEL: 'loud' });
    expect(ended.code).toBe(1);
    expect(ended.err.trim().split('\n')).toHaveLength(4);
    expect(ended.err).not.toMatch(/ at .*:\d+/);
  });

  it('says in a sentence that the port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const ended = await run({ PORT: String(port) });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(`Port ${port} is taken`);
    expect(ended.err).not.toMatch(/ at .*:\d+/);
    taken.close();
  });

  it('says in a sentence that the data folder is no folder, cannot be made, is damaged, or is in use', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, 'not a folder');
    for (const dir of [file, join(file, 'below')]) {
      const ended = await run({ DATA_DIR: dir });
      expect(ended.code).toBe(1);
      expect(ended.err).toContain(dir);
      expect(ended.err).not.toMatch(/ at .*:\d+/);
    }
    const damaged = join(folder, 'damaged');
    await run({ DATA_DIR: damaged }, (out, stop) => {
      if (/http:/.test(out)) stop();
    });
    await withLevel(damaged, (level) => level.put(recordKey(SERVER_SECRET_NAME, 1), Buffer.from('damage')));
    const spoiled = await run({ DATA_DIR: damaged });
    expect(spoiled.code).toBe(1);
    expect(spoiled.err).toContain(`The data in the folder ${damaged} is damaged.`);
    expect(spoiled.err).not.toMatch(/ at .*:\d+/);
    let second: Promise<Run> | undefined;
    const first = await run({ DATA_DIR: join(folder, 'one') }, (out, stop) => {
      if (/http:/.test(out)) second ??= run({ DATA_DIR: join(folder, 'one') }).finally(stop);
    });
    expect(first.code).toBe(0);
    expect((await second)?.code).toBe(1);
  });
});
