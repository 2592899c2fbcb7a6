import type { Page } from '@playwright/test';
import { functions27 } from '../../shared/catalogue/functions27.ts';
import { readBoard } from '../../shared/board.ts';
import { clusterMany, placeItem, renameCluster } from '../../shared/boardEdits.ts';
import { addCommitment, changeCommitment } from '../../shared/commitmentEdits.ts';
import { addDraft } from '../../shared/desk.ts';
import type { ExportFormat } from '../../shared/map/formats.ts';
import { openBoard, openDesk, stored } from '../contract/documents.ts';
import { freshId } from '../contract/people.ts';
import { gather, type Actor } from '../threats/support/cast.ts';
import { PAYLOADS, SHORT_PAYLOAD } from '../threats/support/payloads.ts';
import { expect, test, type People } from './fixtures.ts';

declare global {
  interface Window {
    hit?: number;
    violations?: string[];
  }
}

const LANES = ['stop', 'more', 'start'] as const;

/** A page of somebody who is in the workshop already, with an eye on everything that would say that a script ran. */
async function watched(people: People, { browser }: Pick<Actor, 'browser'>, path: string) {
  const page = await people.at('/healthz', 'laptop');
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(`an error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(?:https?:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) alarms.push(`asks ${request.url()}`);
  });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations?.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const url = browser.url;
  await page.context().addCookies([...browser.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(path);
  return { page, alarms };
}

/** Everything in a document that text must never turn into. */
function markup(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [...(window.violations ?? [])];
    if (window.hit !== undefined) found.push('a script of a note ran');
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      if (
        /^(?:iframe|object|embed|base|frameset|portal|math|marquee|video|audio|image|foreignobject|keygen)$/i.test(
          name,
        )
      )
        found.push(name);
      const ours = element instanceof HTMLScriptElement && element.src.startsWith(location.origin);
      if (name === 'script' && !ours) found.push('script');
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on')) found.push(`${name} ${attribute}`);
        if (
          /^(?:href|src|action|formaction|xlink:href|srcdoc)$/.test(attribute) &&
          /^\s*(?:javascript|vbscript|data:text)/i.test(value)
        )
          found.push(`${name} ${attribute}=${value}`);
      }
    }
    return found;
  });
}

// T14 of docs/threats.md.
test(`${PAYLOADS.length} texts that would be scripts stay texts, in every field and on every page`, async ({
  people,
  server,
}) => {
  const cast = await gather(server.url, { anonymity: 'named', name: SHORT_PAYLOAD });
  const { workshop, host, of } = cast;
  const { attendee } = of;
  await cast.mate.control.ready();
  const group = host.state!.groups[0]!.id;
  const guest = await people.at(`/j/${cast.code}`, 'phone');
  await guest.getByRole('textbox', { name: 'First name' }).fill(SHORT_PAYLOAD);
  await guest.getByRole('button', { name: 'Join', exact: true }).click();
  await guest.waitForURL(/\/w\/[^/]+$/);

  const [first, ...rest] = functions27.capabilities;
  const catalogue = {
    ...functions27,
    name: SHORT_PAYLOAD,
    capabilities: [{ ...first!, name: SHORT_PAYLOAD, definition: PAYLOADS[0]! }, ...rest],
  };
  expect(
    await host.send({ type: 'catalogue.change', catalogue: structuredClone(catalogue) as never }),
  ).toMatchObject({ ok: true });
  await cast.open('write');
  await host.send({ type: 'message.say', text: SHORT_PAYLOAD });
  const desk = await openDesk(attendee.browser, attendee.control);
  for (const [n, text] of PAYLOADS.entries()) {
    const added = addDraft(desk.doc, { id: freshId(), lane: LANES[n % 3]!, text }, 'test');
    expect([text, added.ok]).toEqual([text, true]);
  }
  await stored(desk, attendee.browser, 'attendee');
  desk.close();

  const pages = {
    desk: await watched(people, attendee, `/w/${workshop}`),
    console: await watched(people, of.facilitator, `/w/${workshop}/console`),
    wall: await watched(people, of.observer, `/w/${workshop}/wall`),
  };
  const everywhere = async (when: string) => {
    for (const [name, { page, alarms }] of Object.entries(pages)) {
      expect([when, name, await markup(page), alarms]).toEqual([when, name, [], []]);
    }
  };
  await expect(pages.desk.page.getByText(PAYLOADS[0]!).first()).toBeVisible();
  await expect(pages.console.page.getByRole('heading', { level: 1 })).toHaveText(SHORT_PAYLOAD);
  await everywhere('write');

  await cast.open('cluster');
  const board = await openBoard(attendee.browser, attendee.control, 'attendee');
  const byLane = LANES.map((lane) => readBoard(board.doc).notes.filter((note) => note.lane === lane));
  const clusters: string[] = [];
  for (const notes of byLane) {
    for (let n = 0; n + 1 < 20; n += 2) {
      const id = freshId();
      clusterMany(board.doc, [notes[n]!.id, notes[n + 1]!.id], id, 'test');
      renameCluster(board.doc, id, PAYLOADS[clusters.length]!.slice(0, 120), 'test');
      clusters.push(id);
    }
  }
  await stored(board, attendee.browser, 'attendee');
  await expect(pages.desk.page.getByText(PAYLOADS[0]!.slice(0, 120)).first()).toBeAttached();
  await everywhere('cluster');
  await pages.desk.page
    .getByRole('button', { name: 'Outline' })
    .or(pages.desk.page.getByRole('radio', { name: 'Outline' }))
    .first()
    .click();
  await everywhere('the outline');

  await cast.open('map');
  for (const id of clusters) placeItem(board.doc, id, first!.id, 'test');
  await stored(board, attendee.browser, 'attendee');
  await expect(pages.desk.page.getByText(SHORT_PAYLOAD).first()).toBeAttached();
  await everywhere('map');

  await cast.open('commit');
  for (const text of PAYLOADS.slice(0, 12)) {
    const commitment = { intention: text, owner: SHORT_PAYLOAD, due: '', capability: first!.id };
    addCommitment(board.doc, { id: freshId(), ...commitment }, 'test');
  }
  await stored(board, attendee.browser, 'attendee');
  await everywhere('commit');
  await cast.open('review');
  for (const { id } of readBoard(board.doc).commitments)
    changeCommitment(board.doc, id, { action: PAYLOADS[45]!, result: PAYLOADS[50]! }, 'test');
  await stored(board, attendee.browser, 'attendee');
  board.close();
  Object.assign(pages, {
    outcomes: await watched(people, of.lead, `/w/${workshop}/map`),
    live: await watched(people, of.facilitator, `/w/${workshop}/board/${group}?as=facilitator`),
    join: await watched(people, { browser: cast.mate.browser }, `/j/${cast.code}`),
  });
  for (const { page } of Object.values(pages))
    await expect(page.getByText(SHORT_PAYLOAD).first()).toBeAttached();
  await everywhere('review');

  for (const format of ['html', 'svg', 'md', 'json'] satisfies ExportFormat[]) {
    const path = `/api/workshops/${workshop}/export/${format}?as=lead&names=1`;
    const { headers, body } = await of.lead.browser.get<unknown>(path);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9.-]+"$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    // In Markdown nothing of a note is a tag: every angle bracket is escaped.
    if (format === 'md') expect(String(body).match(/(?<!\\)<(?!!--)/g)).toBeNull();
    const reader = await watched(people, of.lead, '/healthz');
    const download = reader.page.waitForEvent('download');
    await reader.page.goto(path).catch(() => undefined);
    expect((await download).suggestedFilename()).toMatch(/^[a-z0-9-]+\.[a-z]{2,4}$/);
    expect([format, await markup(reader.page), reader.alarms]).toEqual([format, [], []]);
  }
  cast.close();
});
