import { afterEach, describe, expect, it } from 'vitest';
import { readBoard } from '../../shared/board.ts';
import { addDraft } from '../../shared/desk.ts';
import { StoreTrouble, type Store } from '../../server/store/store.ts';
import { startApp, type TestApp } from './app.ts';
import { openBoard, openDesk, stored } from './documents.ts';
import { connect, createWorkshop, freshId, join } from './people.ts';
import { storeWith } from './storeWith.ts';

const apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.dispose();
});
async function start(...options: Parameters<typeof startApp>): Promise<TestApp> {
  const app = await startApp(...options);
  apps.push(app);
  return app;
}

/** A store that stops taking one kind of step, as a crash at that step would leave it. */
function stopAt(matches: (step: string, name: string, bytes: string) => boolean) {
  let stopped = false;
  const state = {
    get stopped() {
      return stopped;
    },
    heal: () => {
      stopped = false;
      healed = true;
    },
  };
  let healed = false;
  const judge = (step: string, name: string, bytes = '') => {
    if (!healed && matches(step, name, bytes)) stopped = true;
    if (stopped) throw new StoreTrouble('the test says so');
  };
  const wrap = (store: Store): Store =>
    storeWith(store, {
      append: async (name, bytes, options) => {
        judge('append', name, Buffer.from(bytes).toString('latin1'));
        return store.append(name, bytes, options);
      },
      remove: async (names) => {
        judge('remove', names[0] ?? '');
        return store.remove(names);
      },
      compact: async (name, upTo, snapshot) => {
        judge('compact', name);
        return store.compact(name, upTo, snapshot);
      },
    });
  return { wrap, state };
}

const CRASHES = {
  'before the first note is published': (step: string, name: string) =>
    step === 'append' && name.startsWith('board/'),
  'after the boards, before the log says so': (step: string, name: string, bytes: string) =>
    step === 'append' && name.startsWith('log/') && bytes.includes('notes.revealed'),
  'before the desks are erased': (step: string, name: string) =>
    step === 'remove' && name.startsWith('desk/'),
  'before the next stage is opened': (step: string, name: string, bytes: string) =>
    step === 'append' && name.startsWith('log/') && bytes.includes('"round":2'),
};

describe('a stage that was closing when the server stopped', () => {
  for (const [when, matches] of Object.entries(CRASHES)) {
    it(`is closed after the restart: ${when}`, async () => {
      const { wrap, state } = stopAt(matches);
      const app = await start({ wrapStore: wrap });
      const made = await createWorkshop(app.url, { groups: 1 });
      const host = await connect(made.browser, made.workshop, 'facilitator');
      const writer = await join(app.url, made.code);
      const control = await connect(writer.browser, made.workshop, 'attendee');
      await host.open(0);
      await control.untilState('writing is open', (s) => s.round === 1);
      const desk = await openDesk(writer.browser, control);
      for (const text of ['one', 'two', 'three'])
        addDraft(desk.doc, { id: freshId(), lane: 'stop', text }, 'test');
      await stored(desk, writer.browser, 'attendee');
      expect(await host.send({ type: 'stage.open', stage: 1, round: 1 })).toMatchObject({ ok: true });
      await host.untilState('it is closing', (s) => s.phase === 'closing');
      await expect.poll(() => state.stopped).toBe(true);
      for (const open of [host, control]) open.close();
      desk.close();
      await app.stop();
      apps.pop();

      const again = await start({ dataDir: app.dataDir });
      const browser = Object.assign(made.browser, { url: again.url });
      const facilitator = await connect(browser, made.workshop, 'facilitator');
      await facilitator.untilState('the next stage is open', (s) => s.phase === 'open' && s.round === 2);
      expect(facilitator.state!.stage).toBe(1);
      const board = await openBoard(browser, facilitator, 'facilitator', facilitator.state!.groups[0]!.id);
      expect(
        readBoard(board.doc)
          .notes.map((note) => note.text)
          .sort(),
      ).toEqual(['one', 'three', 'two']);
      expect(await again.store.list('desk/')).toEqual([]);
      board.close();
      facilitator.close();
    });
  }

  it('goes on by itself when the storage recovers, and refuses commands meanwhile', async () => {
    const { wrap, state } = stopAt((step, name) => step === 'append' && name.startsWith('board/'));
    const app = await start({ wrapStore: wrap });
    const made = await createWorkshop(app.url, { groups: 1 });
    const host = await connect(made.browser, made.workshop, 'facilitator');
    const writer = await join(app.url, made.code);
    const control = await connect(writer.browser, made.workshop, 'attendee');
    await host.open(0);
    await control.untilState('writing is open', (s) => s.round === 1);
    const desk = await openDesk(writer.browser, control);
    addDraft(desk.doc, { id: freshId(), lane: 'stop', text: 'one' }, 'test');
    await stored(desk, writer.browser, 'attendee');
    await host.send({ type: 'stage.open', stage: 1, round: 1 });
    await expect.poll(() => state.stopped).toBe(true);
    expect(await host.send({ type: 'stage.open', stage: 2, round: 1 })).toMatchObject({
      code: 'stage-moved',
    });
    expect(await host.send({ type: 'message.say', text: 'hello' })).toMatchObject({ code: 'storage' });
    state.heal();
    await host.untilState('reading is open', (s) => s.phase === 'open' && s.stage === 1);
    expect(await host.send({ type: 'message.say', text: 'hello' })).toMatchObject({ ok: true });
    desk.close();
    for (const open of [host, control]) open.close();
  });
});
