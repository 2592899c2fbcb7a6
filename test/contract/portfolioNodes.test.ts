import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Digest, PortfolioView } from '../../shared/portfolio/views.ts';
import { useRedis } from '../support/redis.ts';
import { startApp } from './app.ts';
import { enterPortfolio, heldWorkshop, portfolioOf } from './portfolioPeople.ts';
import { at, nodesOnOneStore, nodesOnRedis, type SeveralNodes } from './severalNodes.ts';

const redis = useRedis();

describe.each([
  ['one store', () => nodesOnOneStore(2)],
  ['a Redis', () => nodesOnRedis(redis().url, 2)],
] as const)('a portfolio on two nodes over %s', (_, start) => {
  let several: SeveralNodes;
  beforeAll(async () => {
    several = await start();
  });
  afterAll(() => several.dispose());

  it('is the same on both, and loses nothing when both change it at once', async () => {
    const [one, other] = several.apps;
    const workshops = [];
    for (let n = 0; n < 4; n++) workshops.push(await heldWorkshop(one, [{ lanes: ['stop'] }]));
    const { browser, path } = await portfolioOf(one, workshops.slice(0, 1));
    for (const { browser: own } of workshops)
      for (const [name, value] of own.cookies) browser.cookies.set(name, value);
    const there = at(browser, other);
    const added = await Promise.all(
      workshops.map(({ workshop }, index) =>
        (index % 2 === 0 ? browser : there).post(`${path}/workshops`, { workshop, role: 'facilitator' }),
      ),
    );
    expect(added.map(({ status }) => status)).toEqual(workshops.map(() => 200));
    for (const who of [browser, there])
      expect((await who.get<PortfolioView>(path)).body.workshops.map(({ id }) => id).sort()).toEqual(
        workshops.map(({ workshop }) => workshop).sort(),
      );
  });

  it('shows on one what was followed up on the other', async () => {
    const [one, other] = several.apps;
    const made = await heldWorkshop(one, [{ lanes: ['stop'], promises: [{ intention: 'One' }] }]);
    const { browser, path, id } = await portfolioOf(one, [made]);
    const there = at(browser, other);
    const look = async (who = browser) =>
      (await who.get<Digest>(`${path}/workshops/${made.workshop}`)).body.commitments;
    const [promise] = await look();
    expect((await look(there))[0]?.result).toBe('');
    const url = `/api/workshops/${made.workshop}/commitments/${promise!.group}/${promise!.id}?portfolio=${id}`;
    expect((await there.post(url, { result: 'Yes' })).status).toBe(200);
    expect((await look())[0]).toMatchObject({ result: 'Yes', progress: 'done' });
  });

  it('is left to one of two who renew its link at once, and locked for the other on both', async () => {
    const [one, other] = several.apps;
    const { browser, path, view } = await portfolioOf(one, []);
    const [here, there] = [browser, at(browser, other)];
    const [a, b] = await Promise.all([here.post(`${path}/link`, {}), there.post(`${path}/link`, {})]);
    expect([a.status, b.status].sort()).toEqual([200, 401]);
    const winner = a.status === 200 ? here : there;
    for (const node of several.apps) {
      expect((await at(winner, node).get(path)).status).toBe(200);
      expect((await at(winner === here ? there : here, node).get(path)).status).toBe(401);
      expect((await enterPortfolio(node, view.link)).status).toBe(404);
    }
  });
});

it('a portfolio is there after a restart', async () => {
  const before = await startApp();
  const { browser, path } = await portfolioOf(before, [await heldWorkshop(before, [{ lanes: ['more'] }])]);
  const view = (await browser.get<PortfolioView>(path)).body;
  await before.stop();
  const after = await startApp({ dataDir: before.dataDir });
  try {
    const again = (await at(browser, after).get<PortfolioView>(path)).body;
    expect(again.workshops).toEqual(view.workshops);
    // The same secret, at another port.
    expect(again.link.split('#')[1]).toBe(view.link.split('#')[1]);
  } finally {
    await after.dispose();
  }
});
