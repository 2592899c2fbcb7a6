import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ROOM } from '../../shared/words/console.ts';
import { joinAll } from '../rehearse/rehearsal.ts';
import { Ledger } from '../rehearse/ledger.ts';
import { loadNotes } from '../rehearse/notes.ts';
import { expect, expectAccessible, picture, SIZES, test } from './fixtures.ts';
import { inside } from '../support/inside.ts';
import { addLateNote, clusterByDragging, clusterByKeyboard, joinCodeOn, open, writeNote } from './hands.ts';

const STAGES = ['Write', 'Read', 'Cluster', 'Vote', 'Place on the map', 'Commit'] as const;

test('a whole workshop, from an empty page to the exported map', async ({ people, server }) => {
  const console = await people.facilitator({ name: 'Spring PMO meet-up', groups: 12 });
  const workshop = /\/w\/([^/]+)/.exec(console.url())![1]!;
  const code = await joinCodeOn(console);
  await expectAccessible(console);
  await picture(console, 'lobby', ['laptop']);

  const bigScreen = await console.getByRole('link', { name: 'Big screen', exact: true }).getAttribute('href');
  const wall = await people.at(bigScreen!, 'wall');
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
    // A keyboard on the screen leaves half the page.
    await ana.setViewportSize({ width: 390, height: 420 });
    await ana.getByLabel('Your note', { exact: true }).focus();
    await expect(ana.getByRole('button', { name: 'Add note' })).toBeInViewport({ ratio: 0.8 });
    await ana.setViewportSize(SIZES.phone);
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
      const byHand = () => inStage[stage]({ console, ana, ben, cem, wall });
      // For what the crowd has placed nothing is suggested any more.
      if (stage === 'Place on the map') await byHand();
      await Promise.all(crowd.map((person) => person.take(index + 1, 0)));
      if (stage !== 'Place on the map') await byHand();
    });
  }

  const lead =
    await test.step('the lead opens the map, goes from a number to its notes, and takes it along', async () => {
      await console.getByRole('button', { name: 'Links' }).click();
      const link = await console.getByRole('textbox', { name: /For the lead/ }).inputValue();
      await console.keyboard.press('Escape');
      const page = await people.at(link, 'laptop');
      await expect(page.getByRole('button', { name: /^Status reporting/ })).toBeVisible();
      await picture(page, 'map', ['phone', 'laptop', 'wall']);
      await page.getByRole('button', { name: /^Status reporting/ }).click();
      await expectAccessible(page);
      await picture(page, 'outcomes', ['phone', 'laptop', 'wall']);
      await page.getByRole('button', { name: /^Show all/ }).click();
      await expect(page.getByText('Forty slides on a Monday')).toBeVisible();
      const csv = await exported(page, 'Save Tables, CSV');
      for (const text of [
        'Forty slides on a Monday',
        'A thought that came late',
        '<b>Colour</b> by gut feeling',
      ]) {
        expect(csv).toContain(text);
      }
      expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(230);
      return page;
    });

  await test.step('weeks later: what was done, and what came of it', async () => {
    await console.getByRole('button', { name: 'Close the workshop' }).click();
    await console.getByRole('dialog').getByRole('button', { name: 'Close the workshop' }).click();
    await expect(ana.getByRole('heading', { name: /of your notes (is|are) on the map/ })).toBeVisible();
    await picture(ana, 'finished', ['phone']);
    await console.getByRole('button', { name: 'Open Review' }).last().click();
    await ben.getByLabel('What was done?').first().fill('No slides in January');
    await ben.getByLabel('What did it lead to?').first().fill('Nobody asked for them');
    await expect(ben.getByText('Saved', { exact: true })).toBeVisible();
    const article = await exported(lead, 'Save Article, Markdown');
    expect(article).toMatch(/^# /);
    expect(article).toContain('Nobody asked for them');
    const everything = JSON.parse(await exported(lead, 'Save Report, JSON')) as {
      schemaVersion: number;
      commitments: object[];
    };
    expect(everything.schemaVersion).toBe(2);
    expect(JSON.stringify(everything.commitments)).toContain('No slides in January');
  });
  await test.step('share the outcomes', async () => {
    await lead.getByRole('button', { name: 'Share', exact: true }).click();
    await lead.getByRole('button', { name: 'Make a link' }).click();
    const address = await lead.getByLabel(/^Until /).inputValue();
    await expectAccessible(lead);
    await picture(lead, 'share', ['phone', 'laptop']);
    const reader = await people.at(new URL(address).pathname + new URL(address).hash, 'phone');
    await reader.getByRole('button', { name: /^Status reporting/ }).click();
    await expect(reader.getByRole('heading', { name: 'Status reporting', exact: true })).toBeVisible();
    await reader.getByRole('button', { name: /^Show all/ }).click();
    await expect(reader.getByText('Forty slides on a Monday')).toBeVisible();
    await expectAccessible(reader);
    await lead.getByRole('button', { name: /^End the link/ }).click();
    await expect(lead.getByText('No link is open now.')).toBeVisible();
    await reader.reload();
    await expect(reader.getByText('This link has expired.')).toBeVisible();
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
    await clusterByKeyboard(cem, 'Reports nobody opens');
    await addLateNote(ana);
    await expectAccessible(ana);
    await expectAccessible(ben);
    await picture(ana, 'outline', ['phone']);
    await picture(ben, 'board', ['laptop', 'wall']);
    await expect(console.getByText('60', { exact: true }).first()).toBeVisible();
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
    const where = ana.getByRole('group', { name: 'Where does “Forty slides on a Monday” belong?' });
    const first = where.getByRole('button', { name: /likeliest/ });
    await first.click();
    await expect(first).toHaveAttribute('aria-pressed', 'true');
    await where.getByRole('button', { name: 'Another', exact: true }).click();
    await ana.getByRole('combobox').fill('archive');
    await ana.getByRole('option', { name: /^Document archive/ }).click();
    await expect(where.getByRole('button', { name: 'Document archive', pressed: true })).toBeVisible();
    await where.getByRole('button', { name: /^Status reporting/ }).click();
    await expect(where.getByRole('button', { name: /^Status reporting/, pressed: true })).toBeVisible();
    await expect(where.getByRole('button', { pressed: true })).toHaveCount(1);
    await expectAccessible(ana);
    await picture(ana, 'place', ['phone']);
    await picture(ben, 'place', ['laptop']);
  },
  async Commit({ console, ana, ben, wall }) {
    const message =
      'Two more minutes, then we close: what you promise goes to the steering group on Thursday';
    await console.getByLabel(ROOM.say).fill(message);
    await console.getByRole('button', { name: ROOM.send }).click();
    await expect(wall.getByText(message)).toBeVisible();
    await expect(wall.locator('footer').getByRole('timer')).toBeInViewport();
    await console.getByRole('button', { name: ROOM.unsay }).click();
    await expect(wall.getByText(message)).toHaveCount(0);
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

async function exported(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('button', { name: button })).toBeVisible();
  await picture(page, 'exports', ['laptop']);
  await page.getByRole('button', { name: button }).click();
  const path = await (await download).path();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  return inside(await readFile(path));
}
