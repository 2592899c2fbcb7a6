import type { Page } from '@playwright/test';
import { DESK, VOTE } from '../../shared/words/desk.ts';
import { startProxy } from '../support/proxy.ts';
import { expect, test, type People } from './fixtures.ts';
import { joinCodeOn, open, writeNote } from './hands.ts';
import { LOOK, looksOf, watch } from './watching.ts';

const sheet = (page: Page) => page.getByLabel('Your note', { exact: true });
const indicator = (page: Page) => page.getByRole('region', { name: DESK.write });
const saved = (page: Page) => page.getByText('Saved', { exact: true });

async function writing(people: People) {
  const console = await people.facilitator({ name: 'Meet-up', groups: 1 });
  const code = await joinCodeOn(console);
  const ana = await people.attendee(code, 'phone');
  await open(console, 'Write');
  await expect(sheet(ana)).toBeVisible();
  return { console, code, ana };
}

test('a frozen server is doubted though nothing is typed, what is typed is not called saved, and is once it thaws', async ({
  people,
  server,
}) => {
  const { ana } = await writing(people);
  await writeNote(ana, 'Stop', 'Before the frost');
  await watch(ana);
  await expect.poll(async () => (await looksOf(ana)).at(-1)?.said).toBe('Saved');
  server.freeze();
  await expect.poll(async () => (await looksOf(ana)).at(-1)?.said).not.toBe('Saved');
  const looks = await looksOf(ana);
  const { heard } = looks.at(-1)!;
  // Within seven seconds of looks: a page that the machine stops for a while looks less often, and is not to blame.
  const trusted = looks.filter((look) => look.at > heard && look.said === 'Saved');
  expect(trusted.length).toBeLessThan(7_500 / LOOK);

  await sheet(ana).fill('Into the frost');
  const typedAt = (await looksOf(ana)).at(-1)!.at;
  await expect(indicator(ana)).toContainText('Offline. 1 note is kept on this device and will be sent.');
  expect((await looksOf(ana)).filter((look) => look.at > typedAt && look.said === 'Saved')).toEqual([]);
  server.thaw();
  await expect(saved(ana)).toBeVisible();
  await ana.reload();
  await expect(sheet(ana)).toHaveValue('Into the frost');
});

test('a browser that stores nothing, or fails at it, saves all the same and says what depends on the page', async ({
  people,
  server,
}) => {
  const proxy = await startProxy(server.url);
  const { code } = await writing(people);
  const failures = [
    () =>
      (IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError');
      }),
    () =>
      (IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError');
      }),
    () => (IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest),
  ];
  const pages = await Promise.all(
    failures.map(async (fail) => {
      const page = await people.at(`${proxy.url}/j/${code}`, 'phone');
      await page.addInitScript(fail);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await expect(sheet(page)).toBeVisible();
      await page.reload();
      await sheet(page).fill('Online');
      await expect(saved(page)).toBeVisible();
      return page;
    }),
  );
  proxy.cut();
  for (const page of pages) {
    await sheet(page).fill('On this page alone');
    await expect(indicator(page)).toContainText('Offline. 1 note is on this page only. Keep it open.');
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    await (await asked).dismiss();
  }
  proxy.heal();
  for (const page of pages) {
    await expect(saved(page)).toBeVisible();
    await expect(sheet(page)).toHaveValue('On this page alone');
  }
  await proxy.close();
});

