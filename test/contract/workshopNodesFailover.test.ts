import { afterEach, expect, it } from 'vitest';
import { readBoard } from '../../shared/board.ts';
import { deskName } from '../../shared/names.ts';
import { MemoryStore } from '../support/memoryStore.ts';
import { until } from '../support/until.ts';
import { openBoard } from './documents.ts';
import { connect, createWorkshop, join } from './people.ts';
import { nodesOnOneStore, type SeveralNodes } from './severalNodes.ts';
import { Typist } from './typist.ts';

let several: SeveralNodes;
afterEach(() => several?.dispose());

it('a store that fails over to a copy of before the reveal gets everything back, but for the desks', async () => {
  const store = new MemoryStore();
  several = await nodesOnOneStore(2, { over: store });
  const [a, b] = several.apps;
  const made = await createWorkshop(a.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(b.url, made.code);
  const control = await connect(guest.browser, made.workshop, 'attendee');
  await host.open(0);
  await control.untilState('writing is open', ({ phase }) => phase === 'open');
  const typist = await Typist.open(guest.browser, deskName(made.workshop, guest.person, 1));
  for (const text of ['one', 'two', 'three']) typist.write(text);
  await typist.judged();
  const copy = store.copy();

  await host.open(2);
  await control.untilState('clustering is open', ({ round, phase }) => round === 2 && phase === 'open');
  const late = await join(a.url, made.code);
  const board = await openBoard(guest.browser, control, 'attendee');
  await board.until('the notes are there', () => readBoard(board.doc).notes.length === 3);
  const before = readBoard(board.doc);
  const { seq } = (await connect(guest.browser, made.workshop, 'attendee')).snapshot!;
  await until('the desk is erased', async () => (await store.list('desk/')).length === 0);

  store.failOver(copy);
  await until('the desk is erased again', async () => (await store.list('desk/')).length === 0);
  const latecomer = await connect(late.browser, made.workshop, 'attendee');
  expect(latecomer.state).toMatchObject({ round: 2, phase: 'open', revealed: true });
  const answer = await host.send({ type: 'message.say', text: 'on we go' });
  expect(answer).toEqual({ ok: true, seq: seq + 1 });
  const again = await openBoard(made.browser, host, 'facilitator', host.state!.groups[0]!.id);
  await again.until('the notes are there again', () => readBoard(again.doc).notes.length === 3);
  expect([readBoard(again.doc), readBoard(board.doc)]).toEqual([before, before]);
  for (const open of [host, control, latecomer, typist, board, again]) open.close();
});
