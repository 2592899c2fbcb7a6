import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { exportHtml } from '../../server/export/html.ts';
import { makeReport } from '../../shared/map/aggregate.ts';
import type { Report } from '../../shared/map/report.ts';
import { PAYLOADS } from '../threats/support/payloads.ts';
import { asked, wholeReport } from '../unit/export/reports.ts';
import { group, input, workshop } from '../unit/map/boards.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  const { path, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath: path, args, env: { ...process.env, ...env } });
  folder = await mkdtemp(join(tmpdir(), 'flashmap-article-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** The page as somebody opens it who was sent the file, with an eye on all that it asks and all that is refused to it. */
async function opened(report: Report, colorScheme: 'light' | 'dark', width: number) {
  const [file] = await exportHtml(asked(report));
  const path = join(folder, file?.filename ?? '');
  await writeFile(path, file?.body ?? '');
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const asks: string[] = [];
  const alarms: string[] = [];
  page.on('request', (request) => asks.push(request.url()));
  page.on('console', (message) => alarms.push(message.text()));
  page.on('pageerror', (error) => alarms.push(error.message));
  page.on('dialog', (dialog) => alarms.push(dialog.message()));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.log(event.violatedDirective));
  });
  const url = pathToFileURL(path).href;
  await page.goto(url);
  const others = asks.filter((asked) => asked !== url && !asked.startsWith('data:'));
  return { page, others, alarms };
}

describe('the article in a browser', () => {
  it.each(['light', 'dark'] as const)('is drawn whole under its own policy: %s', async (scheme) => {
    const { page, others, alarms } = await opened(wholeReport(), scheme, 390);
    expect(others).toEqual([]);
    expect(alarms).toEqual([]);
    const seen = await page.evaluate(async () => {
      const faces = await document.fonts.load("16px 'Atkinson Hyperlegible Next'");
      const { color, backgroundColor, fontFamily } = getComputedStyle(document.documentElement);
      const tile = document.querySelector('svg g rect');
      return {
        styled: fontFamily.includes('Atkinson') && faces.length > 0,
        light: [color, backgroundColor],
        filled: tile !== null && getComputedStyle(tile).fill !== 'none',
        overflow: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(seen).toMatchObject({ styled: true, filled: true, overflow: 0 });
    const [ink, ground] = ['rgb(18, 32, 43)', 'rgb(241, 244, 246)'];
    expect(seen.light).toEqual(
      scheme === 'light' ? [ink, ground] : ['rgb(236, 241, 243)', 'rgb(15, 22, 28)'],
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.context().close();
  });

  it('shows what attackers write as text', async () => {
    const told = PAYLOADS.map((text) => ({
      lane: 'stop' as const,
      on: 'benefits',
      title: text,
      notes: [text],
    }));
    const [name = ''] = PAYLOADS;
    const report = makeReport(input([group(1, told)], { workshop: { ...workshop, name } }));
    const { page, others, alarms } = await opened(report, 'light', 1366);
    expect(others).toEqual([]);
    expect(alarms).toEqual([]);
    expect(await page.locator('script, img, iframe, object, embed, form, link, [onerror]').count()).toBe(0);
    expect(await page.locator('h1').textContent()).toBe(name.replace(/\s+/g, ' ').trim());
    await page.context().close();
  });
});
