import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, type TestContext } from 'vitest';
import { boardName } from '../../shared/names.ts';
import { REASONS } from '../../shared/reasons.ts';
import { addDraft } from '../../shared/desk.ts';
import { openBacking } from '../../server/backing.ts';
import { systemClock } from '../../server/clock.ts';
import { Metrics } from '../../server/metrics/metrics.ts';
import { StoreTrouble, type Store } from '../../server/store/store.ts';
import { gather, rawOf } from '../threats/support/cast.ts';
import { cannotRunHere } from '../support/needs.ts';
import { findRedis, startRedis, type RunningRedis } from '../support/redis.ts';
import { startApp, type TestApp, type TestAppOptions } from './app.ts';
import { openDesk, openDocument, stored } from './documents.ts';
import { heldClock } from './heldClock.ts';
import { silent } from './operateStores.ts';
import { Browser, createWorkshop, freshId } from './people.ts';
import { storeWith } from './storeWith.ts';

const ends: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function start(options?: TestAppOptions): Promise<TestApp> {
  const app = await startApp(options);
  ends.push(() => app.dispose());
  return app;
}

async function readiness(app: TestApp): Promise<readonly [status: number, body: unknown]> {
  const answer = await fetch(`${app.url}/readyz`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return [answer.status, await answer.json()];
}
const READY = [200, { ok: true }];
const notFor = (code: string) => [503, { ok: false, code, message: expect.any(String) as string }];

describe('/readyz', () => {
  it('says yes, with one small write a second at most, however many ask', async () => {
    let writes = 0;
    const counting = (store: Store) =>
      storeWith(store, {
        append: (...append) => {
          if (append[0] === 'server/probe') writes++;
          return store.append(...append);
        },
      });
    const app = await start({ wrapStore: counting });
    const began = systemClock.monotonic();
    for (const answers of Array.from({ length: 20 }, () => [app, app, app]))
      expect(await Promise.all(answers.map(readiness))).toEqual([READY, READY, READY]);
    expect(writes).toBeLessThanOrEqual(1 + Math.ceil((systemClock.monotonic() - began) / 1000));
  });

  it('says no while the store takes no writes, and yes again by itself', async () => {
    let failing = true;
    const failingStore = (store: Store) =>
      storeWith(store, {
        append: (name, ...append) =>
          failing && name === 'server/probe'
            ? Promise.reject(new StoreTrouble('full'))
            : store.append(name, ...append),
      });
    const app = await start({ wrapStore: failingStore });
    expect(await readiness(app)).toEqual(notFor('storage'));
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    failing = false;
    await expect.poll(() => readiness(app)).toEqual(READY);
  });

  it('says no while the store says nothing, and is not kept waiting by it', async () => {
    const mute = (store: Store) =>
      storeWith(store, {
        append: (name, ...append) =>
          name === 'server/probe' ? new Promise(() => undefined) : store.append(name, ...append),
      });
    const app = await start({ wrapStore: mute });
    expect(await readiness(app)).toEqual(notFor('storage'));
  });
});

async function onRedis(
  context: TestContext,
  clock = systemClock,
): Promise<{ redis: RunningRedis; app: TestApp }> {
  if ((await findRedis()) === null) cannotRunHere(context, 'there is no redis-server');
  const redis = await startRedis();
  ends.push(() => redis.dispose());
  const random = (count: number) => randomBytes(count);
  const metrics = new Metrics();
  const backing = await openBacking(
    { redisUrl: redis.url, dataDir: redis.folder },
    { clock: systemClock, random, log: silent, metrics, node: 'node-0001', say: () => undefined },
  );
  if (!backing.ok) throw new Error(backing.sentences.join(' '));
  const { store, nodes, limits, close } = backing.value;
  ends.push(close);
  const app = await start({
    wrapStore: () => store,
    config: { redisUrl: redis.url },
    parts: { clock, nodes, limits, metrics },
  });
  return { redis, app };
}

describe('a node on Redis', () => {
  it('is not ready while Redis is frozen, and ready again when it is not', async (context) => {
    const { redis, app } = await onRedis(context);
    expect(await readiness(app)).toEqual(READY);
    const before = await figures(app);
    redis.freeze();
    await expect.poll(() => readiness(app)).toEqual(notFor('storage'));
    await expect.poll(async () => (await figures(app)).get('flashmap_redis_up')).toBe(0);
    redis.thaw();
    await expect.poll(() => readiness(app)).toEqual(READY);
    const after = await figures(app);
    expect([after.get('flashmap_redis_up'), after.get('flashmap_storage_trouble')]).toEqual([1, 0]);
    const reconnects = 'flashmap_redis_reconnects_total';
    expect(after.get(reconnects)!).toBeGreaterThan(before.get(reconnects)!);
  });

  it('goes on taking people in until load balancers can have seen that it leaves', async (context) => {
    const { clock, hold, letGo } = heldClock();
    const { app } = await onRedis(context, clock);
    const { code } = await createWorkshop(app.url);
    hold();
    const stopping = app.stop();
    expect(await readiness(app)).toEqual(notFor('restarting'));
    expect((await fetch(`${app.url}/api/codes/${code}`)).status).toBe(200);
    letGo();
    await expect
      .poll(async () => (await fetch(`${app.url}/api/codes/${code}`).catch(() => null))?.status ?? 503)
      .toBe(503);
    await stopping;
  });
});

/** Every sample that /metrics shows, by its name and labels. */
async function figures(app: TestApp): Promise<Map<string, number>> {
  const text = await (await fetch(`${app.url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [, sample = '', value = ''] = /^([a-z_]+(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? [];
      expect([line, Number.isFinite(Number(value)) && sample !== '']).toEqual([line, true]);
      return [sample, Number(value)];
    }),
  );
}

describe('/metrics', () => {
  it('is for whoever knows the token', async () => {
    const app = await start({ config: { metricsToken: '0123456789abcdef' } });
    const asked = (authorization?: string) =>
      fetch(`${app.url}/metrics`, { headers: authorization === undefined ? {} : { authorization } });
    for (const wrong of [undefined, 'Bearer 0123456789abcdeg', '0123456789abcdef', 'Basic 0123456789abcdef'])
      expect((await asked(wrong)).status).toBe(401);
    const answer = await asked('Bearer 0123456789abcdef');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
  });

  it('moves as people do', async () => {
    const app = await start();
    const cast = await gather(app.url);
    await cast.open('write');
    const { browser, control } = cast.of.attendee;
    const before = await figures(app);
    const desk = await openDesk(browser, control);
    addDraft(desk.doc, { id: freshId(), lane: 'stop', text: 'meetings' }, 'test');
    await stored(desk, browser, 'attendee');
    expect(await cast.of.lead.control.send({ type: 'message.say', text: 'no' })).toMatchObject({ ok: false });
    await new Browser(app.url).post('/api/join', { code: 'AAAAAA' });
    const board = boardName(cast.workshop, cast.host.state!.groups[0]!.id);
    const stranger = await openDocument(cast.of.observer.browser, board, 'attendee');
    await expect.poll(() => stranger.closes.length).toBeGreaterThan(0);
    stranger.close();
    const clumsy = await rawOf(app, cast.of.attendee, desk.name).open();
    clumsy.send(Buffer.of(99));
    await expect.poll(() => clumsy.closed).not.toBeNull();
    const after = await figures(app);
    const grew = (sample: string) => (after.get(sample) ?? 0) - (before.get(sample) ?? 0);

    expect(after.get('flashmap_people')).toBe(5);
    expect(after.get('flashmap_connections{wire="control"}')).toBe(5);
    expect(desk.closes).toEqual([]);
    expect(after.get('flashmap_connections{wire="sync"}')).toBeGreaterThanOrEqual(1);
    expect(after.get('flashmap_workshops')).toBe(1);
    expect(after.get('flashmap_documents')).toBeGreaterThanOrEqual(1);
    for (const sample of ['edits_total', 'acks_total', 'ack_seconds_count', 'ack_seconds_sum'])
      expect([sample, grew(`flashmap_${sample}`) > 0]).toEqual([sample, true]);
    for (const sample of ['append_seconds_count', 'frames_out_total', 'bytes_out_total'])
      expect([sample, grew(`flashmap_${sample}`) > 0]).toEqual([sample, true]);
    expect(grew('flashmap_refusals_total{what="command",reason="not-allowed"}')).toBe(1);
    expect(grew('flashmap_refusals_total{what="request",reason="unknown-code"}')).toBe(1);
    expect(grew('flashmap_refusals_total{what="socket",reason="bad-frame"}')).toBe(1);
    expect(grew('flashmap_refusals_total{what="socket",reason="not-signed-in"}')).toBeGreaterThanOrEqual(1);
    expect(after.get('flashmap_storage_trouble')).toBe(0);
    expect([...after.keys()].filter((sample) => sample.startsWith('flashmap_buffered'))).toHaveLength(2);

    const documented = await readFile('docs/metrics.md', 'utf8');
    const ours = [...after.keys()].map((sample) =>
      sample.replace(/\{.*/, '').replace(/_(bucket|sum|count)$/, ''),
    );
    for (const name of ours) expect([name, documented.includes(name)]).toEqual([name, true]);

    // However many people and workshops there are, there are no more samples: labels are codes of this program.
    const whats = new Set(['edit', 'command', 'request', 'socket']);
    for (const sample of after.keys()) {
      const labels = [...sample.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
      for (const [name = '', value = ''] of labels) {
        if (name === 'le') expect(Number(value.replace('+Inf', '0'))).not.toBeNaN();
        else if (name === 'wire') expect(['control', 'sync']).toContain(value);
        else
          expect((name === 'reason' && value in REASONS) || (name === 'what' && whats.has(value))).toBe(true);
      }
    }
    desk.close();
    cast.close();
  });
});
