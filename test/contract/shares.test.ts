import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import type { Report } from '../../shared/map/report.ts';
import type { CreateResponse, ShareLink } from '../../shared/workshop/requests.ts';
import type { Limits } from '../../server/limits/limits.ts';
import { memoryLimits } from '../../server/limits/memory.ts';
import { wholeReport } from '../unit/export/reports.ts';
import { startApp, type TestApp } from './app.ts';
import { Browser, connect, createWorkshop, enter, join } from './people.ts';

const DAY = 24 * 60 * 60_000;

let days = 0;
let app: TestApp;
/** Looks that a link has left; null for as many as it ever has. */
let looksLeft: number | null = null;
beforeAll(async () => {
  const clock = { ...systemClock, now: () => systemClock.now() + days * DAY };
  const limits: Limits = {
    limiter(name, rate) {
      const real = memoryLimits().limiter(name, rate);
      const take = async (key: string) =>
        looksLeft === null || name !== 'link-looks' ? real.take(key) : looksLeft-- > 0;
      return { ...real, take };
    },
  };
  app = await startApp({ parts: { clock, limits } });
});
afterAll(() => app.dispose());

async function withLink(length: 7 | 30 | 90 = 7) {
  days = 0;
  const made = await createWorkshop(app.url, { groups: 2 });
  const lead = await enter(app.url, made.links.lead);
  const control = await connect(lead.browser, made.workshop, 'lead');
  expect(await control.send({ type: 'share.make', days: length })).toMatchObject({ ok: true });
  const { body: links } = await lead.browser.get<ShareLink[]>(sharesOf(made.workshop));
  control.close();
  return { made, lead: lead.browser, share: links.at(-1)! };
}

const sharesOf = (workshop: string) => `/api/workshops/${workshop}/shares?as=lead`;

/** As the page does it: the secret comes in a header. */
function open({ link }: ShareLink, secret = new URL(link).hash.slice(1), more: Record<string, string> = {}) {
  const [, workshop, share] = new URL(link).pathname.match(/^\/o\/([^/]+)\/([^/]+)$/)!;
  const headers = { authorization: `Bearer ${secret}`, ...more };
  return new Browser(app.url).get<Report>(`/api/workshops/${workshop}/shares/${share}/report`, headers);
}

