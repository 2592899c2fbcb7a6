import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardName, deskName } from '../../shared/names.ts';
import type { Command } from '../../shared/workshop/commands.ts';
import type { CommandAnswer } from '../../shared/workshop/wire.ts';
import { startApp, type TestApp } from './app.ts';
import { openBoard, openDocument } from './documents.ts';
import { Browser, connect, Control, createWorkshop, enter, freshId, join, refusedWith } from './people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

async function workshop(groups = 2) {
  const made = await createWorkshop(app.url, { groups });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(app.url, made.code);
  const attendee = await connect(guest.browser, made.workshop, 'attendee');
  return { made, host, guest, attendee };
}

describe('a command', () => {
  it('is carried out once and answered alike, also after a restart', async () => {
    const own = await startApp();
    const made = await createWorkshop(own.url);
    const host = await connect(made.browser, made.workshop, 'facilitator');
    const id = freshId();
    const command: Command = { type: 'message.say', text: 'Two more minutes' };
    const first = await host.send(command, id);
    expect(first).toMatchObject({ ok: true });
    expect(await host.send(command, id)).toEqual(first);
    expect(await Promise.all([host.send(command, id), host.send(command, id)])).toEqual([first, first]);
    host.close();
    await own.stop();
    const again = await startApp({ dataDir: own.dataDir });
    const later = await connect(
      Object.assign(made.browser, { url: again.url }),
      made.workshop,
      'facilitator',
    );
    const seq = later.snapshot!.seq;
    expect(await later.send(command, id)).toEqual(first);
    expect(later.snapshot!.seq).toBe(seq);
    later.close();
    await again.dispose();
  });

  it('moves the workshop one step when two facilitators give it at once', async () => {
    const { made, host, attendee } = await workshop();
    const second = await enter(app.url, made.links.facilitator);
    const other = await connect(second.browser, made.workshop, 'facilitator');
    const answers = await Promise.all([
      host.send({ type: 'stage.open', stage: 0, round: 0 }),
      other.send({ type: 'stage.open', stage: 0, round: 0 }),
      host.send({ type: 'stage.open', stage: 1, round: 0 }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'stage-moved')).toHaveLength(2);
    await other.untilState('one stage is open', (state) => state.round === 1);
    for (const control of [host, other, attendee]) control.close();
  });

  it('is refused with a code and a sentence: wrong role, wrong stage, nonsense', async () => {
    const { host, attendee } = await workshop();
    const refusal = (answer: CommandAnswer) => (answer.ok ? 'ok' : answer.code);
    const nonsense = { type: 'stage.explode' } as never;
    expect(refusal(await attendee.send({ type: 'stage.open', stage: 0, round: 0 }))).toBe('not-allowed');
    expect(refusal(await attendee.send({ type: 'ready.set', ready: true }))).toBe('wrong-stage');
    expect(refusal(await host.send({ type: 'timer.pause' }))).toBe('wrong-stage');
    expect(refusal(await host.send({ type: 'stage.open', stage: 40, round: 0 }))).toBe('bad-request');
    expect(refusal(await host.send(nonsense))).toBe('bad-request');
    expect(
      refusal(await host.send({ type: 'person.move', person: 'nobody-here', group: 'no-group-here' })),
    ).toBe('unknown-person');
    const answer = await host.send({ type: 'timer.pause' });
    expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/\.$/) });
    for (const control of [host, attendee]) control.close();
  });

  it('may come right behind the handshake, and too many are slowed down', async () => {
    const { made, host, attendee } = await workshop();
    const eager = new Control(made.browser, made.workshop, 'facilitator');
    expect(await eager.send({ type: 'message.say', text: 'Hello' })).toMatchObject({ ok: true });
    const flood = await Promise.all(Array.from({ length: 200 }, () => eager.send({ type: 'timer.pause' })));
    expect(flood.some((answer) => !answer.ok && answer.code === 'too-many')).toBe(true);
    for (const control of [host, attendee, eager]) control.close();
  });
});

describe('whoever is moved', () => {
  it('sees the new group at once and leaves the old board', async () => {
    const { host, guest, attendee } = await workshop();
    const [one, two] = attendee.state!.groups;
    const from = attendee.state!.people[guest.person]!.group;
    const to = from === one!.id ? two!.id : one!.id;
    const board = await openBoard(guest.browser, attendee, 'attendee');
    expect(await host.send({ type: 'person.move', person: guest.person, group: to })).toMatchObject({
      ok: true,
    });
    await attendee.untilState('the new group is known', (state) => state.people[guest.person]?.group === to);
    expect(attendee.snapshots).toBe(2);
    await board.until('the old board is closed', () => board.closes.includes(4403));
    board.close();
    for (const control of [host, attendee]) control.close();
  });
});

describe('a handshake', () => {
  it('is refused with a reason: no ticket, a forged one, another role, another workshop', async () => {
    const { made, host, guest, attendee } = await workshop();
    const elsewhere = await createWorkshop(app.url);
    const forged = new Browser(app.url);
    forged.cookies.set(`fm_facilitator_${made.workshop}`, `${host.snapshot!.you}.${'A'.repeat(22)}`);
    const swapped = new Browser(app.url);
    const own = guest.browser.cookies.get(`fm_attendee_${made.workshop}`)!;
    swapped.cookies.set(`fm_facilitator_${made.workshop}`, own);
    const moved = new Browser(app.url);
    moved.cookies.set(`fm_attendee_${elsewhere.workshop}`, own);
    const attempts = [
      new Control(new Browser(app.url), made.workshop, 'attendee'),
      new Control(forged, made.workshop, 'facilitator'),
      new Control(swapped, made.workshop, 'facilitator'),
      new Control(moved, elsewhere.workshop, 'attendee'),
    ];
    for (const refusal of await Promise.all(attempts.map(refusedWith))) {
      expect(refusal).toMatchObject({
        ok: false,
        code: 'not-signed-in',
        message: expect.stringContaining('Join'),
      });
    }
    for (const control of [host, attendee]) control.close();
  });
});

describe('a document', () => {
  it('opens for those alone whose it is', async () => {
    const { made, host, guest, attendee } = await workshop();
    const stranger = await join(app.url, made.code);
    await host.open(0);
    const [a, b] = host.state!.groups.map((group) => group.id);
    const mine = host.state!.people[guest.person]!.group!;
    const cases: [Browser, string, 'attendee' | 'facilitator', number | 'synced'][] = [
      [guest.browser, boardName(made.workshop, mine), 'attendee', 'synced'],
      [guest.browser, boardName(made.workshop, mine === a ? b! : a!), 'attendee', 4403],
      [guest.browser, deskName(made.workshop, guest.person, 1), 'attendee', 'synced'],
      [guest.browser, deskName(made.workshop, guest.person, 2), 'attendee', 4410],
      [guest.browser, deskName(made.workshop, stranger.person, 1), 'attendee', 4403],
      [made.browser, deskName(made.workshop, guest.person, 1), 'facilitator', 4403],
      [made.browser, boardName(made.workshop, b!), 'facilitator', 'synced'],
      [made.browser, boardName(made.workshop, 'no-such-group'), 'facilitator', 4404],
    ];
    for (const [browser, name, role, expected] of cases) {
      const document = await openDocument(browser, name, role);
      await document.until('it is judged', () => document.provider.synced || document.closes.length > 0);
      expect([name, document.closes[0] ?? 'synced']).toEqual([name, expected]);
      document.close();
    }
    expect(await app.store.list('board/no-such')).toEqual([]);
    for (const control of [host, attendee]) control.close();
  });
});
