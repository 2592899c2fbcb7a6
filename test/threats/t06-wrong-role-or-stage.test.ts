// T6: somebody who may look at a document writes into it: in a role, or at a time, in which nobody gave them the pen.
// Every edit is judged by role and stage when it comes. One that is not allowed is answered with its reason, changes
// neither document nor log, and nobody else hears of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { clusterMany } from '../../shared/boardEdits.ts';
import { addDraft } from '../../shared/desk.ts';
import { boardName, deskName } from '../../shared/names.ts';
import { PLACES, type Place } from '../../shared/permissions.ts';
import type { Role } from '../../shared/workshop/state.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { openBoard, openDesk, stored, type OpenDocument } from '../contract/documents.ts';
import { freshId } from '../contract/people.ts';
import type { RawClient } from '../contract/syncRaw.ts';
import { until } from '../contract/syncServer.ts';
import { gather, rawOf, type Cast } from './support/cast.ts';
import { EDITS } from './support/edits.ts';
import { ErasingHeld } from './support/heldStore.ts';
import { caughtUp, doorOf, heardBy, outcomeOf, outcomesOf, updateOf } from './support/outcome.ts';

const KINDS = ['rate', 'write', 'read', 'cluster', 'vote', 'map', 'commit', 'review'] as const;
type Moment = (typeof KINDS)[number] | 'closing' | 'closed';

/**
 * Who may touch what, as people are told: they write alone, sort together, give dots in secret, place on the map,
 * promise, and look back. a: attendee, f: facilitator, l: lead. Columns as KINDS; at all other moments nobody may.
 * It is said here once more, on purpose, and not read from the server's own table.
 */
const MAY: Readonly<Record<Place, string>> = {
  // rate write read cluster vote map commit review
  'desk.sheet': '-  a  a  a  -  -  -  -',
  'desk.drafts': '-  a  a  a  -  -  -  -',
  'desk.dots': '-  -  -  -  a  -  -  -',
  'desk.ratings': 'a  -  -  -  -  -  -  -',
  'note.add': '-  -  -  -  -  -  -  -',
  'note.author': '-  -  -  -  -  -  -  -',
  'note.remove': '-  -  -  f  -  -  -  -',
  'note.lane': '-  -  -  af  -  -  -  -',
  'note.text': '-  -  -  af  -  -  -  -',
  'note.pos': '-  -  -  af  -  -  -  -',
  'note.cluster': '-  -  -  af  -  -  -  -',
  'note.capability': '-  -  -  -  -  af  -  -',
  'cluster.add': '-  -  -  af  -  -  -  -',
  'cluster.remove': '-  -  -  af  -  -  -  -',
  'cluster.lane': '-  -  -  af  -  -  -  -',
  'cluster.title': '-  -  -  af  -  f  -  -',
  'cluster.pos': '-  -  -  af  -  -  -  -',
  'cluster.capability': '-  -  -  -  -  af  -  -',
  'commitment.add': '-  -  -  -  -  -  af  -',
  'commitment.remove': '-  -  -  -  -  -  af  -',
  'commitment.intention': '-  -  -  -  -  -  af  -',
  'commitment.owner': '-  -  -  -  -  -  af  afl',
  'commitment.due': '-  -  -  -  -  -  af  afl',
  'commitment.capability': '-  -  -  -  -  -  af  -',
  'commitment.action': '-  -  -  -  -  -  -  afl',
  'commitment.result': '-  -  -  -  -  -  -  afl',
};

function expected(role: Role, moment: Moment, place: Place): string {
  const column = KINDS.findIndex((kind) => kind === moment);
  if (MAY[place].split(/\s+/)[column]?.includes(role.slice(0, 1)) && role !== 'observer') return 'taken';
  if (role === 'observer') return 'not-allowed';
  return moment === 'closed' ? 'workshop-closed' : 'wrong-stage';
}

const erasing = new ErasingHeld();
let app: TestApp;
let cast: Cast;
let board: string;
let served: OpenDocument;
let witness: RawClient;

beforeAll(async () => {
  app = await startApp({ wrapStore: (store) => erasing.wrap(store) });
  cast = await gather(app.url, { template: 'stop-more-start-maturity' });
  board = boardName(cast.workshop, cast.host.state!.groups[0]!.id);
  const { attendee } = cast.of;
  await cast.open('write');
  const desk = await openDesk(attendee.browser, attendee.control);
  for (let n = 0; n < 6; n++)
    addDraft(desk.doc, { id: freshId(), lane: 'stop', text: `Report ${n}` }, 'test');
  await stored(desk, attendee.browser, 'attendee');
  desk.close();
  await cast.open('cluster');
  served = await openBoard(cast.of.facilitator.browser, cast.host, 'facilitator', board.split('/')[2]);
  const page = await openBoard(attendee.browser, attendee.control, 'attendee');
  const notes = [...page.doc.getMap('notes').keys()];
  for (const pair of [notes.slice(0, 2), notes.slice(2, 4)]) clusterMany(page.doc, pair, freshId(), 'test');
  await stored(page, attendee.browser, 'attendee');
  await cast.open('commit');
  for (let n = 0; n < 2; n++) EDITS['commitment.add'](page.doc);
  await stored(page, attendee.browser, 'attendee');
  page.close();
});
afterAll(async () => {
  served.close();
  cast.close();
  await app.dispose();
});

