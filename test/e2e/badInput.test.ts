import { DESK } from '../../shared/words/desk.ts';
import { REASON_SENTENCES } from '../../shared/words/reasons.ts';
import { expect, test } from './fixtures.ts';
import { joinCodeOn, open } from './hands.ts';

test('a wrong code, an empty note, a note of 3,000 characters and a name of markup each get a sentence', async ({
  people,
  server,
}) => {
  const guest = await people.at('/', 'phone');
  await guest.getByLabel('Code on the big screen').fill('ZZZ ZZZ');
  await guest.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(guest.getByText('That code is not open.')).toBeVisible();
  await expect(guest.getByLabel('Code on the big screen')).toHaveValue('ZZZ ZZZ');

  const console = await people.facilitator({
    name: '<img src=x onerror=alert(1)>',
    writers: 'Named',
    groups: 1,
  });
  await expect(console.getByRole('heading', { level: 1 })).toHaveText('<img src=x onerror=alert(1)>');
  const code = await joinCodeOn(console);

  const ana = await people.attendee(code, 'phone', '<b>Ana</b>');
  await open(console, 'Write');
  await ana.getByRole('button', { name: 'Add note' }).click();
  await expect(ana.getByText('Write something first.')).toBeVisible();
  await ana.getByLabel('Your note', { exact: true }).fill('x'.repeat(3000));
  await ana.getByRole('button', { name: 'Add note' }).click();
  await expect(ana.getByText('This note is too long to post.')).toBeVisible();
  await expect(ana.getByLabel('Your note', { exact: true })).toHaveValue('x'.repeat(2000));
  await expect(ana.getByText(DESK.cut(2000, 1000).text)).toBeVisible();
  await ana.getByLabel('Your note', { exact: true }).fill('<script>alert(1)</script>');
  await ana.getByRole('button', { name: 'Add note' }).click();
  await expect(ana.getByRole('listitem').filter({ hasText: '<script>' })).toBeVisible();
  await expect(ana.getByText('Saved', { exact: true })).toBeVisible();
  await open(console, 'Read');
  await expect(ana.getByText('<script>alert(1)</script>')).toBeVisible();
  await expect(ana.getByText('<b>Ana</b>').first()).toBeVisible();
  expect(await ana.locator('script:not([src]), img[onerror], main b:has-text("Ana")').count()).toBe(0);
  expect((await fetch(`${server.url}/healthz`)).ok).toBe(true);
});

test('a person without a ticket, a secret that opens nothing and a page that is not there lead somewhere', async ({
  people,
}) => {
  const stranger = await people.at('/w/AAAAAAAAAAAAAAAA', 'phone');
  await expect(stranger.getByText('You are not in this workshop yet')).toBeVisible();
  await expect(stranger.getByRole('link', { name: 'Join with a code' })).toBeVisible();
  await stranger.goto('/enter/AAAAAAAAAAAAAAAA#aaaaaaaaaaaaaaaaaaaaaa');
  await expect(stranger.getByText(REASON_SENTENCES['unknown-link'].split('. ')[0]!)).toBeVisible();
  expect(stranger.url()).not.toContain('aaaaaaaa');
  await stranger.goto('/no/such/page');
  await expect(stranger.getByRole('heading', { name: 'There is no such page.' })).toBeVisible();
});

test('a server that goes away: the page says so, keeps what is typed, and saves it when the server is back', async ({
  people,
  server,
}) => {
  const console = await people.facilitator({ name: 'Meet-up', groups: 1 });
  const code = await joinCodeOn(console);
  const ana = await people.attendee(code, 'phone');
  await open(console, 'Write');
  await ana.getByLabel('Your note', { exact: true }).fill('Before');
  await ana.getByRole('button', { name: 'Add note' }).click();
  await expect(ana.getByText('Saved', { exact: true })).toBeVisible();
  await server.kill();
  await expect(ana.getByText(/^Offline/).first()).toBeVisible();
  await ana.getByLabel('Your note', { exact: true }).fill('While it was away');
  await ana.getByRole('button', { name: 'Add note' }).click();
  await expect(ana.getByText('Saved', { exact: true })).toBeHidden();
  await server.restart();
  await expect(ana.getByText('Saved', { exact: true })).toBeVisible();
  await ana.reload();
  await expect(ana.getByRole('listitem').filter({ hasText: 'While it was away' })).toHaveCount(1);
  await expect(ana.getByRole('listitem').filter({ hasText: 'Before' })).toHaveCount(1);
  await open(console, 'Read');
  await expect(ana.getByText('While it was away')).toHaveCount(1);
});
