import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, type TestContext } from 'vitest';
import { openBacking, type Backing, type BackingParts } from '../../server/backing.ts';
import { systemClock } from '../../server/clock.ts';
import { Metrics } from '../../server/metrics/metrics.ts';
import { freePort } from '../support/port.ts';
import { cannotRunHere } from '../support/needs.ts';
import { findRedis, startRedis, type RunningRedis } from '../support/redis.ts';
import { silent, useStores } from './operateStores.ts';

const stores = useStores();
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function redisWith(context: TestContext, ...args: string[]): Promise<RunningRedis> {
  if ((await findRedis()) === null) cannotRunHere(context, 'there is no redis-server');
  const redis = await startRedis(...args);
  ends.push(() => redis.dispose());
  return redis;
}

/** What openBacking says, and what it was before. */
async function open(redisUrl: string | null, dataDir: string, change: Partial<BackingParts> = {}) {
  const said: string[] = [];
  const random = (count: number) => randomBytes(count);
  const opened = await openBacking(
    { redisUrl, dataDir },
    {
      ...{ clock: systemClock, random, log: silent, metrics: new Metrics(), node: 'node-0001' },
      say: (line) => said.push(line),
      ...change,
    },
  );
  const backing: Backing | null = opened.ok ? opened.value : null;
  if (backing !== null) ends.push(backing.close);
  return { backing, said, refused: opened.ok ? [] : opened.sentences };
}

describe('a server does not start on a Redis', () => {
  const cases = [
    { what: 'that drops data', args: ['--maxmemory-policy', 'allkeys-lru'], says: /Set it to noeviction\.$/ },
    { what: 'that forgets', args: ['--appendonly', 'no'], says: /Set appendonly to yes\.$/ },
    {
      what: 'without that database',
      args: ['--databases', '1'],
      says: /no database of the number/,
      path: '/7',
    },
    {
      what: 'of another password',
      args: ['--requirepass', 'right'],
      says: /does not accept/,
      user: ':wrong-pw@',
    },
  ];
  for (const { what, args, says, path = '', user = '' } of cases)
    it(what, async (context) => {
      const redis = await redisWith(context, ...args);
      const { backing, refused } = await open(`redis://${user}127.0.0.1:${redis.port}${path}`, redis.folder);
      expect([backing, refused]).toEqual([null, [expect.stringMatching(says)]]);
      expect(refused.join()).not.toContain('wrong-pw');
    });

  it('that is not there, after it was waited for, and says so', async () => {
    const port = await freePort();
    // Half a minute goes by at a hundred times its pace.
    const clock = { ...systemClock, monotonic: () => systemClock.monotonic() * 100 };
    const began = clock.monotonic();
    const { said, refused } = await open(`redis://:wrong-pw@127.0.0.1:${port}`, '/nowhere', { clock });
    expect(said).toEqual([`The Redis at 127.0.0.1:${port} does not answer yet; Flashmap waits for it.`]);
    expect(clock.monotonic() - began).toBeGreaterThan(30_000);
    expect(refused).toEqual([expect.stringMatching(/^No Redis can be reached at .* \(ECONNREFUSED\)\./)]);
  });
});

it('starts once a Redis is there that was not', async (context) => {
  const redis = await redisWith(context);
  await redis.kill();
  const opening = open(redis.url, redis.folder, {
    say: () => void redis.restart(),
  });
  const { backing } = await opening;
  expect(backing).not.toBeNull();
  const position = await backing!.store.append('board/w/a', Uint8Array.of(1));
  expect((await backing!.store.load('board/w/a')).records[0]!.position).toBe(position);
});

it('says how to move when a store in a folder is left behind', async (context) => {
  const [url, folder] = [await stores.redis(context), await stores.folder()];
  expect((await open(url, folder)).said).toEqual([]);
  await stores.withFolder(folder, (store) => store.append('log/w', Uint8Array.of(1)));
  expect((await open(url, folder)).said).toEqual([expect.stringMatching(/npm run backup.*npm run restore/)]);
});

it('ends with a sentence, and without the password', async (context) => {
  const redis = await redisWith(context, '--requirepass', 'right');
  const { PATH, HOME } = process.env;
  const REDIS_URL = `redis://:wrong-pw@127.0.0.1:${redis.port}`;
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { PATH, HOME, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'debug', DATA_DIR: redis.folder, REDIS_URL },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(output).toContain('Flashmap has not started.');
  expect(output).toMatch(/does not accept the user or the password in REDIS_URL\.$/m);
  expect(output).not.toContain('wrong-pw');
});