test('two tabs of one person save both, and what they say counts once', async ({ people, server }) => {
  const proxy = await startProxy(server.url);
  const console = await people.facilitator({ name: 'Meet-up', groups: 1 });
  const ana = await people.at(`${proxy.url}/j/${await joinCodeOn(console)}`, 'phone');
  await ana.getByRole('button', { name: 'Join', exact: true }).click();
  await open(console, 'Write');
  await writeNote(ana, 'Stop', 'Of the first tab');
  const other = await ana.context().newPage();
  await other.goto(ana.url());
  await writeNote(other, 'Stop', 'Of the second tab');
  proxy.cut();
  await expect(ana.getByText(/^Offline/).first()).toBeVisible();
  await sheet(ana).fill('Without a network');
  await ana.getByRole('button', { name: 'Add note' }).click();
  const third = await ana.context().newPage();
  proxy.heal();
  await third.goto(ana.url());
  for (const page of [ana, other, third]) {
    await expect(page.getByRole('listitem').filter({ hasText: 'Without a network' })).toHaveCount(1);
    await expect(saved(page)).toBeVisible();
  }
  await third.goto(`${proxy.url}/`);
  await third.goBack();
  await expect(third.getByRole('listitem').filter({ hasText: 'Of the first tab' })).toHaveCount(1);
  await open(console, 'Read');
  for (const text of ['Of the first tab', 'Of the second tab', 'Without a network'])
    await expect(third.getByText(text)).toHaveCount(1);
  for (const stage of ['Cluster', 'Vote']) await open(console, stage);
  // A tap gives one dot more than its page shows, so the second waits until the first is seen there.
  const votes = [
    { page: ana, seenBy: other, given: '1' },
    { page: other, seenBy: third, given: '2' },
  ];
  for (const { page, seenBy, given } of votes) {
    await page.getByRole('button', { name: VOTE.give('Without a network') }).click();
    const item = seenBy.getByRole('listitem').filter({ hasText: 'Without a network' });
    await expect(item.getByText(given, { exact: true })).toBeVisible();
  }
  for (const page of [ana, other, third]) await expect(saved(page)).toBeVisible();
  await open(console, 'Place on the map');
  await ana.getByRole('button', { name: 'Outline' }).click();
  await expect(
    ana.getByRole('listitem').filter({ hasText: 'Without a network' }).getByText(/^2/),
  ).toBeVisible();
  await proxy.close();
});

test('a clock that jumps changes nothing on a page', async ({ people }) => {
  const { ana } = await writing(people);
  await ana.addInitScript(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + (Number(document.documentElement.dataset['jump']) || 0);
  });
  await watch(ana);
  await writeNote(ana, 'Stop', 'Before the jump');
  const clock = () => ana.getByRole('timer').first().innerText();
  const before = await clock();
  const from = (await looksOf(ana)).length;
  for (const jump of [7_200_000, -7_200_000]) {
    await ana.evaluate((by) => (document.documentElement.dataset['jump'] = String(by)), jump);
    await writeNote(ana, 'Stop', `After a jump of ${jump}`);
  }
  // Two hours either way would be seen; what the test itself takes is not what it is about.
  expect(Math.abs(secondsOf(before) - secondsOf(await clock()))).toBeLessThan(1_800);
  // A busy machine may be slow to answer, which a page says by its monotonic clock.
  const doubts = (await looksOf(ana))
    .slice(from)
    .filter(
      ({ at, heard, said }) =>
        !/^(Saved|Saving…|Still saving…|The server is slow)/.test(said) && at - heard < 4_000,
    );
  expect(doubts).toEqual([]);
});

test('ten megabytes are cut before they are anywhere, and the rest stays within reach', async ({
  people,
}) => {
  const { ana } = await writing(people);
  await sheet(ana).fill('Begin. ');
  await sheet(ana).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'x'.repeat(10_000_000));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }));
  });
  await expect(sheet(ana)).toHaveValue(`Begin. ${'x'.repeat(1_993)}`);
  const notice = ana.getByRole('alert').filter({ hasText: DESK.cut(2_000, 10_000_000 - 1_993).title });
  await notice.getByRole('button', { name: 'Copy' }).click();
  const copied = () => ana.evaluate(async () => (await navigator.clipboard.readText()).length);
  await expect.poll(copied).toBe(10_000_000 - 1_993);
  await notice.getByRole('button', { name: DESK.cutDone }).click();
  await expect(notice).toHaveCount(0);
  await writeNote(ana, 'More', 'Still at work');
});

function secondsOf(clock: string): number {
  const [minutes = 0, seconds = 0] = (/(\d+):(\d\d)/.exec(clock) ?? []).slice(1).map(Number);
  return minutes * 60 + seconds;
}
