import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../shared/map/report.ts';
import type { Digest, PortfolioView } from '../../shared/portfolio/views.ts';
import type { CreateResponse } from '../../shared/workshop/requests.ts';
import { startApp, type TestApp } from './app.ts';
import { connect, CREATE, enter, join } from './people.ts';
import { enterPortfolio, heldWorkshop, portfolioOf } from './portfolioPeople.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

const LESS = { lanes: ['stop'] } as const;
const MORE = { lanes: ['more'] } as const;

describe('a commitment, weeks later', () => {
  const promises = [{ intention: 'Drop the Monday deck', due: '2020-01-01' }, { intention: 'Pair up' }];

  it('is followed up by lead, facilitator and portfolio, in a closed workshop too, and by no attendee', async () => {
    const made = await heldWorkshop(app, [{ ...LESS, promises }, MORE]);
    const attendee = await join(app.url, made.code);
    const host = await connect(made.browser, made.workshop, 'facilitator');
    expect(await host.send({ type: 'workshop.close', round: 0 })).toMatchObject({ ok: true });
    await host.untilState('it is closed', ({ phase }) => phase === 'closed');
    host.close();
    const { browser, path, id, view } = await portfolioOf(app, [made]);
    const digest = async () => (await browser.get<Digest>(`${path}/workshops/${made.workshop}`)).body;
    const [first, second] = (await digest()).commitments;
    const url = (commitment = first!.id) =>
      `/api/workshops/${made.workshop}/commitments/${made.groups[0]}/${commitment}`;
    const lead = (await enter(app.url, made.links.lead)).browser;
    const holder = (await enterPortfolio(app, view.link)).browser;
    expect((await lead.post(`${url()}?as=lead`, { action: 'Sent one page' })).status).toBe(200);
    expect((await holder.post(`${url()}?portfolio=${id}`, { result: 'Nobody missed it' })).status).toBe(200);
    expect((await made.browser.post(`${url(second!.id)}?as=facilitator`, { due: '2030-02-03' })).status).toBe(
      200,
    );
    expect((await digest()).commitments).toMatchObject([
      { action: 'Sent one page', result: 'Nobody missed it', progress: 'done' },
      { due: '2030-02-03', progress: 'open' },
    ]);
    const refused = [
      await attendee.browser.post(`${url()}?as=attendee`, { result: 'x' }),
      await holder.post(`${url()}?as=lead`, { result: 'x' }),
      await lead.post(`${url()}?portfolio=${id}`, { result: 'x' }),
      await lead.post(`${url('no-such-promise')}?as=lead`, { result: 'x' }),
      await lead.post(`/api/workshops/${made.workshop}/commitments/no-such-group/${first!.id}?as=lead`, {
        result: 'x',
      }),
      await lead.post(`${url()}?as=lead`, { result: 'x'.repeat(501) }),
      await lead.post(`${url()}?as=lead`, { intention: 'Something else' }),
    ];
    expect(refused.map(({ status: code }) => code)).toEqual([403, 401, 401, 404, 404, 400, 400]);
    await holder.post(`${path}/workshops/${made.workshop}/remove`, {});
    expect((await holder.post(`${url()}?portfolio=${id}`, { result: 'x' })).status).toBe(404);
  });

  it('that is open is there when the next workshop begins', async () => {
    const made = await heldWorkshop(app, [
      { ...LESS, promises: [...promises, { intention: 'Kept', result: 'Yes' }] },
    ]);
    const { browser, path } = await portfolioOf(app, [made]);
    const { commitments } = (await browser.get<Digest>(`${path}/workshops/${made.workshop}`)).body;
    const carried = commitments.map(({ id, group }) => ({ workshop: made.workshop, group, commitment: id }));
    const asked = { create: { ...CREATE, name: 'Autumn' }, carried, catalogueOf: made.workshop };
    const next = await browser.post<CreateResponse>(`${path}/new-workshop`, asked);
    expect(next.status).toBe(201);
    const attendee = await join(app.url, next.body.code);
    const control = await connect(attendee.browser, next.body.workshop, 'attendee');
    expect(control.state?.carried.map(({ intention }) => intention).sort()).toEqual([
      'Drop the Monday deck',
      'Pair up',
    ]);
    control.close();
    const report = await browser.get<Report>(`/api/workshops/${next.body.workshop}/report?as=facilitator`);
    expect(report.body.carried[0]).toMatchObject({
      workshopName: CREATE.name,
      capabilityName: 'Status reporting',
    });
    expect((await browser.get<PortfolioView>(path)).body.workshops).toHaveLength(2);
    const stranger = { ...asked, catalogueOf: 'no-such-workshop' };
    expect((await browser.post(`${path}/new-workshop`, stranger)).status).toBe(404);
  });
});
