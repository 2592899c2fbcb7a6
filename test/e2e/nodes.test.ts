import type { Browser, Page } from '@playwright/test';
import { VOTE } from '../../shared/words/desk.ts';
import { Cluster } from '../support/cluster.ts';
import { cannotBrowseHere } from '../support/needs.ts';
import { startProxy, type Proxy } from '../support/proxy.ts';
import { findRedis } from '../support/redis.ts';
import { test as base, expect, People } from './fixtures.ts';
import { addLateNote, clusterByDragging, clusterByKeyboard, joinCodeOn, open, writeNote } from './hands.ts';

/** The facilitator is on one server, those who join on another one, over a network that can lead elsewhere. */
interface Nodes {
  readonly facilitators: People;
  readonly attendees: People;
  readonly other: Cluster['nodes'][number]['server'];
  readonly network: Proxy;
  readonly first: string;
}

const test = base.extend<{ nodes: Nodes }>({
  nodes: async ({ browser }, use, info) => {
    if ((await findRedis()) === null) cannotBrowseHere(info, 'there is no redis-server');
    const cluster = await Cluster.start({ nodes: 2 });
    const [first, other] = cluster.nodes.map(({ server }) => server);
    const network = await startProxy(other!.url);
    await use({
      facilitators: new People(browser, first!.url),
      attendees: new People(browser, network.url),
      other: other!,
      network,
      first: first!.url,
    });
    await close(browser);
    await network.close();
    await cluster.dispose();
  },
});

const sheet = (page: Page) => page.getByLabel('Your note', { exact: true });
const saved = (page: Page) => page.getByText('Saved', { exact: true });
const listed = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

test('a whole workshop with the facilitator on one server and everybody else on another, which is killed meanwhile', async ({
  nodes: { facilitators, attendees, other, network, first },
}) => {
  const console = await facilitators.facilitator({ name: 'Two servers', groups: 1 });
  const code = await joinCodeOn(console);
  const ana = await attendees.attendee(code, 'laptop');
  const ben = await attendees.attendee(code, 'laptop');
  const everywhere = async (text: string) => {
    for (const page of [ana, ben]) await expect(page.getByText(text).first()).toBeVisible();
  };
  await expect(console.getByText('2 people are here').or(console.getByText(/^2$/)).first()).toBeVisible();

  await test.step('write, while the server of everybody who writes is killed', async () => {
    await open(console, 'Write');
    await writeNote(ana, 'Stop', 'Forty slides on a Monday');
    await writeNote(ben, 'More', 'Coaching, not checking');
    await writeNote(ben, 'More', 'Time to think');
    await sheet(ana).pressSequentially('Status for');
    await other.kill();
    await sheet(ana).pressSequentially(' the sake of status');
    await ana.getByRole('button', { name: 'Add note' }).click();
    await expect(ana.getByText(/^Offline/).first()).toBeVisible();
    network.lead(first);
    for (const page of [ana, ben]) await expect(saved(page)).toBeVisible();
    for (const text of ['Forty slides on a Monday', 'Status for the sake of status'])
      await expect(listed(ana, text)).toHaveCount(1);
    await other.start();
    network.lead(other.url);
    for (const page of [ana, ben]) await expect(saved(page)).toBeVisible();
  });

  await test.step('reveal and cluster', async () => {
    await open(console, 'Read');
    for (const text of ['Forty slides on a Monday', 'Status for the sake of status', 'Time to think'])
      await everywhere(text);
    await open(console, 'Cluster');
    await clusterByDragging(ben);
    await clusterByKeyboard(ana, 'Reports nobody opens');
    await addLateNote(ana);
    for (const text of ['Help people grow', 'Reports nobody opens', 'A thought that came late'])
      await everywhere(text);
    await console
      .getByRole('link', { name: /^1\b|Group 1\b/ })
      .first()
      .click();
    for (const text of ['Help people grow', 'Reports nobody opens', 'A thought that came late'])
      await expect(console.getByText(text).first()).toBeVisible();
    await console.goBack();
  });

  await test.step('vote', async () => {
    await open(console, 'Vote');
    for (const page of [ana, ben])
      await page.getByRole('button', { name: VOTE.give('Reports nobody opens') }).click();
    for (const page of [ana, ben]) await expect(saved(page)).toBeVisible();
  });

  await test.step('place and commit', async () => {
    await open(console, 'Place on the map');
    const where = (page: Page) =>
      page.getByRole('group', { name: 'Where does “Reports nobody opens” belong?' });
    await where(ana).getByRole('button', { name: 'Another', exact: true }).click();
    await ana.getByRole('combobox').fill('report');
    await ana.getByRole('option', { name: /^Status reporting/ }).click();
    await expect(where(ben).getByRole('button', { name: /^Status reporting/, pressed: true })).toBeVisible();
    await open(console, 'Commit');
    await ben.getByRole('button', { name: /^Add a/ }).click();
    await ben.getByLabel('What will you do?').fill('No slides for a month');
    await ben
      .getByRole('form', { name: 'New commitment' })
      .getByRole('button', { name: 'Add a commitment' })
      .click();
    await everywhere('No slides for a month');
  });

  await test.step('the map, of both servers', async () => {
    await console.getByRole('button', { name: 'Links' }).click();
    const link = new URL(await console.getByRole('textbox', { name: /For the lead/ }).inputValue());
    await console.keyboard.press('Escape');
    await console.getByRole('button', { name: 'Close the workshop' }).click();
    await console.getByRole('dialog').getByRole('button', { name: 'Close the workshop' }).click();
    await expect(ana.getByRole('heading', { name: /of your notes (is|are) on the map/ })).toBeVisible();
    for (const people of [facilitators, attendees]) {
      const lead = await people.at(link.pathname + link.hash, 'laptop');
      await lead.getByRole('button', { name: /^Status reporting/ }).click();
      await expect(lead.getByText('Forty slides on a Monday').first()).toBeVisible();
      await expect(lead.getByText('Status for the sake of status').first()).toBeVisible();
    }
  });
});

async function close(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}
