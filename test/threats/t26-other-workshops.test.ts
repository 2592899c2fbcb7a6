// T26: somebody with a ticket for one workshop puts another one's id into an address.
// A ticket opens its own workshop in its own role; another workshop's id answers exactly as one that is not there, on
// every route and for every document. Inside a workshop an attendee opens their own desk and their group's board alone.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDraft } from '../../shared/desk.ts';
import { boardName, deskName } from '../../shared/names.ts';
import type { WorkshopLinks } from '../../shared/workshop/requests.ts';
import { ROLES } from '../../shared/workshop/state.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { openDesk, stored } from '../contract/documents.ts';
import { Browser, Control, freshId, refusedWith } from '../contract/people.ts';
import { gather, rawOf, type Actor, type Cast } from './support/cast.ts';
import { doorOf } from './support/outcome.ts';

const CANARY = 'canary-of-the-other-workshop';
/** What is asked of a workshop; a link to the outcome page has a secret of its own and is told in shares.test.ts. */
const ROUTES = [
  'links',
  'report',
  'export/csv',
  'export/md',
  'export/json',
  'export/json?names=1',
  'shares',
  'suggestions',
];

let app: TestApp;
let ours: Cast;
let theirs: Cast;
beforeAll(async () => {
  app = await startApp();
  [ours, theirs] = [
    await gather(app.url, { groups: 2 }),
    await gather(app.url, { groups: 2, anonymity: 'named' }),
  ];
  for (const cast of [ours, theirs]) {
    await cast.open('write');
    const { attendee } = cast.of;
    const desk = await openDesk(attendee.browser, attendee.control);
    addDraft(desk.doc, { id: freshId(), lane: 'stop', text: cast === theirs ? CANARY : 'Ours' }, 'test');
    await stored(desk, attendee.browser, 'attendee');
    desk.close();
  }
});
afterAll(async () => {
  ours.close();
  theirs.close();
  await app.dispose();
});

const ask = async ({ browser }: Pick<Actor, 'browser'>, workshop: string, role: string) =>
  Promise.all(
    ROUTES.map(async (route) => {
      const { status, body } = await browser.get(
        `/api/workshops/${workshop}/${route}${route.includes('?') ? '&' : '?'}as=${role}`,
      );
      return [status, JSON.stringify(body)] as const;
    }),
  );