describe('a link to the outcome page', () => {
  it('opens the report for whoever has it, without a ticket, until it expires', async () => {
    const { made, share } = await withLink();
    expect((await open(share)).body.workshop.id).toBe(made.workshop);
    days = 6.99;
    expect((await open(share)).status).toBe(200);
    days = 7.01;
    expect(await open(share)).toMatchObject({ status: 410, body: { code: 'link-expired' } });
  });

  it('is not listed any more when it has expired', async () => {
    const { made, lead } = await withLink(30);
    days = 31;
    expect((await lead.get(sharesOf(made.workshop))).body).toEqual([]);
  });

  it('opens nothing from the moment it is ended', async () => {
    const { made, lead, share } = await withLink();
    const control = await connect(lead, made.workshop, 'lead');
    await control.send({ type: 'share.end', share: share.id });
    control.close();
    expect((await open(share)).body.code).toBe('link-expired');
  });

  it('gives one answer to every wrong secret, share and workshop', async () => {
    const { made, share } = await withLink();
    const other = await withLink();
    const secret = (of: ShareLink) => new URL(of.link).hash.slice(1);
    const wrong = [
      await open(share, 'A'.repeat(22)),
      await open(share, secret(other.share)),
      await open(share, new URL(made.links.lead).hash.slice(1)),
      await open(share, 'short'),
      await open({ ...share, link: share.link.replace(share.id, 'B'.repeat(16)) }),
      await open({ ...share, link: share.link.replace(made.workshop, 'C'.repeat(16)) }),
    ];
    expect(wrong.map(({ body }) => body.code)).toEqual(wrong.map(() => 'unknown-link'));
    expect(new Set(wrong.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('is made and seen by facilitators and leads alone', async () => {
    const { made } = await withLink();
    const guest = await join(app.url, made.code);
    const wall = await enter(app.url, made.links.observer);
    for (const [browser, role] of [
      [guest.browser, 'attendee'],
      [wall.browser, 'observer'],
    ] as const) {
      // prettier-ignore
      const control = await connect(browser, made.workshop, role);
      expect(await control.send({ type: 'share.make', days: 7 })).toMatchObject({ code: 'not-allowed' });
      expect(control.snapshot!.state.shares).toEqual([]);
      expect((await browser.get(`/api/workshops/${made.workshop}/shares?as=${role}`)).status).toBe(403);
      control.close();
    }
  });

  it('is one of at most twenty', async () => {
    const { made, lead } = await withLink();
    const control = await connect(lead, made.workshop, 'lead');
    for (let more = 0; more < 19; more++) await control.send({ type: 'share.make', days: 7 });
    expect(await control.send({ type: 'share.make', days: 7 })).toMatchObject({ code: 'too-many-links' });
    control.close();
  });

  it('shuts what was looked at before as well, and is kept by nobody on the way', async () => {
    const { made, lead, share } = await withLink();
    const first = await open(share);
    const tag = first.headers.get('etag')!;
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    const again = () => open(share, undefined, { 'if-none-match': tag });
    expect(await again()).toMatchObject({ status: 304, body: '' });
    const control = await connect(lead, made.workshop, 'lead');
    await control.send({ type: 'share.end', share: share.id });
    control.close();
    expect(await again()).toMatchObject({ status: 410, body: { code: 'link-expired' } });
    const page = await new Browser(app.url).get(new URL(share.link).pathname);
    expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(app.logLines.join('')).not.toContain(new URL(share.link).hash.slice(1));
  });

  it('has so many looks and no more, and says when there are others', async () => {
    const { made, lead, share } = await withLink();
    looksLeft = 2;
    const statuses = [await open(share), await open(share), await open(share)];
    looksLeft = null;
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(statuses[2]!.body.code).toBe('too-many');
    expect(statuses[2]!.headers.get('retry-after')).toBe('60');
    // Whoever is in the workshop is not held up by those who only read.
    expect((await lead.get(`/api/workshops/${made.workshop}/report?as=lead`)).status).toBe(200);
  });
});

describe('a report', () => {
  it('is made anew when a board or the log has changed, and else is the one of before', async () => {
    days = 0;
    const lead = new Browser(app.url);
    const text = JSON.stringify(wholeReport());
    const { body } = await lead.post<CreateResponse>('/api/imports', { kind: 'report', text });
    const look = async (headers: Record<string, string> = {}) => {
      days += 1;
      const answer = await lead.get<Report>(`/api/workshops/${body.workshop}/report?as=lead`, headers);
      return { ...answer, tag: answer.headers.get('etag'), at: answer.body.workshop?.reportedAt };
    };
    const first = await look();
    expect(await look()).toMatchObject({ tag: first.tag, at: first.at });
    expect(await look({ 'accept-encoding': 'identity' })).toMatchObject({ body: first.body });
    expect(await look({ 'if-none-match': first.tag! })).toMatchObject({ status: 304, body: '' });
    // A board alone has changed.
    const { id, group } = first.body.commitments[0]!;
    const told = { action: 'Asked again', result: 'Done' };
    await lead.post(`/api/workshops/${body.workshop}/commitments/${group}/${id}?as=lead`, told);
    const second = await look({ 'if-none-match': first.tag! });
    expect(second.tag).not.toBe(first.tag);
    expect(second.body.commitments.find((it) => it.id === id)).toMatchObject(told);
    // The log has changed, and what it says has not.
    const control = await connect(lead, body.workshop, 'lead');
    await control.send({ type: 'share.make', days: 7 });
    control.close();
    const third = await look();
    expect(third.at).toBeGreaterThan(second.at!);
    expect(third.tag).toBe(second.tag);
  });
});
