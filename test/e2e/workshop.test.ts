import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { joinAll } from '../rehearse/rehearsal.ts';
import { Ledger } from '../rehearse/ledger.ts';
import { loadNotes } from '../rehearse/notes.ts';
import { expect, expectAccessible, picture, test } from './fixtures.ts';

const STAGES = ['Write', 'Read', 'Cluster', 'Vote', 'Place on the map', 'Commit'] as const;

test('a whole workshop, from an empty page to the exported map', async ({ people, server }) => {
  test.setTimeout(240_000);
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
    await writeNote(ana, 'Stop', 'The Monday status deck');
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
      await inStage[stage]({ console, ana, ben, wall });
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
    await expect(lead.getByText('The Monday status deck')).toBeVisible();
    await picture(lead, 'outcomes', ['phone', 'laptop', 'wall']);
    const download = lead.waitForEvent('download');
    await lead.getByRole('button', { name: 'Export' }).click();
    await lead
      .getByRole('link', { name: /CSV/ })
      .or(lead.getByRole('menuitem', { name: /CSV/ }))
      .click();
    const csv = await readFile((await (await download).path())!, 'utf8');
    expect(csv).toContain('The Monday status deck');
    expect(csv).toContain('<b>Colour</b> by gut feeling');
    expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(200);
  });
  for (const person of crowd) person.leave();
});

interface Room {
  readonly console: Page;
  readonly ana: Page;
  readonly ben: Page;
  readonly wall: Page;
}

const inStage: Readonly<Record<Exclude<(typeof STAGES)[number], 'Write'>, (room: Room) => Promise<void>>> = {
  async Read({ ana }) {
    await expect(ana.getByText('The Monday status deck')).toBeVisible();
    await picture(ana, 'read', ['phone']);
  },
  async Cluster({ console, ana, ben }) {
    await expectAccessible(ana);
    await expectAccessible(ben);
    await picture(ana, 'outline', ['phone']);
    await picture(ben, 'board', ['laptop', 'wall']);
    await picture(console, 'console', ['phone', 'laptop', 'wall']);
    await expectAccessible(console);
  },
  async Vote({ ana }) {
    await ana
      .getByRole('button', { name: /^Give a dot to/ })
      .first()
      .click();
    await expect(ana.getByText('Saved', { exact: true })).toBeVisible();
    await expectAccessible(ana);
    await picture(ana, 'vote', ['phone', 'laptop']);
  },
  async 'Place on the map'({ ana, ben }) {
    await expectAccessible(ana);
    await picture(ana, 'place', ['phone']);
    await picture(ben, 'place', ['laptop']);
  },
  async Commit({ ana, ben, wall }) {
    await expectAccessible(ben);
    await picture(ana, 'commit', ['phone']);
    await picture(ben, 'commit', ['laptop']);
    await expectAccessible(wall);
    await picture(wall, 'wall', ['wall']);
  },
};

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
