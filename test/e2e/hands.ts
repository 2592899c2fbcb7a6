import type { Locator, Page } from '@playwright/test';
import { BOARD } from '../../shared/words/board.ts';
import { COMMON } from '../../shared/words/common.ts';
import { expect } from './fixtures.ts';

/** What people do with their hands on a page, each step seen to have worked. */

export async function joinCodeOn(console: Page): Promise<string> {
  const shown = console.getByText(/^[2-9A-Z]{3} [2-9A-Z]{3}$/).first();
  return (await shown.innerText()).replace(' ', '');
}

export async function open(console: Page, stage: string): Promise<void> {
  await console
    .getByRole('button', { name: `Open ${stage}` })
    .last()
    .click();
  await expect(console.getByRole('listitem').filter({ hasText: stage }).first()).toHaveAttribute(
    'aria-current',
    'step',
  );
}

/** Somebody's own page is in a stage, some time after the console has opened it: what it allows is allowed from here on. */
export async function arrived(page: Page, stage: string): Promise<void> {
  await expect(page).toHaveTitle(COMMON.title(stage));
}

/** Where something stands once what moves it, such as what others did just before, is over. */
export async function standing(of: Locator) {
  let before = '';
  await expect
    .poll(
      async () => {
        const last = before;
        before = JSON.stringify(await of.boundingBox());
        return before === last;
      },
      { intervals: [100, 250] },
    )
    .toBe(true);
  return (await of.boundingBox())!;
}

export async function writeNote(page: Page, lane: string, text: string): Promise<void> {
  await page.getByRole('radio', { name: lane }).click();
  await page.getByLabel('Your note', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** One note dropped on another of its lane makes a cluster, which is named, undone and done again. */
export async function clusterByDragging(page: Page): Promise<void> {
  await arrived(page, 'Cluster');
  const loose = page.locator('.note[data-lane="more"]');
  const [onto, held] = [await standing(loose.nth(0)), await standing(loose.nth(1))];
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

/** The same without a pointer, through the menu of a note: one is then in the field for the name. */
export async function clusterByKeyboard(page: Page, name: string): Promise<void> {
  await arrived(page, 'Cluster');
  await page.locator('.note[data-lane="stop"]').first().press('m');
  await page.getByRole('menuitem', { name: 'Cluster with…' }).press('Enter');
  await page.getByRole('menuitem').nth(1).press('Enter');
  await expect(page.getByRole('textbox', { name: BOARD.nameCluster })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** Written on the desk of this round, published by the server, and known as one's own to this page alone. */
export async function addLateNote(page: Page): Promise<void> {
  await arrived(page, 'Cluster');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'A late note' });
  await dialog.getByRole('radio', { name: 'Start' }).click();
  await dialog.getByLabel('Your note', { exact: true }).fill('A thought that came late');
  await dialog.getByRole('button', { name: 'Add note' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('A thought that came late')).toBeVisible();
}
