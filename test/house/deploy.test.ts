import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAllowed, readDockerfile } from '../../scripts/dockerfile.mjs';
import { cannotRunHere } from '../support/needs.ts';
import { tree } from './tree.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const json = (path: string) => JSON.parse(read(path)) as { engines: { node: string } };

/** How long the server takes at most to stop, in seconds, as server/main.ts has it. */
const STOPS_WITHIN = Number(/STOP_WITHIN = (\d+)/.exec(read('server/main.ts'))?.[1]) / 1000;
const seconds = (text: string, name: string) =>
  Number(new RegExp(`^\\s*${name}[:=]\\s*(\\d+)s?$`, 'm').exec(text)?.[1]);

describe('Dockerfile', () => {
  const stages = readDockerfile(read('Dockerfile'));
  const last = stages.at(-1)!;
  const steps = (keyword: string) => last.steps.filter((step) => step.keyword === keyword);

  it('builds and runs on one version of Node, which the project supports', () => {
    const [from, ...others] = new Set(stages.map((stage) => stage.from));
    expect(others).toEqual([]);
    const [major, minor] = /^node:(\d+)\.(\d+)-/.exec(from!)!.slice(1).map(Number);
    const [least, leastMinor] = json('package.json').engines.node.replace('>=', '').split('.').map(Number);
    expect(major! > least! || (major === least && minor! >= leastMinor!)).toBe(true);
  });

  it('copies only what is there and is let into the context', () => {
    const allowed = readAllowed(read('.dockerignore'));
    const sources = stages.flatMap(({ steps }) =>
      steps
        .filter(({ keyword, flags }) => keyword === 'COPY' && flags['from'] === undefined)
        .flatMap(({ words }) => words.slice(0, -1).map((word) => word.replace('./', ''))),
    );
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
    expect([...new Set(sources)].sort()).toEqual([...allowed].sort());
  });

  it('takes from its other stages what they are named', () => {
    const taken = steps('COPY').flatMap(({ flags }) => (flags['from'] === undefined ? [] : [flags['from']]));
    expect(taken.filter((name) => !stages.some((stage) => stage.name === name))).toEqual([]);
  });

  it('runs Node itself, as nobody in particular, with what production needs', () => {
    expect(steps('USER').map(({ words }) => words)).toEqual([['node']]);
    expect(steps('CMD').map(({ words }) => words)).toEqual([['node', 'dist/server/main.js']]);
    expect(steps('STOPSIGNAL').map(({ words }) => words)).toEqual([['SIGTERM']]);
    expect(steps('ENV')[0]!.words).toContain('NODE_ENV=production');
    expect(JSON.stringify(stages.find(({ name }) => name === 'packages'))).toContain('--omit=dev');
  });
});

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml');

  it('mounts files that are there', () => {
    const mounts = [...text.matchAll(/- (\.\/[^:]+):/g)].map(([, path]) => path!);
    expect(mounts).toContain('./deploy/Caddyfile');
    expect(mounts.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('lets any number of nodes run side by side', () => {
    const [node] = /^ {2}flashmap:\n(?: {4}.*\n|\n)+/m.exec(text)!;
    expect(node).not.toMatch(/^ {4}(container_name|ports|hostname|volumes):/m);
    expect(node).toContain('replicas: 2');
  });

  it('waits longer for a node than a node takes to stop', () => {
    expect(seconds(text, 'stop_grace_period')).toBeGreaterThan(STOPS_WITHIN);
  });

  it('sets what the balancer reads, and the example sets what this file reads', () => {
    const asked = (path: string, pattern: RegExp) =>
      [...new Set([...read(path).matchAll(pattern)].map(([, name]) => name!))].sort();
    const [balancer] = /^ {2}balancer:\n(?: {4}.*\n|\n)+/m.exec(text)!;
    for (const name of asked('deploy/Caddyfile', /\{\$(\w+)\}/g)) expect(balancer).toContain(` ${name}: `);
    const settings = asked('docker-compose.yml', /\$\{(\w+):-/g).filter(
      (name) => !/^HTTPS?_PORT$/.test(name),
    );
    expect(asked('deploy/example.env', /^(\w+)=/gm)).toEqual(settings);
  });
});

describe('deploy/flashmap@.service', () => {
  const unit = read('deploy/flashmap@.service');

  it('waits longer for the server than it takes to stop', () => {
    expect(seconds(unit, 'TimeoutStopSec')).toBeGreaterThan(STOPS_WITHIN);
  });

  it('is all known to systemd', (context) => {
    const node = unit.replace('ExecStart=/usr/bin/node', `ExecStart=${process.execPath}`);
    const folder = tree({ 'flashmap@.service': node });
    const run = spawnSync('systemd-analyze', ['verify', `${folder}/flashmap@.service`], { encoding: 'utf8' });
    if (run.error) cannotRunHere(context, 'there is no systemd-analyze');
    expect(run.stderr.split('\n').filter((line) => line.includes('flashmap@'))).toEqual([]);
  });
});
