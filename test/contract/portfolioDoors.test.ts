import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Limits } from '../../server/limits/limits.ts';
import { memoryLimits } from '../../server/limits/memory.ts';
import type { PortfolioView } from '../../shared/portfolio/views.ts';
import { startApp, type TestApp } from './app.ts';
import { Browser } from './people.ts';
import { enterPortfolio, heldWorkshop, portfolioOf } from './portfolioPeople.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

describe('who may see a portfolio', () => {
  it('is whoever came by its link, and nobody can tell whether another one is there', async () => {
    const { browser, path, view } = await portfolioOf(app, []);
    expect(view).toMatchObject({ name: 'Our PMO', workshops: [] });
    expect(view.link).toMatch(/\/p\/[\w-]{16}#[\w-]{22}$/);
    const holder = await enterPortfolio(app, view.link);
    expect((await holder.browser.get(path)).status).toBe(200);
    const wrong = await enterPortfolio(app, view.link.replace(/.{4}$/, 'AAAA'));
    const unknown = await enterPortfolio(app, `${app.url}/p/${'A'.repeat(16)}#${'B'.repeat(22)}`);
    expect([wrong.status, unknown.status]).toEqual([404, 404]);
    const stranger = new Browser(app.url);
    const answers = [
      await stranger.get(path),
      await stranger.get('/api/portfolios/there-is-none'),
      await stranger.get('/api/portfolios/toString'),
      await stranger.post(`${path}/name`, { name: 'Mine' }),
      await stranger.get(`${path}/export/json`),
    ];
    for (const { status: code, body } of answers) expect([code, body]).toEqual([401, answers[0]?.body]);
    expect(answers[0]?.body.code).toBe('not-held');
    // The cookie opens no link, and the link's secret is no cookie.
    const [cookie] = browser.cookies.values();
    expect(view.link).not.toContain(cookie);
    stranger.cookies.set([...browser.cookies.keys()][0]!, view.link.split('#')[1]!);
    expect((await stranger.get(path)).status).toBe(401);
  });

  it('is counted against those who hold it, not against whoever knows its address', async () => {
    const asked: string[] = [];
    const { limiter } = memoryLimits();
    const limits: Limits = {
      limiter(name, rate) {
        const counted = limiter(name, rate);
        const take = (key: string) => (asked.push(`${name} ${key}`), counted.take(key));
        return { ...counted, take };
      },
    };
    const own = await startApp({ parts: { limits } });
    try {
      const { browser, path } = await portfolioOf(own, []);
      asked.length = 0;
      expect((await new Browser(own.url).get(path)).status).toBe(401);
      expect((await new Browser(own.url).get(`${path}/combined?workshops=`)).status).toBe(401);
      expect(asked).toEqual([]);
      expect((await browser.get(path)).status).toBe(200);
      expect(asked).toEqual([`portfolio-asks ${path.split('/').at(-1)}`]);
    } finally {
      await own.dispose();
    }
  });

  it('is nobody but whoever renewed the link, from that moment on', async () => {
    const made = await heldWorkshop(app, [{ lanes: ['stop'] }]);
    const { browser, path, view } = await portfolioOf(app, [made]);
    const holder = (await enterPortfolio(app, view.link)).browser;
    expect((await holder.post(`${path}/link`, {})).status).toBe(200);
    // Of two who renew at once, the second does not lock the first out again.
    const asked = [
      await browser.get(path),
      await browser.post(`${path}/link`, {}),
      await browser.post(`${path}/name`, { name: 'Mine' }),
      await browser.get(`${path}/workshops/${made.workshop}`),
      await browser.get(`${path}/export/json`),
    ];
    expect(asked.map(({ status: code }) => code)).toEqual([401, 401, 401, 401, 401]);
    expect((await enterPortfolio(app, view.link)).status).toBe(404);
    const now = (await holder.get<PortfolioView>(path)).body;
    expect(now).toMatchObject({ name: 'Our PMO', linkRenewedAt: expect.any(Number) as number });
    expect((await enterPortfolio(app, now.link)).status).toBe(200);
  });

  it('turns guesses away, and never whoever is right', async () => {
    const own = await startApp();
    try {
      const { view } = await portfolioOf(own, []);
      const codes = new Set<number>();
      for (let n = 0; n < 70; n++)
        codes.add((await enterPortfolio(own, view.link.replace(/.{4}$/, 'AAAA'))).status);
      expect([...codes]).toEqual([404, 429]);
      expect((await enterPortfolio(own, view.link)).status).toBe(200);
    } finally {
      await own.dispose();
    }
  });
});
