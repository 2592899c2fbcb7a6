import type { Page } from '@playwright/test';
import { expect, expectAccessible, SIZES, test } from './fixtures.ts';
import { arrived, joinCodeOn, open } from './hands.ts';

test('an attendee joins without scrolling, on the smallest phone too', async ({ people }) => {
  const page = await people.at('/', 'phone');
  for (const size of [SIZES.phone, { width: 320, height: 640 }]) {
    await page.setViewportSize(size);
    await expect(page.getByLabel('Code on the big screen')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Join', exact: true })).toBeInViewport({ ratio: 1 });
  }
});

test('the bar of the console is one row, on a phone two, and hides nothing for good', async ({ people }) => {
  const page = await people.facilitator({ name: 'Spring PMO meet-up', groups: 3 });
  const bar = page.getByRole('banner');
  // Codes are drawn at random: the bar has to hold the widest one.
  await bar.locator('.chip').evaluate((chip) => chip.replaceChildren('WWW WWW'));
  const height = async () => (await bar.boundingBox())!.height;
  for (const width of [1366, 1024, 820]) {
    await page.setViewportSize({ width, height: 768 });
    await expect.poll(height, { message: `at ${width}` }).toBeLessThan(64);
  }
  const overflow = () =>
    page.evaluate(() => {
      const ends = [...document.querySelectorAll('main *')].map((each) => each.getBoundingClientRect().right);
      return Math.max(...ends) - innerWidth;
    });
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(height, { message: `at ${width}` }).toBeLessThan(112);
  }
  await expectAccessible(page);
  await expect(page.getByRole('link', { name: 'Big screen', exact: true })).toBeInViewport();
  const menu = page.getByRole('button', { name: 'More of this workshop' });
  await menu.click();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Links' }).click();
  await expect(page.getByRole('textbox', { name: /For the lead/ })).toBeVisible();
});

test('a board fills the window as it grows, until somebody has chosen their own view', async ({ people }) => {
  const console = await people.facilitator({ name: 'Spring PMO meet-up', groups: 1 });
  const code = await joinCodeOn(console);
  const page = await people.attendee(code, 'laptop');
  await open(console, 'Write');
  await page.getByLabel('Your note', { exact: true }).fill('Forty slides on a Monday');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await open(console, 'Read');
  await open(console, 'Cluster');
  await arrived(page, 'Cluster');
  await expect(page.getByRole('heading', { name: 'Stop' })).toBeVisible();
  await expect.poll(() => free(page)).toBeLessThan(0.1);
  await page.setViewportSize(SIZES.wall);
  await expect.poll(() => free(page)).toBeLessThan(0.1);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  const chosen = await zoomOf(page);
  await page.setViewportSize(SIZES.laptop);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(SIZES.laptop.width);
  expect(await zoomOf(page)).toBe(chosen);

  await open(console, 'Vote');
  await open(console, 'Place on the map');
  await expect(page.getByText('0 of 1 placed')).toBeVisible();
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await expect.poll(height).toBe(SIZES.laptop.height);
});

/** Share of the window's width that no lane covers. */
async function free(page: Page): Promise<number> {
  const lanes = await page
    .locator('.lane')
    .evaluateAll((all) => all.map((lane) => lane.getBoundingClientRect()));
  const [first, last] = [lanes[0]!, lanes.at(-1)!];
  return 1 - (last.right - first.left) / page.viewportSize()!.width;
}

function zoomOf(page: Page): Promise<string> {
  return page.getByRole('group', { name: 'Zoom' }).locator('.num').innerText();
}
