import type { Page } from '@playwright/test';
import { KEPT, REMOVED } from '../../shared/words/attend.ts';
import { LINKS, ROOM } from '../../shared/words/console.ts';
import { startProxy } from '../support/proxy.ts';
import { expect, test } from './fixtures.ts';
import { joinCodeOn, open, writeNote } from './hands.ts';

test('whoever is moved stands before the other board, and whoever is removed is told and may come back', async ({
  people,
}) => {
  const console = await people.facilitator({ name: 'Meet-up', writers: 'Named', groups: 2 });
  const code = await joinCodeOn(console);
  const ana = await people.attendee(code, 'phone', 'Ana');
  const ben = await people.attendee(code, 'laptop', 'Ben');
  await open(console, 'Write');
  await writeNote(ana, 'Stop', 'Of the first group');
  await writeNote(ben, 'Stop', 'Of the second group');
  await open(console, 'Read');
  await expect(ana.getByText('Of the first group')).toBeVisible();

  await moveTo(console, 'Ana', 'Group 2');
  await expect(ana.getByText('Of the second group')).toBeVisible();
  await expect(ana.getByText('Of the first group')).toHaveCount(0);

  await row(console, 'Ana')
    .getByRole('button', { name: ROOM.aboutLabel('Ana') })
    .click();
  await row(console, 'Ana')
    .getByRole('button', { name: ROOM.removeLabel('Ana') })
    .click();
  await console.getByRole('button', { name: ROOM.removeYes('Ana') }).click();
  await expect(ana.getByRole('heading', { level: 1 })).toHaveText(REMOVED.heading);
  await expect(ana.getByText(/^Offline|^You are [A-Z]/)).toHaveCount(0);
  await ana.getByRole('link', { name: REMOVED.join }).click();
  await ana.getByRole('textbox', { name: 'First name' }).fill('Ana again');
  await ana.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(ana.getByText('Of the first group')).toBeVisible();
});

test('what was written without a network while the stage closed is on the board once, or kept in sight', async ({
  people,
  server,
}) => {
  const proxy = await startProxy(server.url);
  const console = await people.facilitator({ name: 'Meet-up', groups: 1 });
  const code = await joinCodeOn(console);
  const ana = await people.at(`${proxy.url}/j/${code}`, 'phone');
  await ana.getByRole('button', { name: 'Join', exact: true }).click();
  const ben = await people.attendee(code, 'laptop');
  await open(console, 'Write');
  await writeNote(ana, 'Stop', 'With a network');
  await writeNote(ben, 'More', 'Of somebody else');

  await test.step('a stage that takes late notes', async () => {
    proxy.cut();
    await expect(ana.getByText(/^Offline/).first()).toBeVisible();
    await expect(console.getByText(/offline just now/).first()).toBeVisible();
    await ana.getByLabel('Your note', { exact: true }).fill('Without a network');
    await ana.getByRole('button', { name: 'Add note' }).click();
    await ana.getByLabel('Your note', { exact: true }).fill('Half a thou');
    await open(console, 'Read');
    await expect(ben.getByText('Of somebody else')).toBeVisible();
    await expect(ben.getByText('Without a network')).toHaveCount(0);
    proxy.heal();
    for (const page of [ana, ben]) await expect(page.getByText('Without a network')).toHaveCount(1);
    await expect(console.getByText(/offline just now/)).toHaveCount(0);
    await ana.reload();
    for (const text of ['With a network', 'Without a network'])
      await expect(ana.getByText(text)).toHaveCount(1);
    await ana.getByRole('button', { name: 'Note', exact: true }).click();
    await expect(ana.getByLabel('Your note', { exact: true })).toHaveValue('Half a thou');
  });

  await test.step('a stage that takes none', async () => {
    proxy.cut();
    await ana.getByLabel('Your note', { exact: true }).fill('Too late for the vote');
    await ana.getByRole('button', { name: 'Add note' }).click();
    await open(console, 'Cluster');
    await open(console, 'Vote');
    proxy.heal();
    const kept = ana.getByRole('region', { name: KEPT.drafts(1).title });
    await expect(kept.getByText('Too late for the vote')).toBeVisible();
    await expect(ben.getByText('Too late for the vote')).toHaveCount(0);
    await ana.reload();
    await expect(kept.getByText('Too late for the vote')).toBeVisible();
  });
  await proxy.close();
});

test('a double click opens one stage, and two consoles and a late comer find the same', async ({
  people,
}) => {
  const console = await people.facilitator({ name: 'Meet-up', groups: 1 });
  const code = await joinCodeOn(console);
  await console.getByRole('button', { name: 'Links' }).click();
  const link = await console.getByRole('textbox', { name: new RegExp(LINKS.facilitator) }).inputValue();
  await console.keyboard.press('Escape');
  const other = await people.at(link, 'laptop');
  const opens = console.getByRole('button', { name: 'Open Write' }).last();
  await opens.click({ clickCount: 2, delay: 250 });
  await console.getByRole('button', { name: 'Pause' }).click();
  for (const page of [console, other]) await expect(page.getByText('Write, paused')).toBeVisible();
  await other.getByRole('button', { name: 'Resume' }).click();
  await expect(console.getByText('Write, time left')).toBeVisible();

  await open(other, 'Read');
  const late = await people.attendee(code, 'phone');
  await late.getByRole('button', { name: 'Note', exact: true }).click();
  const dialog = late.getByRole('dialog', { name: 'A late note' });
  await dialog.getByLabel('Your note', { exact: true }).fill('The first of this group');
  await dialog.getByRole('button', { name: 'Add note' }).click();
  await expect(dialog).toBeHidden();
  await expect(late.getByText('The first of this group')).toBeVisible();
});

test('in a named workshop names stand on the notes, in the list, on the canvas and in the file on demand', async ({
  people,
}) => {
  const console = await people.facilitator({ name: 'Meet-up', writers: 'Named', groups: 1 });
  const code = await joinCodeOn(console);
  const ana = await people.attendee(code, 'phone', 'Ana');
  const ben = await people.attendee(code, 'laptop', 'Ben');
  await open(console, 'Write');
  await writeNote(ana, 'Stop', 'Forty slides');
  await open(console, 'Read');
  await expect(ana.getByText('by Ana')).toBeVisible();
  const note = ben.getByRole('button', { name: /^Forty slides ?, by Ana/ });
  await expect(note).toHaveAttribute('title', 'by Ana');
  await note.press('Enter');
  await expect(ben.getByRole('dialog').getByText('by Ana')).toBeVisible();
  const file = console.url().replace(/\/w\/([^/]+)\/console/, '/api/workshops/$1/export/json?as=facilitator');
  expect(await (await console.request.get(file)).text()).not.toContain('Ana');
  expect(await (await console.request.get(`${file}&names=1`)).text()).toContain('"Ana"');
});

const row = (console: Page, name: string) => console.getByRole('listitem').filter({ hasText: name });

async function moveTo(console: Page, name: string, group: string): Promise<void> {
  await console.getByRole('button', { name: /^Everyone/ }).click();
  await row(console, name)
    .getByRole('button', { name: ROOM.aboutLabel(name) })
    .click();
  await row(console, name).getByLabel(ROOM.moveLabel(name)).selectOption({ label: group });
}
