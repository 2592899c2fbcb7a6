import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readBoard } from '../../shared/board.ts';
import { addDraft } from '../../shared/desk.ts';
import type { Report } from '../../shared/map/report.ts';
import { gather } from '../threats/support/cast.ts';
import { cannotRunHere } from '../support/needs.ts';
import { Server } from '../support/process.ts';
import { findRedis, startRedis } from '../support/redis.ts';
import { openBoard, openDesk, stored } from './documents.ts';
import { useStores } from './operateStores.ts';
import { Browser, createWorkshop, freshId } from './people.ts';

const CANARY = 'canary-5b20';
const MODULE = ['--import', 'tsx', 'server/main.ts'];
const stores = useStores();
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serve(dataDir: string, env: Record<string, string> = {}): Promise<Server> {
  const server = await Server.start({ module: MODULE, dataDir, env: { LOG_LEVEL: 'debug', ...env } });
  ends.push(() => server.stop());
  return server;
}

/** `npm run backup` or `npm run restore`, as far as it concerns Flashmap. */
async function command(task: string, file: string, env: Record<string, string>) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [...MODULE, task, file], {
    env: { PATH, HOME, LOG_LEVEL: 'debug', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

/** A whole workshop, in which everything that may be said says the canary. */
async function walk(url: string) {
  const cast = await gather(url, { anonymity: 'named', name: `Workshop ${CANARY}` });
  const late = new Browser(url);
  await late.post('/api/join', { code: cast.code, name: `Ana ${CANARY}` });
  await cast.host.send({ type: 'message.say', text: `Say ${CANARY}` });
  await cast.open('write');
  const { browser, control } = cast.of.attendee;
  const desk = await openDesk(browser, control);
  addDraft(desk.doc, { id: freshId(), lane: 'stop', text: `Note ${CANARY}` }, 'test');
  await stored(desk, browser, 'attendee');
  desk.close();
  await cast.open('cluster');
  const board = await openBoard(browser, control, 'attendee');
  await board.until('the note is shown', () => readBoard(board.doc).notes.length === 1);
  board.close();
  await cast.open('vote');
  await late.post('/api/join', { code: CANARY, name: CANARY });
  await late.post('/api/enter', { workshop: cast.workshop, secret: CANARY });
  await cast.host.send({ type: CANARY } as never);
  const { round } = cast.host.state!;
  expect(await cast.host.send({ type: 'workshop.close', round })).toMatchObject({ ok: true });
  await cast.host.untilState('it is closed', (state) => state.phase === 'closed');
  cast.close();
  const browsers = [late, cast.mate.browser, ...Object.values(cast.of).map((actor) => actor.browser)];
  const tickets = browsers.flatMap(({ cookies }) => [...cookies.values()].map((it) => it.split('.')[1]!));
  const links = Object.values(cast.links).flatMap((link) => link.split('#')[1] ?? []);
  return { ...cast, secrets: [CANARY, cast.code, ...tickets, ...links] };
}

async function reportOf(url: string, workshop: string, { cookies }: Browser): Promise<unknown> {
  const browser = new Browser(url);
  for (const [name, value] of cookies) browser.cookies.set(name, value);
  const { status, body } = await browser.get<Report>(`/api/workshops/${workshop}/report?as=lead`);
  expect(status).toBe(200);
  return { ...body, workshop: { ...body.workshop, reportedAt: null } };
}

it('moves a workshop from a running server to Redis, and no log tells what was in it', async (context) => {
  if ((await findRedis()) === null) cannotRunHere(context, 'there is no redis-server');
  const password = 'canary-pw-77';
  const [folder, elsewhere] = [await stores.folder(), await stores.folder()];
  const file = join(elsewhere, 'flashmap.backup');

  const before = await serve(folder);
  const first = await walk(before.url);
  const report = await reportOf(before.url, first.workshop, first.of.lead.browser);
  expect(JSON.stringify(report)).toContain(`Note ${CANARY}`);
  const backup = await command('backup', file, { DATA_DIR: folder });
  expect([backup.code, backup.output]).toEqual([0, expect.stringMatching(/holds \d+ logs with/)]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const redis = await startRedis('--requirepass', password);
  ends.push(() => redis.dispose());
  const REDIS_URL = `redis://:${password}@127.0.0.1:${redis.port}/3`;
  const restored = await command('restore', file, { REDIS_URL, DATA_DIR: elsewhere });
  expect([restored.code, restored.output]).toEqual([0, expect.stringMatching(/is restored/)]);

  const after = await serve(elsewhere, { REDIS_URL });
  expect(await reportOf(after.url, first.workshop, first.of.lead.browser)).toEqual(report);
  const second = await walk(after.url);
  await redis.kill();
  await expect.poll(() => after.output).toContain('"msg":"Redis is away"');
  const waiting = createWorkshop(after.url, { name: `Workshop ${CANARY}` });
  await redis.restart();
  const third = await waiting;
  await Promise.all([before.stop(), after.stop()]);

  const lines = [before.output, after.output, backup.output, restored.output].join('\n');
  const secrets = [password, third.code, ...first.secrets, ...second.secrets];
  for (const secret of secrets) expect(lines).not.toContain(secret);
  for (const line of after.output.split('\n').filter((it) => it.startsWith('{')))
    expect(Object.keys(JSON.parse(line) as object)).toEqual(
      expect.arrayContaining(['level', 'time', 'node', 'msg']),
    );
});
