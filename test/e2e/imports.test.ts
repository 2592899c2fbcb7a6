import type { Report } from '../../shared/map/report.ts';
import { expect, expectAccessible, picture, SIZES, test } from './fixtures.ts';

const TABLE = [
  'Lane\tGroup\tNote\tCapability\tVotes',
  'Stop\t1\tThe Monday deck\tStatus reporting\t3',
  'Drop it\t2\tWeekly reports\tStatus reporting\t1',
  'Keep\t2\tAsking what a project is for\tBenefits\t2',
  'Mad\t3\tMeetings about meetings\tNothing we know\t',
  'Start\t3\t\tBenefits\t',
].join('\n');

test('a pasted table becomes a map, and its JSON export the same map again', async ({ people }) => {
  const page = await people.at('/', 'laptop');
  await page.getByRole('link', { name: 'Bring in a workshop from a file' }).click();
  await page.getByLabel('or paste a table').fill(TABLE);
  await page.getByRole('button', { name: 'Show what would come in' }).click();
  await expect(page.getByRole('heading', { name: '2. The workshop' })).toBeFocused();
  await expect(page.getByText('2 rows stay out')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'There is no text in it.' })).toBeVisible();
  await page.getByLabel('Lane of “Mad”').selectOption('Stop');
  await expect(page.getByText('1 row stays out')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Autumn PMO meet-up');
  await page.getByLabel('Held on').fill('2025-10-02');
  await page.getByLabel('People who took part').fill('14');
  await expect(page.getByText('3 groups, 14 people, 4 notes, 0 clusters, 6 dots')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of ['phone', 'laptop', 'wall'] as const) {
      await page.setViewportSize(SIZES[size]);
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, size).toBeLessThanOrEqual(0);
    }
  }
  await picture(page, 'import', ['phone', 'laptop']);
  await page.getByRole('button', { name: 'Bring in 4 notes' }).click();
  await page.waitForURL(/\/w\/[^/]+\/map$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Less status reporting');
  const reportOf = async () => {
    const [, workshop] = /\/w\/([^/]+)/.exec(page.url()) ?? [];
    return (await (await page.request.get(`/api/workshops/${workshop}/report?as=lead`)).json()) as Report;
  };
  const first = await reportOf();
  const exported = await page.request.get(`/api/workshops/${first.workshop.id}/export/json?as=lead`);

  await page.goto('/import');
  const file = { name: 'map.json', mimeType: 'application/json', buffer: await exported.body() };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('Autumn PMO meet-up, 2 October 2025')).toBeVisible();
  await page.getByRole('button', { name: 'Bring in 4 notes' }).click();
  await page.waitForURL(/\/w\/[^/]+\/map$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Less status reporting');
  const again = await reportOf();
  expect(again.workshop.id).not.toBe(first.workshop.id);
  expect(again.numbers).toEqual(first.numbers);
  expect(again.workshop.createdAt).toBe(first.workshop.createdAt);
});
