import type { Page } from '@playwright/test';
import { createWorkshop } from '../contract/people.ts';
import { expect, test } from './fixtures.ts';
import { joinCodeOn, open, writeNote } from './hands.ts';

/** All addresses that a page asks for, on whatever wire, and what it tells of where it was. */
function addressesOf(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url(), request.headers()['referer'] ?? ''));
  page.on('websocket', (socket) => seen.push(socket.url()));
  page.on('framenavigated', (frame) => seen.push(frame.url()));
  return seen;
}

// T4 of docs/threats.md.
test('no ticket and no secret of a link is in an address, in what a page remembers, or in a log', async ({
  people,
  server,
}) => {
  const { links, browser } = await createWorkshop(server.url, { name: 'Meet-up' });
  const secret = links.facilitator.split('#')[1]!;
  const blank = await people.at('/healthz', 'laptop');
  const page = await blank.context().newPage();
  const addresses = addressesOf(page);
  await page.goto(links.facilitator);
  await page.waitForURL(/\/console$/);
  const code = await joinCodeOn(page);
  const ana = await people.attendee(code, 'phone');
  addresses.push(...(await ana.evaluate(() => performance.getEntries().map(({ name }) => name))));
  await open(page, 'Write');
  await writeNote(ana, 'Stop', 'A note');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const remembered = await page.evaluate(() => [
    location.href,
    document.referrer,
    JSON.stringify(history.state),
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    document.cookie,
    ...performance.getEntries().map(({ name }) => name),
  ]);
  const cookies = [...(await page.context().cookies()), ...(await ana.context().cookies())];
  const tickets = cookies.filter(({ name }) => name.startsWith('fm_'));
  expect(tickets.length).toBe(2);
  expect(tickets.every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Lax')).toBe(true);
  const creator = [...browser.cookies.values()].map((value) => value.split('.')[1]!);
  const secrets = [...tickets.map(({ value }) => value.split('.')[1]!), ...creator];
  // The first address is the link itself, whose fragment no browser sends.
  const asked = addresses.filter((address) => !address.includes('#'));
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.some((address) => address.startsWith('ws:'))).toBe(true);
  for (const telling of [secret, ...secrets]) {
    expect(asked.filter((address) => address.includes(telling))).toEqual([]);
    expect(remembered.filter((text) => text.includes(telling))).toEqual([]);
    expect(server.output()).not.toContain(telling);
  }
  // Going back does not lead to the link again.
  await page.goBack();
  expect(page.url()).not.toContain(secret);
});
