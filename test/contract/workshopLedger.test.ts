import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import type { Log } from '../../server/log.ts';
import { openEmbeddedStore } from '../../server/store/embedded.ts';
import { StoreTrouble, type Store } from '../../server/store/store.ts';
import { createWorkshop } from '../../server/workshop/creating.ts';
import type { Told } from '../../server/workshop/followedLog.ts';
import { Ledger } from '../../server/workshop/ledger.ts';
import { Workshops } from '../../server/workshop/workshops.ts';
import { workshopLogName } from '../../shared/names.ts';
import { parseCreateRequest } from '../../shared/workshop/requests.ts';
import { decideJoin } from '../../shared/workshop/joining.ts';
import { accept } from '../../shared/verdict.ts';
import { CREATE, freshId } from './people.ts';
import { storeWith } from './storeWith.ts';

const random = (count: number) => randomBytes(count);
const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

let folder: string;
let store: Store;
let id: string;
let appends: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flashmap-ledger-'));
  const opened = await openEmbeddedStore({ folder });
  if (!opened.ok) throw new Error(opened.sentence);
  store = opened.value;
  appends = 0;
  const request = parseCreateRequest({ ...CREATE, groups: 5 });
  if (!request.ok) throw new Error('the request is wrong');
  ({ id } = await createWorkshop({ store, clock: systemClock, random }, request.value));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function ledger(over: Store, steps: Told['steps'] = () => undefined) {
  const told = { steps, anew: () => undefined, restored: () => undefined };
  const made = new Ledger({ name: workshopLogName(id), store: over, clock: systemClock, log: silent, told });
  await made.load();
  return made;
}

const joins = (it: Ledger) =>
  it.propose({ decide: (state) => decideJoin(state, freshId(), undefined, random) });
const crowd = (it: Ledger) => Object.values(it.memory.state.people).filter(({ role }) => role === 'attendee');

describe('a ledger', () => {
  it('writes what is decided at once in a few records, and tells it in order', async () => {
    const told: number[] = [];
    const counting = storeWith(store, {
      append: (name, bytes, options) => {
        appends += 1;
        return store.append(name, bytes, options);
      },
    });
    const one = await ledger(counting, (steps) => told.push(...steps.map(({ logged }) => logged.seq)));
    told.length = 0;
    const verdicts = await Promise.all(Array.from({ length: 350 }, () => joins(one)));
    expect(verdicts.every(({ ok }) => ok)).toBe(true);
    expect(appends).toBeLessThanOrEqual(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told).toHaveLength(350);
    expect((await ledger(store)).memory.state).toEqual(one.memory.state);
  });

  it('shares its log with another writer: nothing is lost, both see the same, groups stay even', async () => {
    const [one, two] = [await ledger(store), await ledger(store)];
    for (let round = 0; round < 10; round++) {
      const both = [one, two].flatMap((it) => Array.from({ length: 5 }, () => joins(it)));
      expect((await Promise.all(both)).every(({ ok }) => ok)).toBe(true);
    }
    await joins(one);
    await joins(two);
    await joins(one);
    expect(crowd(one)).toHaveLength(103);
    const again = await ledger(store);
    expect(again.memory.state).toEqual(one.memory.state);
    const sizes = again.memory.state.groups.map(
      (group) => crowd(again).filter((it) => it.group === group.id).length,
    );
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('refuses what could not be stored, and what arrived all the same is not done twice', async () => {
    let failing = false;
    const lossy = storeWith(store, {
      async append(name, bytes, options) {
        const position = await store.append(name, bytes, options);
        if (failing) throw new StoreTrouble('written, but the answer was lost');
        return position;
      },
    });
    const one = await ledger(lossy);
    const say = (text: string, op: string) =>
      one.propose({
        op: { person: 'somebody', id: op },
        decide: () => accept([{ type: 'message.said', text }]),
      });
    failing = true;
    expect(await say('hello', 'first')).toMatchObject({ ok: false, code: 'storage' });
    expect(one.memory.state.message).toBeNull();
    failing = false;
    expect(await say('other', 'second')).toMatchObject({ ok: true });
    const first = await say('hello', 'first');
    expect(first).toMatchObject({ ok: true });
    expect(one.memory.state.message).toBe('other');
    expect((await ledger(store)).memory.seq).toBe(one.memory.seq);
  });
});

describe('a ledger in which a decision breaks', () => {
  it('says so to whoever asked, and decides what comes next', async () => {
    const one = await ledger(store);
    const broken = one.propose({
      decide: () => {
        throw new Error('a slip');
      },
    });
    await expect(broken).rejects.toThrow('a slip');
    expect(await joins(one)).toMatchObject({ ok: true });
    expect(crowd(one)).toHaveLength(1);
  });
});

describe('workshops', () => {
  it('are loaded once, however many ask at once', async () => {
    let loads = 0;
    const counting = storeWith(store, {
      load(name) {
        loads += 1;
        return store.load(name);
      },
    });
    const workshops = new Workshops({ store: counting, clock: systemClock, log: silent });
    const found = await Promise.all(Array.from({ length: 50 }, () => workshops.find(id)));
    expect(new Set(found.map((it) => it.ok && it.value)).size).toBe(1);
    expect(loads).toBe(1);
    await workshops.close();
  });

  it('are never empty because a load failed: the next one who asks tries again', async () => {
    let broken = true;
    const shaky = storeWith(store, {
      load: (name) => (broken ? Promise.reject(new StoreTrouble('not now')) : store.load(name)),
    });
    const workshops = new Workshops({ store: shaky, clock: systemClock, log: silent });
    expect(await workshops.find(id)).toMatchObject({ ok: false, code: 'try-later' });
    expect(workshops.peek(id)).toBeNull();
    broken = false;
    expect(await workshops.find(id)).toMatchObject({ ok: true });
    expect(await workshops.find('no-such-workshop')).toMatchObject({ ok: false, code: 'unknown-workshop' });
    expect(workshops.size).toBe(1);
    await workshops.close();
  });

  it('that nobody uses are put away, and those that are held stay', async () => {
    let now = 0;
    let due: (() => void)[] = [];
    const clock = {
      now: () => now,
      monotonic: () => now,
      after(_milliseconds: number, callback: () => void) {
        due.push(callback);
        return () => undefined;
      },
    };
    const pass = (minutes: number) => {
      now += minutes * 60_000;
      const ready = due;
      due = [];
      for (const callback of ready) callback();
    };
    let watched = 0;
    const counting = storeWith(store, {
      async watch(name, on) {
        const stop = await store.watch(name, on);
        watched += 1;
        return () => {
          watched -= 1;
          stop();
        };
      },
    });
    const workshops = new Workshops({ store: counting, clock, log: silent });
    expect(await workshops.find(freshId())).toMatchObject({ code: 'unknown-workshop' });
    expect(watched).toBe(0);
    await workshops.find(id);
    expect(watched).toBe(1);
    const release = workshops.hold(id);
    pass(60);
    expect(workshops.size).toBe(1);
    release();
    pass(1);
    expect(workshops.size).toBe(1);
    pass(6);
    expect([workshops.size, watched]).toEqual([0, 0]);
    expect(await workshops.find(id)).toMatchObject({ ok: true });
    await workshops.close();
    expect(watched).toBe(0);
  });
});
