import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { systemClock, type Clock } from '../../server/clock.ts';
import { StoreTrouble, type Store } from '../../server/store/store.ts';
import { createWorkshop } from '../../server/workshop/creating.ts';
import { Ledger, type Decide } from '../../server/workshop/ledger.ts';
import { hashTicket, makeTicket } from '../../server/workshop/tickets.ts';
import { workshopLogName } from '../../shared/names.ts';
import { MemoryStore } from '../support/memoryStore.ts';
import { accept, refuse } from '../../shared/verdict.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import { decideJoin } from '../../shared/workshop/joining.ts';
import { parseCreateRequest } from '../../shared/workshop/requests.ts';
import { CREATE, freshId } from './people.ts';
import { aLog } from './redisStore.ts';
import { storeWith } from './storeWith.ts';

const random = (count: number) => randomBytes(count);

let disk: MemoryStore;
/** How often somebody has asked for what stands behind a position. */
let asked = 0;
let id: string;
let log: ReturnType<typeof aLog>;
beforeEach(async () => {
  disk = new MemoryStore();
  log = aLog();
  const request = parseCreateRequest({ ...CREATE, groups: 3 });
  if (!request.ok) throw new Error('the request is wrong');
  ({ id } = await createWorkshop({ store: disk, clock: systemClock, random }, request.value));
});

/** @param hears whether it is told of what is written */
function open(hears = true): Store {
  return storeWith(disk, {
    watch: (name, on) => disk.watch(name, hears ? on : () => undefined),
    since(name, from) {
      asked++;
      return disk.since(name, from);
    },
  });
}

interface Heard {
  readonly ledger: Ledger;
  /** Seqs that were told, and whether they were decided here. */
  readonly steps: [seq: number, here: boolean][];
  anew: number;
}

async function ledger(store: Store = open(), clock: Clock = systemClock): Promise<Heard> {
  const heard: Heard = { ledger: undefined as never, steps: [], anew: 0 };
  const told = {
    steps: (steps: readonly { logged: { seq: number } }[], here: boolean) =>
      heard.steps.push(...steps.map(({ logged }): [number, boolean] => [logged.seq, here])),
    anew: () => heard.anew++,
    restored: () => undefined,
  };
  const made = new Ledger({ name: workshopLogName(id), store, clock, log, told });
  await made.load();
  heard.steps.length = 0;
  return Object.assign(heard, { ledger: made });
}

/** A ledger that is told of nothing that others write. */
const deaf = () => ledger(open(false));
const always =
  (event: WorkshopEvent): Decide =>
  () =>
    accept([event]);
const say = (to: Heard, text: string) =>
  to.ledger.propose({ decide: always({ type: 'message.said', text }) });
async function join(at: Heard) {
  const ticket = makeTicket(random);
  const tickets = { [ticket.person]: hashTicket(ticket) };
  const decide: Decide = (state) => decideJoin(state, ticket.person, undefined, random);
  expect(await at.ledger.propose({ decide, tickets })).toMatchObject({ ok: true });
  return ticket;
}
const remove = (at: Heard, person: string) =>
  at.ledger.propose({
    decide: (state) =>
      Object.hasOwn(state.people, person)
        ? accept([{ type: 'person.removed', person }])
        : refuse('unknown-person'),
  });
const people = (of: Heard) => Object.keys(of.ledger.memory.state.people);
const lose = (records: number) => disk.lose(workshopLogName(id), records);

