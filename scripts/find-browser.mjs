import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { candidates } from './browsers.mjs';
import { isMain, root } from './root.mjs';

/** @typedef {{ kind: string, path: string, env: Record<string, string>, args: string[] }} Browser */

const verdicts = join(root, '.cache', 'browser.json');

/** Whether it draws a page here, driven as the tests drive it: a file that exists may still lack a library. */
async function draws({ path, env, args }) {
  const { chromium } = await import('@playwright/test');
  let browser;
  try {
    const options = { executablePath: path, args, env: { ...process.env, ...env }, timeout: 30_000 };
    browser = await chromium.launch(options);
    const page = await browser.newPage();
    await page.goto('data:text/html,<script>document.write("flash" + 6 * 7)</script>');
    return (await page.textContent('body', { timeout: 10_000 })).includes('flash42');
  } catch {
    return false;
  } finally {
    await browser?.close();
  }
}

// What was asked for is part of the verdict, so that a new CHROME_PATH is not answered with an old one.
const question = () => `${process.env.FLASHMAP_BROWSER ?? ''}|${process.env.CHROME_PATH ?? ''}`;

function remembered() {
  try {
    const { asked, browser } = JSON.parse(readFileSync(verdicts, 'utf8'));
    return asked === question() && existsSync(browser.path) ? browser : undefined;
  } catch {
    return undefined;
  }
}

function remember(browser) {
  mkdirSync(dirname(verdicts), { recursive: true });
  writeFileSync(verdicts, JSON.stringify({ asked: question(), browser }, null, 2));
  return browser;
}

/**
 * The first Chromium that really draws a page. FLASHMAP_BROWSER narrows the search to one kind:
 * path, playwright, system, bundled, apt or download.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const known = remembered();
  if (known) return known;
  const only = process.env.FLASHMAP_BROWSER;
  const tried = [];
  for (const { kind, find } of candidates) {
    if (only && only !== kind) continue;
    for (const browser of await find()) {
      if (await draws(browser)) return remember({ kind, ...browser });
      tried.push(`${kind}: ${browser.path} does not start`);
    }
  }
  const details = tried.length > 0 ? ` Tried ${tried.join('; ')}.` : '';
  throw new Error(`No Chromium was found for the tests. Install one, or name it in CHROME_PATH.${details}`);
}

if (isMain(import.meta.url)) {
  console.log(JSON.stringify(await findBrowser(), null, 2));
}
