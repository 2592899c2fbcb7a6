import type { Page } from '@playwright/test';
import { KEPT } from '../../shared/words/attend.ts';
import { ROOM } from '../../shared/words/console.ts';
import { DESK } from '../../shared/words/desk.ts';
import { startProxy } from '../support/proxy.ts';
import { expect, test } from './fixtures.ts';
import { joinCodeOn, open } from './hands.ts';
import { crash, frames, looksOf, watch } from './watching.ts';

const sheet = (page: Page) => page.getByLabel('Your note', { exact: true });
const indicator = (page: Page) => page.getByRole('region', { name: DESK.write });
const saved = (page: Page) => page.getByText('Saved', { exact: true });
const listed = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

async function add(page: Page, text: string): Promise<void> {
  await sheet(page).fill(text);
  await page.getByRole('button', { name: 'Add note' }).click();
}

test('what was entered outlives a crash of the page, at whatever moment', async ({ people, server }) => {
  const proxy = await startProxy(server.url);
  const console = await people.facilitator({ name: 'Meet-up', groups: 1 });
  let ana = await people.at(`${proxy.url}/j/${await joinCodeOn(console)}`, 'phone');
  await ana.getByRole('button', { name: 'Join', exact: true }).click();
  await open(console, 'Write');
  await expect(sheet(ana)).toBeVisible();
  const address = ana.url();
  const context = ana.context();

  // At once, in the middle of keeping it, and once the page has said that it is kept.
  for (const [turn, pictures] of [0, 2, 'said'].entries()) {
    proxy.cut();
    await expect(ana.getByText(/^Offline/).first()).toBeVisible();
    await add(ana, `Before crash ${turn}`);
    await expect(listed(ana, `Before crash ${turn}`).getByTitle('on this device')).toBeAttached();
    await sheet(ana).pressSequentially('half a thought');
    if (typeof pictures === 'number') await frames(ana, pictures);
    else await expect(indicator(ana)).toContainText('kept on this device');
    await crash(ana);
    proxy.heal();
    ana = await context.newPage();
    await ana.goto(address);
    await expect(listed(ana, `Before crash ${turn}`)).toHaveCount(1);
    await expect(saved(ana)).toBeVisible();
    if (pictures === 'said') await expect(sheet(ana)).toHaveValue('half a thought');
    else expect('half a thought'.startsWith(await sheet(ana).inputValue())).toBe(true);
  }
  await open(console, 'Read');
  for (const turn of [0, 1, 2]) await expect(ana.getByText(`Before crash ${turn}`)).toHaveCount(1);
  await proxy.close();
});

test('a page that is loaded again while the server is away brings its note once the server is back', async ({
  people,
  server,
}) => {
  const console = await people.facilitator({ name: 'Meet-up', groups: 1 });
  const ana = await people.attendee(await joinCodeOn(console), 'phone');
  await open(console, 'Write');
  await expect(sheet(ana)).toBeVisible();
  await server.kill();
  await expect(ana.getByText(/^Offline/).first()).toBeVisible();
  await add(ana, 'Written to nobody');
  await expect(indicator(ana)).toContainText('Offline. 1 note is kept on this device and will be sent.');
  const address = ana.url();
  await ana.goto(address).catch(() => undefined);
  await expect(sheet(ana)).toHaveCount(0);
  await server.restart();
  await ana.goto(address);
  await expect(listed(ana, 'Written to nobody')).toHaveCount(1);
  await expect(saved(ana)).toBeVisible();
  await open(console, 'Read');
  await expect(ana.getByText('Written to nobody')).toHaveCount(1);
});

test('whatever a page has called saved is there after a power cut of the server', async ({
  people,
  server,
}) => {
  const console = await people.facilitator({ name: 'Meet-up', groups: 1 });
  const code = await joinCodeOn(console);
  const ana = await people.attendee(code, 'phone');
  await open(console, 'Write');
  await watch(ana);
  await expect(saved(ana).or(sheet(ana)).first()).toBeVisible();
  for (let i = 0; i < 6; i++) await add(ana, `Idea number ${i}.`);
  await expect(listed(ana, 'Idea number 5.')).toBeVisible();
  const looked = (await looksOf(ana)).length;
  await expect.poll(async () => (await looksOf(ana)).slice(looked).at(-1)?.said).toBe('Saved');
  server.freeze();
  for (let i = 6; i < 9; i++) await add(ana, `Idea number ${i}.`);
  await frames(ana, 60);
  await server.kill();
  const looks = await looksOf(ana);
  await ana.close({ runBeforeUnload: false });
  const called = new Set(looks.filter(({ said }) => said === 'Saved').flatMap(({ texts }) => texts));
  expect(called.size).toBeGreaterThan(5);

  await server.restart();
  const ben = await people.attendee(code, 'phone');
  await open(console, 'Read');
  await expect(ben.getByText('Idea number 0.')).toBeVisible();
  for (const text of called) {
    if (text.startsWith('Idea') && text.endsWith('.')) await expect(ben.getByText(text)).toHaveCount(1);
  }
});

test('a note of a stage that has closed comes back as one to send, and goes with whoever is removed', async ({
  people,
  server,
}) => {
  const proxy = await startProxy(server.url);
  const console = await people.facilitator({ name: 'Meet-up', writers: 'Named', groups: 1 });
  let ana = await people.at(`${proxy.url}/j/${await joinCodeOn(console)}`, 'phone');
  await ana.getByRole('textbox', { name: 'First name' }).fill('Ana');
  await ana.getByRole('button', { name: 'Join', exact: true }).click();
  await open(console, 'Write');
  await expect(sheet(ana)).toBeVisible();
  const [address, context] = [ana.url(), ana.context()];
  proxy.cut();
  await add(ana, 'Too late');
  await expect(listed(ana, 'Too late').getByTitle('on this device')).toBeAttached();
  await crash(ana);
  for (const stage of ['Read', 'Cluster', 'Vote']) await open(console, stage);
  proxy.heal();
  ana = await context.newPage();
  await ana.goto(address);
  const kept = ana.getByRole('region', { name: KEPT.drafts(1).title });
  await expect(kept.getByText('Too late')).toBeVisible();
  await console.getByRole('button', { name: 'Back to Cluster' }).click();
  await expect(kept).toHaveCount(0);
  await expect(ana.getByText('Too late')).toHaveCount(1);

  await ana.getByRole('button', { name: 'Note', exact: true }).click();
  proxy.cut();
  await sheet(ana).fill('Of nobody else');
  await expect.poll(() => keptOn(ana)).not.toBe('0');
  const row = console.getByRole('listitem').filter({ hasText: 'Ana' });
  await row.getByRole('button', { name: ROOM.aboutLabel('Ana') }).click();
  await row.getByRole('button', { name: ROOM.removeLabel('Ana') }).click();
  await console.getByRole('button', { name: ROOM.removeYes('Ana') }).click();
  proxy.heal();
  await expect(ana.getByRole('link', { name: /^Join/ })).toBeVisible();
  await expect.poll(() => keptOn(ana)).toBe('0');
  await proxy.close();
});

/** How many rows and remembered things the browser holds of this site's people. */
function keptOn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('flashmap');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const counting = opening.result.transaction('outbox').objectStore('outbox').count();
    await new Promise((resolve) => (counting.onsuccess = resolve));
    opening.result.close();
    const remembered = Object.keys(localStorage).filter((key) => key.startsWith('flashmap.kept'));
    return String(counting.result + remembered.length);
  });
}
