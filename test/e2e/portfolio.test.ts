import { DETAIL } from '../../shared/words/outcomes.ts';
import {
  CARRIED,
  COMMITMENTS,
  COMPARE,
  FACET_WORDS,
  NEXT,
  PORTFOLIO,
  TOGETHER,
} from '../../shared/words/portfolio.ts';
import { ADD, BRING, RENEWAL } from '../../shared/words/portfolioDoors.ts';
import type { CreateResponse } from '../../shared/workshop/requests.ts';
import { reportOf, type HeldBefore } from '../support/heldBefore.ts';
import { expect, expectAccessible, picture, SIZES, test } from './fixtures.ts';
import { joinCodeOn, open, writeNote } from './hands.ts';

test('a lead brings workshops together, and what is still open comes up at the next one', async ({
  people,
}) => {
  const page = await people.facilitator({ name: 'Spring meet-up', groups: 1 });
  const console = page.url();
  const ana = await people.attendee(await joinCodeOn(page), 'phone');
  await open(page, 'Write');
  await writeNote(ana, 'Stop', 'Monday deck');
  for (const stage of ['Read', 'Cluster', 'Vote', 'Place on the map', 'Commit']) await open(page, stage);
  await ana.getByRole('button', { name: 'Add a commitment' }).click();
  await ana.getByLabel('What will you do?').fill('No slides in January');
  const form = ana.getByRole('form', { name: 'New commitment' });
  await form.getByRole('button', { name: 'Add a commitment' }).click();
  await expect(ana.getByText('Saved', { exact: true })).toBeVisible();

  await page.goto(console.replace('/console', '/map?as=facilitator'));
  await page.getByRole('button', { name: BRING.button, exact: true }).click();
  await page.getByLabel(BRING.name).fill('Our PMO');
  await page.getByRole('button', { name: BRING.add, exact: true }).click();
  await page.getByRole('link', { name: BRING.open }).click();
  await page.waitForURL(/\/p\/[^/#]+$/);
  await expect(page.getByText('1 of 1 workshop chosen')).toBeVisible();
  await expectAccessible(page);

  await test.step('the next workshop begins with what is open', async () => {
    await page.getByRole('button', { name: PORTFOLIO.newWorkshop }).click();
    const dialog = page.getByRole('dialog', { name: NEXT.title });
    await expect(dialog.getByRole('checkbox', { name: /No slides in January/ })).toBeChecked();
    await dialog.getByLabel('Name', { exact: true }).fill('Autumn meet-up');
    await dialog.getByRole('button', { name: 'Create the workshop' }).click();
    await page.waitForURL(/\/console/);
    await expect(page.getByRole('heading', { name: CARRIED.title })).toBeVisible();
    const ben = await people.attendee(await joinCodeOn(page), 'phone');
    await expect(ben.getByText('No slides in January')).toBeVisible();
    await expectAccessible(ben);
  });

  await test.step('what became of it is written from the portfolio', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Our PMO' }).click();
    await page.getByRole('button', { name: PORTFOLIO.views.commitments, exact: true }).click();
    await page.getByRole('button', { name: COMMITMENTS.updateOf('No slides in January') }).click();
    await page.getByLabel(COMMITMENTS.result).fill('Nobody asked for them');
    await page.getByRole('button', { name: PORTFOLIO.save }).click();
    await expect(page.getByText('0 still open')).toBeVisible();
    await expect(ana.getByText('No slides in January')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('with those of earlier years it makes one map, and shows what has changed', async () => {
    const portfolio = `/api${new URL(page.url()).pathname.replace('/p/', '/portfolios/')}/workshops`;
    const earlier: CreateResponse[] = [];
    for (const held of EARLIER) {
      const file = { kind: 'report', text: JSON.stringify(reportOf(held)) };
      const made = await page.request.post('/api/imports', { data: file });
      earlier.push((await made.json()) as CreateResponse);
    }
    await page.getByRole('button', { name: PORTFOLIO.views.workshops, exact: true }).click();
    await page.getByRole('button', { name: ADD.button }).click();
    const dialog = page.getByRole('dialog', { name: ADD.title });
    const { join, observer } = earlier[0]!.links;
    await dialog.getByLabel(ADD.links).fill([join, ...earlier.map(({ links }) => links.lead)].join('\n'));
    await dialog.getByRole('button', { name: ADD.add, exact: true }).click();
    // What did not work is left there, and told.
    await expect(dialog.getByText(ADD.noLink)).toBeVisible();
    await expect(dialog.getByLabel(ADD.links)).toHaveValue(join);
    await dialog.getByLabel(ADD.links).fill(observer);
    await dialog.getByRole('button', { name: ADD.add, exact: true }).click();
    await expect(dialog.getByText(ADD.onlyLooks)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    for (const { workshop } of earlier) {
      const facets = { sector: 'Public', role: '', maturity: '' };
      await page.request.post(`${portfolio}/${workshop}/facets`, { data: facets });
    }
    await page.reload();
    await page.getByLabel(FACET_WORDS.sector).selectOption('Public');
    await expect(page.getByText('3 of 5 workshops chosen')).toBeVisible();
    await page.getByRole('button', { name: PORTFOLIO.views.map, exact: true }).click();
    await expect(page.getByText(TOGETHER.sources)).toBeVisible();
    await picture(page, 'portfolio-map', ['phone', 'laptop']);
    await page.setViewportSize(SIZES.laptop);
    await page.getByRole('button', { name: /fit nowhere/ }).click();
    const panel = page.getByRole('complementary', { name: DETAIL.trays.fitsNowhere.title });
    await expect(panel.getByText(/Spring meet-up, group \d+/).first()).toBeVisible();
    await expectAccessible(page);
    for (const view of ['course', 'change'] as const) {
      await page.getByRole('button', { name: PORTFOLIO.views[view], exact: true }).click();
      await expect(page.getByText('Status reporting').filter({ visible: true }).first()).toBeVisible();
      await expectAccessible(page);
      await picture(page, `portfolio-${view}`, ['laptop']);
    }
    await expect(page.getByText(COMPARE.list)).toBeVisible();
  });

  await test.step('whoever has the link holds it, until it is renewed', async () => {
    await page.getByRole('button', { name: PORTFOLIO.link }).click();
    const link = await page.getByRole('textbox', { name: PORTFOLIO.link }).inputValue();
    const colleague = await people.at(new URL(link).pathname, 'laptop');
    await expect(colleague.getByText(PORTFOLIO.refused)).toBeVisible();
    await colleague.goto(link.replace(/^https?:\/\/[^/]+/, ''));
    await colleague.reload();
    await expect(colleague.getByText('5 of 5 workshops chosen')).toBeVisible();
    expect(colleague.url()).not.toContain('#');
    await page.getByRole('button', { name: RENEWAL.button }).click();
    await page.getByRole('button', { name: RENEWAL.confirm }).click();
    await expect(page.getByText(RENEWAL.done)).toBeVisible();
    expect(await page.getByRole('textbox', { name: PORTFOLIO.link }).inputValue()).not.toBe(link);
    await expectAccessible(page);
    await colleague.getByRole('button', { name: PORTFOLIO.views.change, exact: true }).click();
    await expect(colleague.getByText(PORTFOLIO.lockedOut)).toBeVisible();
  });
});

/** Held before the two of today. */
const EARLIER = [
  { name: 'Autumn meet-up', day: '2024-10-17', groups: 8, less: ['pmis'], more: ['methodology', 'training'] },
  {
    name: 'Spring meet-up',
    day: '2025-05-20',
    groups: 9,
    less: ['report-status', 'pmis'],
    more: ['methodology'],
  },
  {
    name: 'Spring meet-up',
    day: '2026-05-21',
    groups: 10,
    less: ['report-status', 'methodology'],
    more: ['mentoring', 'training'],
  },
] satisfies HeldBefore[];
