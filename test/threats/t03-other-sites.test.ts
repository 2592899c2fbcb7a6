// T3: a page of another site opens sockets and sends requests with the cookies of whoever looks at it.
// The Origin is compared letter by letter with the server's own on both wires and on every call of the API, and tickets are
// SameSite=Lax and HttpOnly. (In a real browser, from a page of another origin: test/e2e/otherSites.test.ts.)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardName } from '../../shared/names.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { Browser, Control, CREATE, refusedWith } from '../contract/people.ts';
import { gather, rawOf, type Cast } from './support/cast.ts';
import { doorOf } from './support/outcome.ts';

let app: TestApp;
let cast: Cast;
beforeAll(async () => {
  app = await startApp();
  cast = await gather(app.url);
});
afterAll(async () => {
  cast.close();
  await app.dispose();
});

const FOREIGN = (url: string) => [
  'null',
  '',
  'https://evil-127.0.0.1',
  'http://127.0.0.1',
  'HTTP://127.0.0.1',
  url.toUpperCase(),
  `${url}.evil.tld`,
  `${url}/`,
  ` ${url}x`,
  url.replace('127.0.0.1', 'localhost'),
  url.replace('127.0.0.1', '127.0.0.1.evil.tld'),
  url.replace('http://', 'http://evil.tld@'),
  `http://evil.tld#${url}`,
  'file://',
  'chrome-extension://abcdefgh',
];

describe('another origin', () => {
  it('is refused on every transport, with the right ticket', async () => {
    const { attendee } = cast.of;
    const board = boardName(cast.workshop, cast.host.state!.groups[0]!.id);
    for (const origin of FOREIGN(app.url)) {
      const seen = [
        (await refusedWith(new Control(attendee.browser, cast.workshop, 'attendee', { origin }))).code,
        (await attendee.browser.get('/socket.io/?EIO=4&transport=polling', { origin })).status,
        await doorOf(rawOf(app, attendee, board, { origin })),
        (await attendee.browser.post('/api/join', { code: cast.code }, { origin })).status,
        (await attendee.browser.post('/api/workshops', CREATE, { origin })).status,
        (await cast.of.lead.browser.get(`/api/workshops/${cast.workshop}/report?as=lead`, { origin })).status,
      ];
      expect([origin, ...seen]).toEqual([origin, 'transport', 400, '403', 403, 403, 403]);
    }
    expect(await doorOf(rawOf(app, attendee, board))).toBe('open');
  });

  it('that a browser tells of by Sec-Fetch-Site alone is refused too', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await cast.of.lead.browser.get(`/api/workshops/${cast.workshop}/report?as=lead`, {
        'sec-fetch-site': site,
      });
      expect([site, answer.status]).toEqual([site, 403]);
    }
  });

  it('may not read an answer: none allows another origin', async () => {
    for (const path of [
      '/',
      '/healthz',
      '/api/codes/AAAAAA',
      `/api/workshops/${cast.workshop}/report?as=lead`,
    ]) {
      const { headers } = await new Browser(app.url).get(path);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });
});
