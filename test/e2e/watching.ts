import type { Page } from '@playwright/test';

/** What a page said of itself at one moment. */
export interface Look {
  /** Milliseconds of the page's monotonic clock. */
  readonly at: number;
  /** The indicator, empty while there is none. */
  readonly said: string;
  /** Texts of the notes on the desk, and of the sheet. */
  readonly texts: readonly string[];
  /** When the newest frame of a server came. */
  readonly heard: number;
}

declare global {
  interface Window {
    looks: Look[];
  }
}

/** Milliseconds between two looks. */
export const LOOK = 50;

/** Looks at a page from its next load on. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript((apart) => {
    let heard = 0;
    window.looks = [];
    window.WebSocket = class extends WebSocket {
      constructor(...how: ConstructorParameters<typeof WebSocket>) {
        super(...how);
        if (this.url.includes('/sync/')) this.addEventListener('message', () => (heard = performance.now()));
      }
    };
    setInterval(() => {
      const said = document.querySelector('.write .status')?.textContent.trim() ?? '';
      const notes = [...document.querySelectorAll('.mine li .text')].map(({ textContent }) => textContent);
      const sheet = document.querySelector<HTMLTextAreaElement>('.write textarea')?.value ?? '';
      window.looks.push({ at: performance.now(), said, texts: [...notes, sheet], heard });
    }, apart);
  }, LOOK);
  await page.reload();
}

export function looksOf(page: Page): Promise<Look[]> {
  return page.evaluate(() => window.looks);
}

/** Ends a page as a crash of its process does: nothing in it can be saved any more. */
export async function crash(page: Page): Promise<void> {
  const gone = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close({ runBeforeUnload: false });
}

/** Lets a number of pictures be drawn, about 60 a second. */
export function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(async (left) => {
    for (let i = 0; i < left; i++) await new Promise(requestAnimationFrame);
  }, count);
}
