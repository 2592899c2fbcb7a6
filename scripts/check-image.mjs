// Runs the Dockerfile without Docker: each stage in a folder of its own that holds only what its lines bring, the last
// one ending in a server that is asked, checked and stopped as an engine would do it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { readAllowed, readDockerfile } from './dockerfile.mjs';
import { root } from './root.mjs';
import { since } from './run.mjs';

/** An engine is told to wait for 15 s; the server itself says 9. Milliseconds. */
const STOP_WITHIN = 10_000;
const COMES_UP_WITHIN = 30_000;

const allowed = readAllowed(readFileSync(join(root, '.dockerignore'), 'utf8'));
const stages = readDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'flashmap-image-'));
// Only what a container has: nothing of whoever runs this may help.
const bare = { PATH: process.env.PATH, HOME: folder };
const built = new Map();

function fail(sentence) {
  throw new Error(sentence);
}

/** One stage, played: where its files are, and what its lines have set. */
class Played {
  constructor(stage) {
    this.root = mkdtempSync(join(folder, `${stage.name ?? 'final'}-`));
    this.env = {};
    this.workdir = '/';
    this.user = 'root';
    for (const step of stage.steps) this.#play(step);
  }

  /** Where a path of the image is on this machine. */
  place(path) {
    return join(this.root, isAbsolute(path) ? path : resolve(this.workdir, path));
  }

  /** A command's words, with paths of the image where they are here. The owner of a folder cannot be played. */
  command(words) {
    return words
      .filter((word, n) => !/^-[og]$/.test(word) && !/^-[og]$/.test(words[n - 1] ?? ''))
      .map((word) => (isAbsolute(word) ? this.place(word) : word));
  }

  #play({ keyword, flags, words }) {
    if (keyword === 'WORKDIR') {
      this.workdir = resolve(this.workdir, words[0]);
      mkdirSync(this.place('.'), { recursive: true });
    } else if (keyword === 'ENV') {
      Object.assign(this.env, Object.fromEntries(words.map((pair) => pair.split('='))));
    } else if (keyword === 'COPY') this.#copy(words, flags.from);
    else if (keyword === 'RUN') this.#run(words);
    else this[keyword.toLowerCase()] = keyword === 'CMD' || keyword === 'HEALTHCHECK' ? words : words[0];
  }

  #copy(words, from) {
    const to = words.at(-1);
    for (const source of words.slice(0, -1)) {
      if (from === undefined && !allowed.includes(source.split('/')[0]))
        fail(`COPY ${source}: .dockerignore keeps it out.`);
      const here = from === undefined ? join(root, source) : built.get(from).place(source);
      if (!existsSync(here)) fail(`COPY ${source}: it is not there.`);
      const target = to.endsWith('/') ? join(to, basename(source)) : to;
      cpSync(here, this.place(target), { recursive: true, verbatimSymlinks: true });
    }
  }

  #run(words) {
    const [command, ...args] = this.command(words);
    const began = Date.now();
    const env = { ...bare, ...this.env };
    const { status } = spawnSync(command, args, { cwd: this.place('.'), env, stdio: 'inherit' });
    if (status !== 0) fail(`RUN ${words.join(' ')} ended with ${status}.`);
    console.log(`ok     ${words.join(' ')} (${since(began)})`);
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

function megabytes(path) {
  if (!statSync(path).isDirectory()) return statSync(path).size / 2 ** 20;
  return readdirSync(path).reduce((all, name) => all + megabytes(join(path, name)), 0);
}

async function serve(image) {
  const port = String(await freePort());
  const env = {
    ...bare,
    ...image.env,
    HOST: '127.0.0.1',
    PORT: port,
    DATA_DIR: image.place(image.env.DATA_DIR),
  };
  if (!existsSync(env.DATA_DIR)) fail(`Nothing makes ${image.env.DATA_DIR}.`);
  const options = { cwd: image.place('.'), env, stdio: 'inherit' };
  const [command, ...args] = image.cmd;
  const server = spawn(command, args, options);
  const ended = once(server, 'exit');
  try {
    const deadline = Date.now() + COMES_UP_WITHIN;
    const [probe, ...rest] = image.healthcheck;
    while (spawnSync(probe, rest, { ...options, stdio: 'ignore' }).status !== 0)
      if (Date.now() > deadline || server.exitCode !== null) fail('HEALTHCHECK does not pass.');
    console.log('ok     HEALTHCHECK');
    const page = await fetch(`http://127.0.0.1:${port}/`);
    if (!page.ok || !(await page.text()).includes('<html')) fail(`The page is not served: ${page.status}.`);
    console.log('ok     the page');
    const asked = Date.now();
    server.kill(image.stopsignal);
    const [code] = await ended;
    if (code !== 0 || Date.now() - asked > STOP_WITHIN)
      fail(`${image.stopsignal}: ${code}, ${since(asked)}.`);
    console.log(`ok     ${image.stopsignal} (${since(asked)})`);
  } finally {
    server.kill('SIGKILL');
  }
}

try {
  for (const stage of stages) {
    const version = /^node:(\d+\.\d+)-/.exec(stage.from)?.[1];
    if (version === undefined) fail(`FROM ${stage.from}: not a version of Node.`);
    if (!process.versions.node.startsWith(`${version}.`))
      console.log(`This is Node ${process.versions.node}, and not the image's ${version}.`);
    console.log(`FROM ${stage.from}${stage.name === null ? '' : ` AS ${stage.name}`}`);
    built.set(stage.name ?? 'final', new Played(stage));
  }
  const image = built.get('final');
  if (image.user === 'root') fail('The server would run as root.');
  for (const name of ['typescript', 'vite', 'vitest', 'tsx'])
    if (existsSync(image.place(`node_modules/${name}`))) fail(`${name} is not for production.`);
  console.log(`ok     ${Math.round(megabytes(image.root))} MB beside Node itself`);
  await serve(image);
  console.log('The image would work.');
} catch (error) {
  console.error(`FAILED ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