describe('a ledger that shares its log with others', () => {
  it('tells what they decide as if it were its own, in order and once, and asks for nothing that is its own', async () => {
    const [one, two] = [await ledger(), await ledger()];
    asked = 0;
    for (let n = 0; n < 20; n++) await say(one, `n ${n}`);
    await expect.poll(() => two.ledger.memory.seq).toBe(one.ledger.memory.seq);
    const seqs = one.steps.map(([seq]) => seq);
    expect(one.steps).toEqual(seqs.map((seq) => [seq, true]));
    expect(two.steps).toEqual(seqs.map((seq) => [seq, false]));
    expect(asked).toBeLessThanOrEqual(20);
    one.ledger.stop();
    two.ledger.stop();
  });

  it('stays one account under mixed writing: both tell all events alike, each once', async () => {
    const [one, two] = [await ledger(), await ledger()];
    await Promise.all(Array.from({ length: 60 }, (_, n) => say(n % 2 ? one : two, `n ${n}`)));
    await Promise.all([one.ledger.refresh(), two.ledger.refresh()]);
    const seqs = one.steps.map(([seq]) => seq);
    expect(seqs).toEqual(two.steps.map(([seq]) => seq));
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
    expect(one.ledger.memory.state).toEqual(two.ledger.memory.state);
    expect(one.steps.every(([, here], at) => here !== two.steps[at]![1])).toBe(true);
  });

  it('refuses nobody by what it has not read yet', async () => {
    const [one, stale] = [await ledger(), await deaf()];
    const { person } = await join(one);
    expect(people(stale)).not.toContain(person);
    expect(await remove(stale, person)).toMatchObject({ ok: true });
    expect(await remove(one, person)).toMatchObject({ ok: false, code: 'unknown-person' });
    expect(people(one)).toEqual(people(stale));
  });

  it('answers a command alike wherever and however often it is sent', async () => {
    const [one, stale] = [await ledger(), await deaf()];
    const op = { person: 'somebody', id: freshId() };
    const send = (to: Heard) =>
      to.ledger.propose({ op, decide: always({ type: 'message.said', text: 'hello' }) });
    const answers = [await send(one), ...(await Promise.all([send(stale), send(one), send(stale)]))];
    expect(new Set(answers.map((answer) => answer.ok && answer.value)).size).toBe(1);
    expect(one.ledger.memory.seq).toBe(stale.ledger.memory.seq);
  });

  it('reads on by itself when the store can be read again, and has said once that it could not', async () => {
    const one = await ledger();
    let isAway = false;
    const shaky = storeWith(disk, {
      since: (name, from) => (isAway ? Promise.reject(new StoreTrouble('away')) : disk.since(name, from)),
    });
    const two = await ledger(shaky);
    isAway = true;
    for (const text of ['a', 'b', 'c']) await say(one, text);
    expect(await two.ledger.refresh()).toBe(false);
    isAway = false;
    await expect.poll(() => two.ledger.memory.seq).toBe(one.ledger.memory.seq);
    expect(log.lines.filter((line) => line.includes('could not be read on'))).toHaveLength(1);
  });

  it('looks once for all who ask at once, and for who asks for ever ten times a second', async () => {
    let now = 0;
    const due: (() => void)[] = [];
    const after = (_pause: number, look: () => void) => {
      due.push(look);
      return () => undefined;
    };
    const one = await ledger(open(), { now: () => now, monotonic: () => now, after });
    asked = 0;
    await Promise.all(Array.from({ length: 1000 }, () => one.ledger.refresh()));
    expect(asked).toBe(1);
    let looks = 0;
    const asking = (async () => {
      for (; looks < 40; looks++) await one.ledger.refresh();
    })();
    await expect.poll(() => looks).toBe(19);
    while (looks < 40) {
      const before = looks;
      now += 100;
      for (const look of due.splice(0)) look();
      await expect.poll(() => looks, { interval: 1 }).toBe(before + 1);
    }
    await asking;
    expect(asked).toBe(41);
  });
});

describe('a log that has lost its end', () => {
  it('is given it back by whoever knows it, once, and goes on', async () => {
    const all = [await ledger(), await ledger(), await ledger()];
    const [one] = all as [Heard];
    const { person } = await join(one);
    for (let n = 0; n < 5; n++) await say(one, `n ${n}`);
    await expect
      .poll(() => all.every(({ ledger: { memory } }) => memory.seq === one.ledger.memory.seq))
      .toBe(true);
    const before = one.ledger.memory.seq;
    lose(4);
    await Promise.all(all.map(({ ledger }) => ledger.refresh()));
    expect(await say(all[2]!, 'on')).toMatchObject({ ok: true, value: before + 1 });
    const again = await ledger();
    expect(again.ledger.memory.seq).toBe(before + 1);
    expect(people(again)).toContain(person);
    expect(all.map(({ anew }) => anew)).toEqual([0, 0, 0]);
  });

  it('is given it back also when a decision is the first to notice', async () => {
    const one = await deaf();
    await say(one, 'a');
    await say(one, 'b');
    lose(2);
    expect(await say(one, 'c')).toMatchObject({ ok: true });
    const again = await ledger();
    expect(again.ledger.memory.state).toEqual(one.ledger.memory.state);
    expect(again.ledger.memory.seq).toBe(one.ledger.memory.seq);
  });

  it('and went on without it: who came in is in and who was removed is out, the rest is lost and said to be', async () => {
    const [one, lagging] = [await deaf(), await deaf()];
    const early = await join(one);
    await lagging.ledger.refresh();
    const late = await join(one);
    const gone = await join(one);
    await say(one, 'nobody will know');
    await remove(one, gone.person);
    await remove(one, early.person);
    lose(5);
    await say(lagging, 'another way');
    expect(people(lagging)).toContain(early.person);

    await one.ledger.refresh();
    expect(one.anew).toBe(1);
    expect(one.ledger.memory.state.message).toBe('another way');
    expect(people(one)).toContain(late.person);
    expect(people(one)).not.toContain(gone.person);
    expect(people(one)).not.toContain(early.person);
    expect(one.ledger.memory.ticketHash(late.person)).toBe(hashTicket(late));
    expect(log.lines.filter((line) => line.includes('lost decisions'))).toEqual([
      expect.stringContaining('"lost":1'),
    ]);
    await lagging.ledger.refresh();
    expect(lagging.ledger.memory.state).toEqual(one.ledger.memory.state);
    expect(lagging.anew).toBe(0);
    expect((await ledger()).ledger.memory.state).toEqual(one.ledger.memory.state);
  });

  it('further back than is remembered is left alone: nothing is stored on top of it', async () => {
    const one = await deaf();
    for (let n = 0; n < 300; n++) await say(one, `n ${n}`);
    const state = one.ledger.memory.state;
    lose(290);
    expect(await say(one, 'more')).toMatchObject({ ok: false, code: 'storage' });
    expect(one.ledger.memory.state).toEqual(state);
    one.ledger.stop();
  });
});
