import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { startServer, type RunningServer } from '../support/server.ts';

export { expect };

/** Sizes that people hold or look at. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1366, height: 768 },
  wall: { width: 1920, height: 1080 },
} as const;
export type Size = keyof typeof SIZES;

/** Opens pages as people do: each in a browser context of their own, with cookies of their own. */
export class People {
  readonly #browser: Browser;
  readonly #url: string;

  constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  async at(path: string, size: Size): Promise<Page> {
    const phone = size === 'phone' ? { hasTouch: true, isMobile: true } : {};
    const context = await this.#browser.newContext({
      viewport: SIZES[size],
      baseURL: this.#url,
      reducedMotion: 'reduce',
      ...phone,
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  /** Creates a workshop on the first page and is on its console. */
  async facilitator(settings: {
    name: string;
    writers?: 'Anonymous' | 'Named';
    groups: number;
  }): Promise<Page> {
    const page = await this.at('/', 'laptop');
    await page.getByLabel('Name', { exact: true }).fill(settings.name);
    await page.getByRole('radio', { name: settings.writers ?? 'Anonymous' }).check();
    await page.getByLabel('Groups', { exact: true }).fill(String(settings.groups));
    await page.getByRole('button', { name: 'Create the workshop' }).click();
    await page.waitForURL(/\/w\/[^/]+\/console/);
    return page;
  }

  /** Types the code on the first page; a named workshop asks for the first name too. */
  async attendee(code: string, size: Size, name?: string): Promise<Page> {
    const page = await this.at('/', size);
    await page.getByLabel('Code on the big screen').fill(code);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    if (name !== undefined) {
      await page.getByRole('textbox', { name: 'First name' }).fill(name);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
    }
    await page.waitForURL(/\/w\/[^/]+$/);
    return page;
  }
}

export const test = base.extend<{ server: RunningServer; people: People }>({
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
  people: async ({ browser, server }, use) => {
    await use(new People(browser, server.url));
    for (const context of browser.contexts()) await context.close();
  },
});

/** Nothing that axe calls serious or critical may be on a page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

/** Takes pictures for `npm run pictures`, light and dark, and leaves the page as it was. No test is about them. */
export async function picture(page: Page, name: string, sizes: readonly Size[]): Promise<void> {
  if (PICTURES === undefined) return;
  const before = page.viewportSize();
  await page.mouse.move(0, 0);
  for (const size of sizes) {
    await page.setViewportSize(SIZES[size]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: `${PICTURES}/${name}-${size}-${colorScheme}.png`,
        animations: 'disabled',
      });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

const PICTURES = process.env['PICTURES'];
