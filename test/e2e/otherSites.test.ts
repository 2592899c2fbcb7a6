import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { joinCodeOn } from './hands.ts';

/** What a page can try with the cookies of whoever looks at it; each says 'in' or why it did not get in. */
async function tryEverything(page: Page, target: string, workshop: string, code: string) {
  return page.evaluate(
    async ({ target, workshop, code }) => {
      const socket = (path: string, first?: string) =>
        new Promise<string>((resolve) => {
          const ws = new WebSocket(target.replace('http', 'ws') + path);
          // Engine.io greets everybody whom it lets in; the sync server asks for what the page has.
          ws.onmessage = () => resolve('in');
          ws.onopen = () => first !== undefined && ws.send(first);
          ws.onclose = () => resolve('closed');
        });
      const call = (path: string, init: RequestInit = {}) =>
        fetch(target + path, { credentials: 'include', ...init }).then(
          (response) => (response.ok ? 'in' : String(response.status)),
          () => 'not answered',
        );
      const json = { 'content-type': 'application/json' };
      return {
        control: await socket('/socket.io/?EIO=4&transport=websocket'),
        polling: await call('/socket.io/?EIO=4&transport=polling'),
        report: await call(`/api/workshops/${workshop}/report?as=facilitator`),
        links: await call(`/api/workshops/${workshop}/links`),
        join: await call('/api/join', { method: 'POST', headers: json, body: JSON.stringify({ code }) }),
        joinAsForm: await call('/api/join', {
          method: 'POST',
          mode: 'no-cors',
          body: JSON.stringify({ code }),
        }),
      };
    },
    { target, workshop, code },
  );
}

// T3 of docs/threats.md. Another port is another origin and yet the same site, so the browser does send the cookies.
test('a page of another origin gets nothing with the cookies of whoever looks at it', async ({
  people,
  server,
}) => {
  const site = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<p>Hello'),
  );
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const elsewhere = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;

  const console = await people.facilitator({ name: 'Meet-up', groups: 1 });
  const workshop = /\/w\/([^/]+)/.exec(console.url())![1]!;
  const code = await joinCodeOn(console);
  const own = await tryEverything(console, server.url, workshop, code);
  expect(own).toMatchObject({ control: 'in', polling: '400', report: 'in', links: 'in', join: 'in' });

  const evil = await console.context().newPage();
  await evil.goto(elsewhere);
  expect((await console.context().cookies(server.url)).length).toBeGreaterThan(0);
  expect(await tryEverything(evil, server.url, workshop, code)).toEqual({
    control: 'closed',
    polling: 'not answered',
    report: 'not answered',
    links: 'not answered',
    join: 'not answered',
    joinAsForm: 'not answered',
  });
  // Nor may it be looked at through a frame.
  await evil.evaluate(
    (url) => document.body.append(Object.assign(document.createElement('iframe'), { src: url })),
    console.url(),
  );
  await expect.poll(() => evil.frames().length).toBe(2);
  await expect(evil.frameLocator('iframe').getByRole('heading', { name: 'Meet-up' })).toHaveCount(0);
  site.close();
});
