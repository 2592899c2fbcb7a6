import type { Page } from '@playwright/test';
import { functions27 } from '../../shared/catalogue/functions27.ts';
import { LANES } from '../../shared/lanes.ts';
import { makeReport } from '../../shared/map/aggregate.ts';
import { OVERLAYS } from '../../shared/map/scene/options.ts';
import { OUTCOMES } from '../../shared/words/outcomes.ts';
import { group, input, type Told } from '../unit/map/boards.ts';
import { expect, expectAccessible, SIZES, test, type People } from './fixtures.ts';

/** What twelve groups said, of whom the last wrote nothing; two capabilities nobody mentioned. */
function outcome(lean: number) {
  const spoken = functions27.capabilities.slice(0, -2);
  const groups = Array.from({ length: 12 }, (_, g) =>
    group(
      g + 1,
      g === 11
        ? []
        : spoken.flatMap(({ id }, c): Told[] =>
            (c * 5 + g) % 4 === 0
              ? []
              : [{ lane: LANES[(c * g + lean * c) % 3]!, on: id, dots: (c + g) % 4 }],
          ),
    ),
  );
  const maturity = { 'report-status': { asIs: 2, toBe: 4 } as const };
  return makeReport(input(groups, { arrangement: { placements: {}, values: {}, maturity } }));
}

async function mapOf(people: People): Promise<Page> {
  const page = await people.facilitator({ name: 'Spring PMO meet-up', groups: 12 });
  await page.route('**/report?as=facilitator', (route) => route.fulfill({ json: outcome(1) }));
  await page.goto(page.url().replace(/console$/, 'map?as=facilitator'));
  await expect(page.getByRole('button', { name: /^Status reporting/ })).toBeVisible();
  return page;
}

/** Texts that the page's own typeface makes wider than their tile, or lays one over another. */
function strayTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>('[data-tile]')].flatMap((tile) => {
      const boxes = [...tile.querySelectorAll('rect')].map((rect) => rect.getBoundingClientRect());
      const left = Math.min(...boxes.map((box) => box.left));
      const right = Math.max(...boxes.map((box) => box.right));
      const texts = [...tile.querySelectorAll('text')];
      return texts
        .filter((text, index) => {
          const box = text.getBoundingClientRect();
          const covered = texts.slice(index + 1).some((other) => {
            const next = other.getBoundingClientRect();
            const sameLine = Math.abs(box.bottom - next.bottom) < 8;
            return sameLine && box.left < next.right - 1 && next.left < box.right - 1;
          });
          return covered || (boxes.length === 1 && (box.left < left - 1 || box.right > right + 1));
        })
        .map((text) => `${tile.dataset['tile']}: ${text.textContent}`);
    }),
  );
}

test('the map in all its views and overlays, on every screen, by keyboard alone', async ({ people }) => {
  const page = await mapOf(people);
  const map = page.getByRole('group', { name: OUTCOMES.map });
  const tile = (name: string) => map.getByRole('button', { name: new RegExp(`^${name}:`) });
  const choose = async (set: string, name: string) => {
    const button = page.getByRole('group', { name: set }).getByRole('button', { name, exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  };
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  await test.step('one stop for the Tab key, arrows between tiles, Enter opens and Escape comes back', async () => {
    await expect(page.getByText('Group 12 wrote nothing.')).toBeVisible();
    await page.getByText(OUTCOMES.agreement).press('Enter');
    await expect(page.getByText(/alpha|All agree/)).toBeVisible();
    await page.getByRole('button', { name: OUTCOMES.overlays.change, exact: true }).focus();
    await page.keyboard.press('Tab');
    await expect(tile('Status reporting')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(tile('Watching and controlling delivery')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await expect(tile('Standard method and governance')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Standard method and governance' })).toBeFocused();
    await expect(tile('Standard method and governance')).toHaveAttribute('aria-expanded', 'true');
    const menu = page.getByRole('button', { name: 'Export', exact: true });
    await menu.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Export the outcomes' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeFocused();
    await expect(tile('Standard method and governance')).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(tile('Standard method and governance')).toBeFocused();
    await page.keyboard.press('End');
    await expect(map.getByRole('button', { name: /not placed yet/ })).toBeFocused();
  });

  await test.step('every capability once in each view, and each text in its place', async () => {
    for (const [size, colorScheme] of [
      ['laptop', 'light'],
      ['phone', 'dark'],
      ['wall', 'light'],
    ] as const) {
      await page.setViewportSize(SIZES[size]);
      await page.emulateMedia({ colorScheme });
      for (const view of ['ranking', 'matrix', 'treemap', 'tiles'] as const) {
        await choose(OUTCOMES.view, OUTCOMES.views[view]);
        await expect(map.locator('[data-tile]')).toHaveCount(functions27.capabilities.length + 2);
        // The window has its new size before what stands in it.
        const message = `${view} on a ${size}`;
        await expect.poll(() => strayTexts(page), { message }).toEqual([]);
        await expect.poll(overflow, { message }).toBeLessThanOrEqual(0);
      }
    }
    await page.setViewportSize(SIZES.laptop);
    await choose(OUTCOMES.view, OUTCOMES.views.matrix);
    await expectAccessible(page);
    await choose(OUTCOMES.view, OUTCOMES.views.tiles);
  });

  await test.step('every overlay prints its numbers', async () => {
    const said = { direction: /say|split|even/, reach: /of 11 groups/, agreement: /agree|Too few/ };
    const more = { dots: /of the dots/, maturity: /two or more to go/ };
    for (const overlay of OVERLAYS.filter((each) => each !== 'change')) {
      await choose(OUTCOMES.overlay, OUTCOMES.overlays[overlay]);
      await expect(tile('Status reporting')).toHaveText({ ...said, ...more }[overlay]);
    }
    await choose(OUTCOMES.overlay, OUTCOMES.overlays.change);
    await page.getByLabel('Compare with an earlier map').setInputFiles({
      name: 'earlier.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"schemaVersion":1}'),
    });
    await expect(page.getByText(/no outcome of a workshop/)).toBeVisible();
    await page.getByLabel('Compare with an earlier map').setInputFiles({
      name: 'earlier.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(outcome(2))),
    });
    await expect(map.getByRole('button', { name: /: Was .*; now / }).first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('text at twice its size reflows', async () => {
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await page.setViewportSize(SIZES.phone);
    await expect
      .poll(() =>
        map
          .locator('text')
          .first()
          .evaluate((text) => text.getBoundingClientRect().height),
      )
      .toBeGreaterThan(30);
    await expect.poll(overflow).toBeLessThanOrEqual(0);
  });
});
