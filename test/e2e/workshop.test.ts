import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { joinAll } from '../rehearse/rehearsal.ts';
import { Ledger } from '../rehearse/ledger.ts';
import { loadNotes } from '../rehearse/notes.ts';
import { expect, expectAccessible, picture, test } from './fixtures.ts';

const STAGES = ['Write', 'Read', 'Cluster', 'Vote', 'Place on the map', 'Commit'] as const;

test.describe.configure({ timeout: 240_000 });

test('a whole workshop, from an empty page to the exported map', async ({ people, server }) => {
  const console = await people.facilitator({ name: 'Spring PMO meet-up', groups: 12 });
  const workshop = /\/w\/([^/]+)/.exec(console.url())![1]!;
  const code = (
    await console
      .getByText(/^[2-9A-Z]{3} [2-9A-Z]{3}$/)
      .first()
      .innerText()
  ).replace(' ', '');
  await expectAccessible(console);
  await picture(console, 'lobby', ['laptop']);

  const opened = console.waitForEvent('popup');
  await console.getByRole('link', { name: 'Big screen', exact: true }).click();
  const wall = await opened;
  await expect(wall.getByText(code.slice(0, 3)).first()).toBeVisible();

  const ana = await people.attendee(code, 'phone');
  const ben = await people.attendee(code, 'laptop');
  const cem = await people.attendee(code.toLowerCase(), 'laptop');
  const notes = loadNotes(null);
  if (!notes.ok) throw new Error(notes.sentence);
  const crowd = await joinAll({
    people: 57,
    urls: [server.url],
    seed: 7,
    created: { workshop, code },
    notes: notes.notes,
    ledger: new Ledger(),
  });
  await expect(wall.getByText('60 people are here')).toBeVisible();
  await picture(wall, 'wall-lobby', ['wall']);

  await test.step('write in private', async () => {
    await open(console, 'Write');
    const round = crowd.map((person) => person.take(1, 0));
    await writeNote(ana, 'Stop', 'Forty slides on a Monday');
    await writeNote(ana, 'Start', 'Asking what a project is for');
    await writeNote(ben, 'More', 'Coaching, not checking');
    await writeNote(cem, 'Stop', '<b>Colour</b> by gut feeling');
    await Promise.all(round);
    await expectAccessible(ana);
    await picture(ana, 'desk', ['phone', 'laptop']);
    await expect(
      console
        .getByText('1 note')
        .or(console.getByText(/\d+ notes/))
        .first(),
    ).toBeVisible();
    await picture(console, 'console-write', ['laptop']);
  });

  for (const [index, stage] of STAGES.entries()) {
    if (stage === 'Write') continue;
    await test.step(stage, async () => {
      await open(console, stage);
      await Promise.all(crowd.map((person) => person.take(index + 1, 0)));
      await inStage[stage]({ console, ana, ben, cem, wall });
    });
  }

  await test.step('the lead opens the map and takes it along', async () => {
    await console.getByRole('button', { name: 'Links' }).click();
    const link = await console.getByRole('textbox', { name: /For the lead/ }).inputValue();
    await console.keyboard.press('Escape');
    const lead = await people.at(link, 'laptop');
    await expect(lead.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(lead);
    const tile = lead.getByRole('button', { name: /^Status reporting/ });
    await tile.click();
    await expect(lead.getByText('Forty slides on a Monday')).toBeVisible();
    await picture(lead, 'outcomes', ['phone', 'laptop', 'wall']);
    const download = lead.waitForEvent('download');
    await lead.getByRole('button', { name: 'Export' }).click();
    await lead.getByRole('link', { name: /CSV/ }).click();
    const csv = await readFile((await (await download).path())!, 'utf8');
    expect(csv).toContain('Forty slides on a Monday');
    expect(csv).toContain('A thought that came late');
    expect(csv).toContain('<b>Colour</b> by gut feeling');
    expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(200);
  });
  for (const person of crowd) person.leave();
});

interface Room {
  readonly console: Page;
  readonly ana: Page;
  readonly ben: Page;
  readonly cem: Page;
  readonly wall: Page;
}

const inStage: Readonly<Record<Exclude<(typeof STAGES)[number], 'Write'>, (room: Room) => Promise<void>>> = {
  async Read({ ana, ben }) {
    await expect(ana.getByText('Forty slides on a Monday')).toBeVisible();
    await expect(ben.getByText('Forty slides on a Monday')).toHaveCount(0);
    await picture(ana, 'read', ['phone']);
  },
  async Cluster({ console, ana, ben, cem }) {
    await clusterByDragging(ben);
    await clusterByKeyboard(cem);
    await addLateNote(ana);
    await expectAccessible(ana);
    await expectAccessible(ben);
    await picture(ana, 'outline', ['phone']);
    await picture(ben, 'board', ['laptop', 'wall']);
    await expect(console.getByText('60', { exact: true })).toBeVisible();
    await picture(console, 'console', ['phone', 'laptop', 'wall']);
    await expectAccessible(console);
  },
  async Vote({ console, ana }) {
    const give = ana.getByRole('button', { name: 'Give a dot to “Forty slides on a Monday”' });
    await give.click();
    await give.click();
    // It is marked as disabled and still says why to whoever presses it.
    await give.click({ force: true });
    await expect(
      ana.getByRole('region', { name: 'Stop' }).getByText('One thing takes 2 dots from a person.'),
    ).toBeVisible();
    await expect(ana.getByText('Saved', { exact: true })).toBeVisible();
    await expectAccessible(ana);
    await picture(ana, 'vote', ['phone', 'laptop']);
    await console
      .getByRole('link', { name: /^1\b|Group 1\b/ })
      .first()
      .click();
    await expect(console.getByRole('heading', { name: 'Stop' })).toBeVisible();
    await console.goBack();
  },
  async 'Place on the map'({ ana, ben }) {
    await ana.getByRole('button', { name: /Forty slides on a Monday/ }).click();
    await ana.getByRole('combobox').fill('report');
    await ana.getByRole('option', { name: /^Status reporting/ }).click();
    await expect(
      ana.getByRole('button', { name: /Forty slides on a Monday is placed on Status reporting/ }),
    ).toBeVisible();
    await expectAccessible(ana);
    await picture(ana, 'place', ['phone']);
    await picture(ben, 'place', ['laptop']);
  },
  async Commit({ ana, ben, wall }) {
    await ben.getByRole('button', { name: /^Add a/ }).click();
    await ben.getByLabel('What will you do?').fill('No slides for a month');
    await ben.getByLabel('Who owns it?').fill('Head of the PMO');
    await ben.getByLabel('By when?').fill('2027-03-31');
    await ben
      .getByRole('form', { name: 'New commitment' })
      .getByRole('button', { name: 'Add a commitment' })
      .click();
    await expect(ben.getByText('No slides for a month')).toBeVisible();
    await expect(ben.getByText('Saved', { exact: true })).toBeVisible();
    await expectAccessible(ben);
    await picture(ana, 'commit', ['phone']);
    await picture(ben, 'commit', ['laptop']);
    await expectAccessible(wall);
    await picture(wall, 'wall', ['wall']);
  },
};

/** One note dropped on another of its lane makes a cluster, which is named, undone and done again. */
async function clusterByDragging(page: Page): Promise<void> {
  const loose = page.locator('.note[data-lane="more"]');
  const [onto, held] = [(await loose.nth(0).boundingBox())!, (await loose.nth(1).boundingBox())!];
  await page.mouse.move(held.x + held.width / 2, held.y + held.height / 2);
  await page.mouse.down();
  await page.mouse.move(held.x, held.y + 40, { steps: 4 });
  await page.mouse.move(onto.x + onto.width / 2, onto.y + onto.height / 2, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('textbox', { name: 'Name this cluster' }).fill('Help people grow');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Help people grow').first()).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Help people grow')).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByText('Help people grow').first()).toBeVisible();
}

/** The same without a pointer, through the menu of a note. */
async function clusterByKeyboard(page: Page): Promise<void> {
  await page.locator('.note[data-lane="stop"]').first().focus();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'Cluster with…' }).press('Enter');
  await page.getByRole('menuitem').nth(1).press('Enter');
  await page.keyboard.type('Reports nobody opens');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Reports nobody opens').first()).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** Written on the desk of this round, published by the server, and known as one's own to this page alone. */
async function addLateNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'A late note' });
  await dialog.getByRole('radio', { name: 'Start' }).click();
  await dialog.getByLabel('Your note', { exact: true }).fill('A thought that came late');
  await dialog.getByRole('button', { name: 'Add note' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('A thought that came late')).toBeVisible();
}

async function open(console: Page, stage: string): Promise<void> {
  await console
    .getByRole('button', { name: `Open ${stage}` })
    .last()
    .click();
  await expect(console.getByRole('listitem').filter({ hasText: stage }).first()).toHaveAttribute(
    'aria-current',
    'step',
  );
}

async function writeNote(page: Page, lane: string, text: string): Promise<void> {
  await page.getByRole('radio', { name: lane }).click();
  await page.getByLabel('Your note', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}
