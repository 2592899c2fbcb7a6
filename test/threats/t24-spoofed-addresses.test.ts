// T24: a guesser pretends to come from another address each time, by a header.
// An address is the socket's; no header changes it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../contract/app.ts';
import { Browser, CREATE } from '../contract/people.ts';

const HEADERS = [
  'x-forwarded-for',
  'forwarded',
  'x-real-ip',
  'cf-connecting-ip',
  'true-client-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'fastly-client-ip',
  'x-forwarded',
  'forwarded-for',
  'x-original-forwarded-for',
  'x-remote-addr',
] as const;

const spoofed = (n: number) => {
  const address = `203.0.113.${n % 250}`;
  const name = HEADERS[n % HEADERS.length]!;
  return { [name]: name === 'forwarded' ? `for=${address}` : address };
};

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

it('wrong codes are counted together, whatever the headers say', async () => {
  const guess = async (n: number) => {
    const { status } = await new Browser(app.url).post('/api/join', { code: 'ZZZZZZ' }, spoofed(n));
    return status;
  };
  const first = await Promise.all(Array.from({ length: 60 }, (_, n) => guess(n)));
  expect(new Set(first)).toEqual(new Set([404]));
  const more = await Promise.all(Array.from({ length: 24 }, (_, n) => guess(n)));
  expect(more.filter((status) => status === 429).length).toBeGreaterThan(more.length / 2);
});

it('workshops are counted together too', async () => {
  const create = async (n: number) =>
    (await new Browser(app.url).post('/api/workshops', CREATE, spoofed(n))).status;
  const statuses = [];
  for (let n = 0; n < 72; n++) statuses.push(await create(n));
  expect([statuses[0], statuses.at(-1)]).toEqual([201, 429]);
});