const log = async (name: string) => {
  const { snapshot, records } = await app.store.load(name);
  return Buffer.concat([snapshot?.bytes ?? Buffer.of(), ...records.map(({ bytes }) => bytes)]).toString(
    'hex',
  );
};

interface Try {
  readonly client: RawClient;
  readonly role: Role;
  readonly moment: Moment;
  readonly name: string;
  doc(): Y.Doc;
}

/** Tries each place once; first all that is to be refused, which must leave no trace, then the rest. */
async function tryAll({ client, role, moment, name, doc }: Try, places: readonly Place[]): Promise<void> {
  const wanted = new Map(places.map((place) => [place, expected(role, moment, place)]));
  const forbidden = places.filter((place) => wanted.get(place) !== 'taken');
  const attempt = async (together: readonly Place[]) => {
    const updates = together.map((place) => updateOf(doc(), EDITS[place]));
    const outcomes = await outcomesOf(client, updates);
    expect(together.map((place, n) => [role, moment, place, outcomes[n]])).toEqual(
      together.map((place) => [role, moment, place, wanted.get(place)]),
    );
  };
  const before = await log(name);
  const heard = heardBy(witness);
  await attempt(forbidden);
  expect(await log(name)).toBe(before);
  await caughtUp(witness);
  expect(heardBy(witness)).toBe(heard);
  for (const place of places.filter((it) => !forbidden.includes(it))) {
    const [state, known] = [Y.encodeStateAsUpdate(doc()), heardBy(witness)];
    await attempt([place]);
    if (name !== board) continue;
    await until(() => heardBy(witness) > known, 'the change at the next person');
    await served.until('the change is here', () => !same(state, Y.encodeStateAsUpdate(served.doc)));
  }
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one).equals(Buffer.from(other));
}

const ON_BOARD = PLACES.filter((place) => !place.startsWith('desk.'));
const ON_DESK = PLACES.filter((place) => place.startsWith('desk.'));
const WITH_DESK: readonly Moment[] = ['rate', 'write', 'read', 'cluster', 'vote'];

/** The attendee is the last: what they write on a desk may appear on the board a moment later. */
const ORDER = ['observer', 'lead', 'facilitator', 'attendee'] as const satisfies readonly Role[];

async function tryEverything(moment: Moment): Promise<void> {
  // A new one each time: who asks for the board too often is flooding.
  witness = await rawOf(app, cast.mate, board).open();
  await caughtUp(witness);
  const desk = deskName(cast.workshop, cast.of.attendee.person, cast.host.state!.round);
  for (const role of ORDER) {
    const client = await rawOf(app, cast.of[role], board).open();
    await tryAll({ client, role, moment, name: board, doc: () => served.doc }, ON_BOARD);
    client.close();
    const own = rawOf(app, cast.of[role], desk);
    const shut = moment === 'closed' ? 'workshop-closed' : 'desk-closed';
    const open = WITH_DESK.includes(moment) ? 'open' : shut;
    expect([role, await doorOf(own)]).toEqual([role, role === 'attendee' ? open : 'not-allowed']);
    if (own.closed === null)
      await tryAll({ client: own, role, moment, name: desk, doc: () => new Y.Doc() }, ON_DESK);
    own.close();
  }
  witness.close();
}

describe('each role tries each place of board and desk', () => {
  it('in the lobby', async () => {
    const lobby = await gather(app.url);
    const { attendee } = lobby.of;
    const name = boardName(lobby.workshop, lobby.host.state!.groups[0]!.id);
    const client = await rawOf(app, attendee, name).open();
    for (const place of ['note.add', 'cluster.add', 'commitment.add'] as const)
      expect(await outcomeOf(client, updateOf(new Y.Doc(), EDITS[place]))).toBe('wrong-stage');
    expect(
      await doorOf(rawOf(app, lobby.of.attendee, deskName(lobby.workshop, lobby.of.attendee.person, 0))),
    ).toBe('desk-closed');
    client.close();
    lobby.close();
  });

  it.each(KINDS)('while %s is open', async (kind) => {
    await cast.open(kind);
    await tryEverything(kind);
  });

  it('while a stage closes', async () => {
    await cast.open('cluster');
    const { attendee } = cast.of;
    const desk = await openDesk(attendee.browser, attendee.control);
    addDraft(desk.doc, { id: freshId(), lane: 'stop', text: 'One more' }, 'test');
    await stored(desk, attendee.browser, 'attendee');
    desk.close();
    erasing.hold();
    await cast.host.send({
      type: 'stage.open',
      stage: KINDS.indexOf('review'),
      round: cast.host.state!.round,
    });
    await until(() => erasing.waiting > 0, 'a stage in the midst of closing');
    expect(cast.host.state?.phase).toBe('closing');
    await tryEverything('closing');
    erasing.release();
  });

  it('when the workshop is closed', async () => {
    await cast.host.untilState('a stage is open', ({ phase }) => phase === 'open');
    await cast.host.send({ type: 'workshop.close', round: cast.host.state!.round });
    await cast.host.untilState('the workshop is closed', ({ phase }) => phase === 'closed');
    await tryEverything('closed');
  });
});
