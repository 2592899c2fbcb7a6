import type { Locator, Page } from '@playwright/test';
import { addDraft } from '../../shared/desk.ts';
import { openDesk, stored } from '../contract/documents.ts';
import { freshId } from '../contract/people.ts';
import { gather, type Cast } from '../threats/support/cast.ts';
import { expect, expectAccessible, picture, test, type People } from './fixtures.ts';

const NOTES = ['Forty slides on a Monday', 'Chasing timesheets', 'Audits of audits'];

/** The map of a closed workshop, as its lead has it open: three notes, none placed. */
async function leadsMap(people: People, cast: Cast): Promise<Page> {
  const { attendee, lead } = cast.of;
  await cast.open('write');
  const desk = await openDesk(attendee.browser, attendee.control);
  for (const text of NOTES) addDraft(desk.doc, { id: freshId(), lane: 'stop', text }, 'test');
  await stored(desk, attendee.browser, 'attendee');
  desk.close();
  await cast.host.send({ type: 'workshop.close', round: cast.host.state!.round });
  await lead.control.untilState('it is closed', (state) => state.phase === 'closed');
  const page = await people.at('/healthz', 'laptop');
  const { url } = lead.browser;
  await page.context().addCookies([...lead.browser.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`/w/${cast.workshop}/map`);
  return page;
}

/** Presses a button as somebody without a pointer does. */
async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}
async function choose(page: Page, of: Locator, item: RegExp): Promise<void> {
  await press(of);
  await press(page.getByRole('menuitem', { name: item }));
}

test('a lead places, renames, splits, merges and takes back, by keyboard alone', async ({
  people,
  server,
}) => {
  const cast = await gather(server.url);
  const page = await leadsMap(people, cast);
  const tile = (name: RegExp) => page.locator('[data-tile]').filter({ hasText: name });
  const panel = page.getByRole('complementary');
  const editor = page.getByRole('dialog', { name: 'Edit the map' });

  await test.step('two notes find their place, and one of them whom it serves', async () => {
    await press(tile(/3\s*notes not placed yet/));
    await press(panel.getByRole('button', { name: 'Arrange notes' }));
    const box = (note: string) => panel.getByRole('checkbox', { name: `Choose ${note}` });
    for (const note of NOTES.slice(0, 2)) await box(note).press('Space');
    await box(NOTES[0]!).press('c');
    await expect(panel.getByRole('status').filter({ hasText: '2 items chosen' })).toBeVisible();
    await box(NOTES[1]!).press('m');
    await page.getByRole('combobox', { name: 'Search capabilities' }).fill('status rep');
    await page.keyboard.press('Enter');
    await expect(tile(/1\s*note not placed yet/)).toBeVisible();
    await expect(panel.getByText('Moved 2 items to Status reporting.')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('every number leads to its notes, and says who moved them', async () => {
    await press(tile(/^Status reporting/));
    await press(panel.getByRole('button', { name: /^Stop/ }));
    await expect(panel.getByRole('heading', { name: 'Stop: 2 notes' })).toBeVisible();
    await press(panel.getByRole('button', { name: 'Group 1: less' }));
    await expect(panel.getByRole('link', { name: 'Board of group 1' })).toBeVisible();
    await expect(
      panel.getByText('Moved by the lead. Its group had it on no capability.').first(),
    ).toBeVisible();
    await press(panel.getByRole('button', { name: '2, managed' }).first());
    await expect(panel.getByText('Managed.')).toBeVisible();
    await press(panel.getByRole('button', { name: 'Arrange notes' }));
    await expect(panel.getByRole('button', { name: 'Customer', pressed: true })).toHaveCount(2);
    await expectAccessible(page);
    await picture(page, 'map-arrange', ['laptop']);
  });

  await test.step('a rename and a split from the panel', async () => {
    const change = (name: string) => panel.getByRole('button', { name: `Change ${name}` });
    await choose(page, change('Status reporting'), /^Rename/);
    await page.getByRole('textbox', { name: 'Name' }).fill('Reports to the board');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('heading', { name: 'Reports to the board' })).toBeVisible();
    await choose(page, change('Reports to the board'), /^Split/);
    await page.getByRole('textbox', { name: 'Name' }).fill('Timesheets');
    await page.getByRole('dialog').getByRole('checkbox', { name: NOTES[1]! }).press('Space');
    await expect(page.getByText('1 note of 1 group goes to the new capability; 1 note stays.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Name' }).press('Enter');
    await press(tile(/^Timesheets/));
    await expect(panel.getByText('Split off Reports to the board')).toBeVisible();
  });

  await test.step('a merge in the editor, and the way back', async () => {
    await press(page.getByRole('button', { name: 'Edit map' }));
    await expectAccessible(page);
    await picture(page, 'map-edit', ['phone', 'laptop']);
    await press(editor.getByRole('button', { name: 'Move Timesheets down' }));
    await expect(editor.getByText('Moved Timesheets in Monitoring and control.').last()).toBeVisible();
    await expect(editor.getByRole('button', { name: 'Move Timesheets down' })).toBeFocused();
    await choose(page, editor.getByRole('button', { name: 'Change Timesheets' }), /^Merge/);
    await page.getByRole('combobox', { name: /^Into/ }).selectOption({ label: 'Benefits' });
    await expect(page.getByText('1 note of 1 group will count in Benefits from now on.')).toBeVisible();
    await press(page.getByRole('button', { name: 'Merge', exact: true }));
    await expect(editor.getByText('Merged Timesheets into Benefits.').last()).toBeVisible();
    await expect(editor.getByRole('button', { name: 'Change Timesheets' })).toHaveCount(0);
    await editor.getByRole('button', { name: /^Undo/ }).press('Control+z');
    await expect(editor.getByRole('button', { name: 'Change Timesheets' })).toBeVisible();
    await press(editor.getByText('What was changed'));
    await expect(editor.getByText('Took back: merged Timesheets into Benefits.')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('it stands after a reload', async () => {
    await page.reload();
    await expect(tile(/^Reports to the board/)).toBeVisible();
    await press(tile(/^Timesheets/));
    await expect(panel.getByText(NOTES[1]!)).toBeVisible();
  });

  await test.step('the facilitator has the same editor on the console', async () => {
    const { browser } = cast.of.facilitator;
    const console = await people.at('/healthz', 'laptop');
    const cookies = [...browser.cookies].map(([name, value]) => ({ name, value, url: browser.url }));
    await console.context().addCookies(cookies);
    await console.goto(`/w/${cast.workshop}/console`);
    await console.getByRole('button', { name: 'Capabilities' }).click();
    const row = console.getByRole('listitem').filter({ hasText: 'Timesheets' }).first();
    await expect(row).toContainText('1 note');
  });
  cast.close();
});
