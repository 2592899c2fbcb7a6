import { expect, expectAccessible, picture, test } from './fixtures.ts';
import { clusterByKeyboard, joinCodeOn, open, standing, writeNote } from './hands.ts';

const HERS = ['weekly status reports', 'status report each week', 'reporting status weekly'];

test('what is suggested is taken with one tap, on a board and on the lead’s map', async ({ people }) => {
  const console = await people.facilitator({ name: 'Spring PMO meet-up', groups: 2 });
  const code = await joinCodeOn(console);
  const ana = await people.attendee(code, 'laptop');
  const ben = await people.attendee(code, 'phone');
  await open(console, 'Write');
  for (const text of HERS) await writeNote(ana, 'Stop', text);
  await writeNote(ben, 'Stop', 'Status reports every week');
  await writeNote(ben, 'Stop', 'Buying sandwiches');
  await open(console, 'Read');
  await open(console, 'Cluster');

  await clusterByKeyboard(ana, 'Monday reports');
  const hint = ana.getByRole('region', { name: 'A suggestion' });
  await expect(hint).toContainText('Monday reports');
  await expectAccessible(ana);
  await picture(ana, 'suggest-cluster', ['phone', 'laptop']);
  await hint.getByRole('button', { name: 'Put it in' }).press('Enter');
  await expect(hint).toBeHidden();
  await expect(ana.getByRole('button', { name: /^Cluster Monday reports, 3 notes/ })).toBeVisible();
  await expect(ana.getByText('Saved', { exact: true })).toBeVisible();

  await open(console, 'Vote');
  await open(console, 'Place on the map');
  const { lead: link } = (await (
    await console.request.get(console.url().replace(/.*\/w\/([^/]+)\/console/, '/api/workshops/$1/links'))
  ).json()) as { lead: string };
  const lead = await people.at(new URL(link).pathname + new URL(link).hash, 'laptop');
  await lead.getByRole('button', { name: /not placed/ }).click();
  await expect(lead.getByText('2 alike from 2 groups')).toBeVisible();
  const likeliest = lead.getByRole('button', { name: /^Status reporting.*likeliest/ });
  const stood = await standing(likeliest);
  await picture(lead, 'suggest-tray', ['laptop', 'wall']);
  await likeliest.click();
  await expect(likeliest).toHaveAttribute('aria-pressed', 'true');
  await expect(lead.getByText(/Less status reporting/i).first()).toBeVisible();
  expect(await standing(likeliest)).toEqual(stood);
  await expectAccessible(lead);
  await likeliest.click();
  await expect(likeliest).toHaveAttribute('aria-pressed', 'false');
  await expect(lead.getByText(/Less status reporting/i)).toHaveCount(0);
});
