import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import type { Report } from '../../shared/map/report.ts';
import type { ShareLink } from '../../shared/workshop/requests.ts';
import { startApp, type TestApp } from './app.ts';
import { Browser, connect, createWorkshop, enter, join } from './people.ts';

const DAY = 24 * 60 * 60_000;

let days = 0;
let app: TestApp;
beforeAll(async () => {
  const clock = { ...systemClock, now: () => systemClock.now() + days * DAY };
  app = await startApp({ parts: { clock } });
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
function open({ link }: ShareLink, secret = new URL(link).hash.slice(1)) {
  const [, workshop, share] = new URL(link).pathname.match(/^\/o\/([^/]+)\/([^/]+)$/)!;
  const headers = { authorization: `Bearer ${secret}` };
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
});
