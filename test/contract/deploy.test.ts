import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../shared/map/report.ts';
import { findCommand } from '../support/commands.ts';
import { cannotRunHere } from '../support/needs.ts';
import { startNginx } from '../support/nginx.ts';
import { until } from '../support/until.ts';
import { loadNotes } from '../rehearse/notes.ts';
import { rehearse } from '../rehearse/rehearsal.ts';
import { missingFrom } from '../rehearse/verify.ts';
import { deploy, type DeployedNode, type Deployment } from './deployedNodes.ts';
import { connect, createWorkshop, type Control } from './people.ts';

const PEOPLE = 16;

describe('the deployment of docker-compose.yml, in plain processes', () => {
  let deployment: Deployment | null = null;
  const running = () => deployment!;

  beforeAll(async () => {
    const [redis, caddy] = await Promise.all([findCommand('redis-server'), findCommand('caddy')]);
    // Only Linux has more than one address of the loopback network.
    if (redis !== null && caddy !== null && process.platform === 'linux')
      deployment = await deploy({ redis, caddy });
  });
  beforeEach((context) => {
    if (deployment === null) cannotRunHere(context, 'it needs Linux, redis-server and caddy');
  });
  afterAll(() => deployment?.dispose());

  it('runs a whole workshop while nodes are killed and replaced: nothing acknowledged is missing', async () => {
    const { balancer, nodes } = running();
    const [one, two] = nodes as [DeployedNode, DeployedNode];
    const spread: number[] = [];
    const codes: (number | null)[] = [];
    const look = async () => void spread.push(await one.connections(), await two.connections());
    const replace = async ({ server }: DeployedNode) => {
      codes.push((await server.stop()).code);
      await server.start();
    };
    const during = new Map<string, () => Promise<unknown>>([
      ['Write opened.', look],
      ['Read opened.', () => one.server.kill()],
      ['Cluster opened.', () => one.server.start()],
      ['Vote opened.', () => replace(two)],
      ['Place on the map opened.', () => replace(one)],
    ]);
    // One after the other, as whoever does it by hand would wait.
    let done: Promise<unknown> = Promise.resolve();
    const notes = loadNotes(null);
    if (!notes.ok) throw new Error(notes.sentence);
    const args = { people: PEOPLE, groups: 4, pace: 1, seed: 1, urls: [balancer.url] };
    const rehearsed = await rehearse({ ...args, notes: null, exportTo: null }, notes.notes, (line) => {
      const act = during.get(line);
      if (act !== undefined) done = done.then(act);
    });
    await done;
    expect(codes).toEqual([0, 0]);
    const path = `/api/workshops/${rehearsed.workshop}/report?as=facilitator`;
    const report = (await (await rehearsed.facilitator.call('GET', path)).json()) as Report;
    expect(missingFrom(report, rehearsed.ledger)).toEqual([]);
    // Two sockets a person, on whichever node: nobody comes back to the same one.
    expect(spread.every((connections) => connections > 0)).toBe(true);
    expect(rehearsed.reconnects).toBeGreaterThan(0);
  });

  it('asks another node when one is gone of which it does not know that yet', async () => {
    const { balancer, addresses } = running();
    const ask = async () => (await fetch(`${balancer.url}/healthz`)).status;
    const nobodyIsThere = '127.0.0.250';
    const setNodes = async (nodes: readonly string[]) => {
      const hasLooked = balancer.setNodes(nodes);
      await until('it has looked where the nodes are', async () => (await ask()) === 200 && hasLooked());
    };
    await setNodes([...addresses(), nobodyIsThere]);
    const statuses = [];
    for (let n = 0; n < 30; n++) statuses.push(await ask());
    await setNodes(addresses());
    expect(statuses).toEqual(statuses.map(() => 200));
  });

  it('keeps /metrics to the inside, however it is written', async () => {
    const { balancer, nodes } = running();
    expect((await nodes[0]!.fetch('/metrics')).status).toBe(200);
    for (const path of ['/metrics', '/metrics/', '/Metrics', '//metrics', '/%6detrics', '/metrics?x=/'])
      expect([path, (await fetch(balancer.url + path)).status]).toEqual([path, 404]);
  });

  it('finds a node that is added while it runs', async () => {
    const { balancer, scaleUp } = running();
    const made = await createWorkshop(balancer.url);
    const third = await scaleUp();
    const controls: Control[] = [];
    await until('somebody is on the third node', async () => {
      controls.push(await connect(made.browser, made.workshop, 'facilitator'));
      return (await third.connections()) > 0;
    });
    for (const control of controls) control.close();
  });

  it('works as well behind nginx, as docs/operations.md shows it', async (context) => {
    const command = await findCommand('nginx');
    if (command === null) cannotRunHere(context, 'there is no nginx, and this user may not install one');
    const { nodes, addresses } = running();
    const [here, there] = addresses().map((address) => `${address}:${nodes[0]!.server.port}`);
    const nginx = await startNginx(command, [here!, there!]);
    const made = await createWorkshop(nginx.url);
    const control = await connect(made.browser, made.workshop, 'facilitator');
    await control.open(0);
    await nodes[0]!.server.kill();
    const statuses = [];
    for (let n = 0; n < 10; n++) statuses.push((await made.browser.get(`/api/codes/${made.code}`)).status);
    await control.until('the console is back', () => control.socket.connected);
    await control.open(1);
    const metrics = await fetch(`${nginx.url}/metrics`);
    control.close();
    await nginx.dispose();
    await nodes[0]!.server.start();
    expect(statuses).toEqual(statuses.map(() => 200));
    expect(metrics.status).toBe(404);
  });
});
