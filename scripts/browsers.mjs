import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const plain = (path) => ({ path, env: {}, args });

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

function onThisSystem() {
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = [...new Set([...path, ...folders])].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
  return [...places, ...elsewhere].filter((file) => existsSync(file)).map(plain);
}

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? [plain(path)] : [];
}

const unpack = `import('@sparticuz/chromium').then(({ default: it }) => it.executablePath())`;

// The package's own configuration knows its fonts only in /tmp.
const fontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
</fontconfig>
`;

/** The Chromium that comes as a package: compressed, with the libraries that a bare system lacks. */
function bundled() {
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return [];
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const home = join(root, '.cache', `chromium-${version}`);
  if (!existsSync(home)) {
    console.log('Unpacking the Chromium that comes with the development packages.');
    // Unpacked beside its place and then renamed: an interrupted or a second run leaves no half browser.
    const draft = `${home}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    // The package unpacks into TMPDIR, and its libraries only when it believes to be on AWS.
    const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', unpack], { cwd: root, env });
    try {
      writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontconfig);
      if (run.status === 0) renameSync(draft, home);
    } catch {
      // Another run was first; its copy is the same.
    }
    rmSync(draft, { recursive: true, force: true });
  }
  const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') };
  return [{ path: join(home, 'chromium'), env, args: ['--no-sandbox'] }];
}

function aptInstalled() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [];
  console.log('No Chromium yet: installing the one that the system offers.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) =>
    spawnSync('apt-get', ['-qq', ...words], { env, timeout: 600_000, stdio: 'ignore' });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium');
  return onThisSystem();
}

async function downloaded() {
  console.log('No Chromium yet: asking Playwright to fetch one.');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, timeout: 600_000, stdio: 'ignore' });
  return playwrights();
}

const named = () => (process.env.CHROME_PATH ? [plain(process.env.CHROME_PATH)] : []);

/** Where a Chromium may be, cheapest first. Each `find` returns what there is to try, best first. */
export const candidates = [
  { kind: 'path', find: named },
  { kind: 'playwright', find: playwrights },
  { kind: 'system', find: onThisSystem },
  { kind: 'bundled', find: bundled },
  { kind: 'apt', find: aptInstalled },
  { kind: 'download', find: downloaded },
];
