// T28: code of others that is old, loose or runs on its own when it is installed.
// Every version is pinned; the sockets' libraries are beyond the holes that are known of them; each package of the
// lockfile has its hash and comes from the registry; only what is named here has a script that would run at install.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly link?: boolean;
}
type Versions = Readonly<Record<string, string>>;

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Versions;
  devDependencies: Versions;
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const shipped = packages.filter(([, { dev }]) => dev !== true);

/** classic-level brings its binary along and builds one where there is none for the machine. */
const SCRIPTS = ['classic-level'];

function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [version, least].map((it) => it.split(/[.-]/).map(Number));
  for (let part = 0; part < 3; part++) {
    if (have![part] !== want![part]) return have![part]! > want![part]!;
  }
  return true;
}

it.each([
  // Fragments and buffered pieces are bounded from here on.
  ['ws', '8.21.0'],
  // Binary attachments are bounded from here on.
  ['socket.io-parser', '4.2.6'],
] as const)('every %s that is shipped is %s or newer', (name, least) => {
  const versions = shipped.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version!);
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter((version) => !isAtLeast(version, least))).toEqual([]);
});

it('versions are compared as numbers', () => {
  expect([
    isAtLeast('8.9.0', '8.21.0'),
    isAtLeast('8.21.0', '8.21.0'),
    isAtLeast('10.0.0', '8.21.0'),
  ]).toEqual([false, true, true]);
});

it('every dependency is pinned to one version, and the lockfile holds that one', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect([name, version]).toEqual([
      name,
      expect.stringMatching(/^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/),
    ]);
    expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([
      name,
      version.replace(/^npm:.*@/, ''),
    ]);
  }
});

it('each package has its hash, and none comes from anywhere but the registry', () => {
  const loose = packages.filter(
    ([, { resolved = '', integrity = '' }]) =>
      !/^(?:https:\/\/registry\.npmjs\.org\/|$)/.test(resolved) || !integrity.startsWith('sha512-'),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

it('nothing that is shipped runs a script of its own when it is installed, but for what is known', () => {
  const scripted = shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  expect(scripted.map(([path]) => nameOf(path))).toEqual(SCRIPTS);
});

it('y-websocket’s own server, which asks nobody who they are, is not shipped', () => {
  const names = shipped.map(([path]) => nameOf(path));
  expect(names.filter((name) => /^@y\/websocket-server$|^@hocuspocus\//.test(name))).toEqual([]);
});
