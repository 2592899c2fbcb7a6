import { LOBBY } from '../../shared/words/attend.ts';
import { expect, expectAccessible, picture, SIZES, test, type Size } from './fixtures.ts';
import { joinCodeOn } from './hands.ts';

const EDGES = ['phone', 'laptop'] as const satisfies readonly Size[];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages before the first stage are accessible and fit their screens, ${colorScheme}`, async ({
    people,
  }) => {
    const console = await people.facilitator({ name: 'Spring PMO meet-up', groups: 2 });
    const code = await joinCodeOn(console);
    const ana = await people.attendee(code, 'phone');
    const home = await people.at('/', 'laptop');
    const join = await people.at(`/j/${code}`, 'phone');
    for (const page of [home, join, ana, console]) {
      await page.emulateMedia({ colorScheme });
      for (const size of EDGES) {
        await page.setViewportSize(SIZES[size]);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${page.url()} at ${size}`).toBeLessThanOrEqual(0);
      }
    }
    await picture(home, 'home', ['phone', 'laptop']);
    await picture(ana, 'attendee-lobby', ['phone']);
    await ana.getByLabel(LOBBY.choose).selectOption('Group 2');
    await expect(ana.getByRole('heading', { level: 1 })).toHaveText(LOBBY.heading(2));
    await console.goto('/');
    await console.getByRole('link', { name: 'Spring PMO meet-up' }).click();
    await expect(console).toHaveURL(/console$/);
  });
}

test('a workshop starts with the keyboard alone', async ({ people }) => {
  const page = await people.at('/', 'laptop');
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type('By hand');
  await page.keyboard.press('Enter');
  await page.waitForURL(/console/);
  await expect(page.getByRole('heading', { level: 1, name: 'By hand' })).toBeFocused();
});
