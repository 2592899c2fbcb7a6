import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer as createProbe } from 'node:net';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';
import { tool } from './run.mjs';

/** A free port on this machine, `wanted` when it is free. */
async function freePort(wanted) {
  const probe = createProbe();
  try {
    const listening = once(probe, 'listening');
    probe.listen(wanted, '127.0.0.1');
    await listening;
    return probe.address().port;
  } catch {
    return wanted === 0 ? Promise.reject(new Error('No port is free.')) : freePort(0);
  } finally {
    probe.close();
  }
}

async function answers(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function untilAnswers(port, seconds) {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (await answers(port)) return true;
    await new Promise((resume) => setTimeout(resume, 150));
  }
  return false;
}

await prepare('install');
const { createServer } = await import('vite');

const port = await freePort(3000);
const server = spawn(
  process.execPath,
  [tool('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'server/main.ts'],
  { cwd: root, env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'inherit', 'inherit'] },
);

process.env.FLASHMAP_SERVER = `http://127.0.0.1:${port}`;
const pages = await createServer({ configFile: `${root}/vite.config.ts`, logLevel: 'warn' });
await pages.listen();

let ending = false;
async function end(code) {
  if (ending) return;
  ending = true;
  await Promise.all([pages.close(), server.exitCode ?? once(server, 'exit')]);
  process.exit(code);
}
// Ctrl-C reaches the server as well; a second signal at once would cut its own orderly end short.
process.on('SIGINT', () => {
  setTimeout(() => server.kill('SIGTERM'), 5000);
  end(0);
});
process.on('SIGTERM', () => {
  server.kill('SIGTERM');
  end(0);
});
server.on('exit', () => end(1));

const up = await untilAnswers(port, 20);
if (!up && !ending)
  console.log('The server has not started yet; its message stands above. It restarts on a change.');
if (!ending) console.log(`Flashmap is at ${pages.resolvedUrls.local[0]} (Ctrl-C ends it)`);