it('all routes that take an id are known here', () => {
  const files = readdirSync('server/http').map((name) => readFileSync(`server/http/${name}`, 'utf8'));
  const routes = [...files.join().matchAll(/router\.\w+\('([^']+)'/g)].map(([, path]) => path!);
  expect(routes.filter((path) => path.startsWith('/workshops/:id')).sort()).toEqual([
    // Written to, not read: follow-ups are told in portfolioFollowUps.test.ts.
    '/workshops/:id/commitments/:group/:commitment',
    '/workshops/:id/export/:format',
    '/workshops/:id/links',
    '/workshops/:id/report',
    '/workshops/:id/shares',
    '/workshops/:id/shares/:share/report',
    '/workshops/:id/suggestions',
  ]);
});

describe('in their own workshop', () => {
  it.each([
    ['facilitator', [200, 200, 200, 200, 200, 200, 200, 200]],
    ['lead', [403, 200, 200, 200, 200, 200, 200, 200]],
    ['observer', [403, 200, 403, 403, 403, 403, 403, 403]],
    ['attendee', [403, 403, 403, 403, 403, 403, 403, 200]],
  ] as const)('a ticket of a %s opens %j', async (role, statuses) => {
    const answers = await ask(ours.of[role], ours.workshop, role);
    expect(answers.map(([status]) => status)).toEqual(statuses);
  });

  it('the links are the same as on the day on which it was created', async () => {
    const links = await ours.of.facilitator.browser.get<WorkshopLinks>(
      `/api/workshops/${ours.workshop}/links?as=facilitator`,
    );
    expect(links.body).toEqual(ours.links);
  });

  it('a person’s ticket is worth nothing under the name of another role', async () => {
    const { attendee } = ours.of;
    const value = attendee.browser.cookies.get(`fm_attendee_${ours.workshop}`)!;
    for (const role of ROLES.filter((it) => it !== 'attendee')) {
      const forger = new Browser(app.url);
      forger.cookies.set(`fm_${role}_${ours.workshop}`, value);
      const answers = await ask({ browser: forger }, ours.workshop, role);
      expect(new Set(answers.map(([status]) => status))).toEqual(new Set([401]));
    }
  });
});

it('a person’s id with a made-up secret is worth nothing', async () => {
  for (const actor of Object.values(ours.of)) {
    const forger = new Browser(app.url);
    forger.cookies.set(`fm_${actor.role}_${ours.workshop}`, `${actor.person}.${'A'.repeat(22)}`);
    const answers = await ask({ browser: forger }, ours.workshop, actor.role);
    expect(new Set(answers.map(([status]) => status))).toEqual(new Set([401]));
    const board = boardName(ours.workshop, ours.host.state!.groups[0]!.id);
    expect(await doorOf(rawOf(app, { browser: forger, role: actor.role }, board))).toBe('not-signed-in');
  }
});

describe('with the id of another workshop', () => {
  it('every route answers as if it were not there, to every ticket, whatever its name', async () => {
    for (const actor of Object.values(ours.of)) {
      const swapped = new Browser(app.url);
      for (const [name, value] of actor.browser.cookies) {
        swapped.cookies.set(name, value);
        swapped.cookies.set(name.replace(ours.workshop, theirs.workshop), value);
      }
      for (const browser of [actor.browser, swapped]) {
        for (const role of [...ROLES, '', '__proto__']) {
          const answers = await ask({ browser }, theirs.workshop, role);
          const nowhere = await ask({ browser }, 'no-such-workshop', role);
          expect([actor.role, role, answers]).toEqual([actor.role, role, nowhere]);
          expect(new Set(answers.map(([status]) => status))).toEqual(new Set([401]));
          expect(JSON.stringify(answers)).not.toContain(CANARY);
        }
      }
    }
  });

  it('no document and no control wire opens', async () => {
    const names = [
      ...theirs.host.state!.groups.map(({ id }) => boardName(theirs.workshop, id)),
      deskName(theirs.workshop, theirs.of.attendee.person, 1),
      // Their group and their person under our workshop.
      boardName(ours.workshop, theirs.host.state!.groups[0]!.id),
      deskName(ours.workshop, theirs.of.attendee.person, 1),
    ];
    for (const actor of Object.values(ours.of)) {
      const doors = await Promise.all(names.map((name) => doorOf(rawOf(app, actor, name))));
      expect([actor.role, ...doors]).toEqual([
        actor.role,
        'not-signed-in',
        'not-signed-in',
        'not-signed-in',
        'unknown-document',
        'not-allowed',
      ]);
      const refused = await refusedWith(new Control(actor.browser, theirs.workshop, actor.role));
      expect(refused.code).toBe('not-signed-in');
    }
  });
});

it('inside a workshop, another’s desk and another group’s board do not open for an attendee', async () => {
  const { attendee, facilitator } = ours.of;
  const groups = ours.host.state!.groups.map(({ id }) => id);
  const own = ours.host.state!.people[attendee.person]!.group!;
  const other = groups.find((id) => id !== own)!;
  const doors: [Actor, string, string][] = [
    [attendee, boardName(ours.workshop, own), 'open'],
    [attendee, boardName(ours.workshop, other), 'not-allowed'],
    [attendee, deskName(ours.workshop, attendee.person, 1), 'open'],
    [attendee, deskName(ours.workshop, attendee.person, 2), 'desk-closed'],
    [attendee, deskName(ours.workshop, ours.mate.person, 1), 'not-allowed'],
    [facilitator, deskName(ours.workshop, attendee.person, 1), 'not-allowed'],
    [facilitator, boardName(ours.workshop, other), 'open'],
    [facilitator, boardName(ours.workshop, 'no-such-group'), 'unknown-document'],
  ];
  for (const [actor, name, expected] of doors) {
    const client = rawOf(app, actor, name);
    expect([name, await doorOf(client)]).toEqual([name, expected]);
    client.close();
  }
  expect(await app.store.list('board/no-such')).toEqual([]);
});
