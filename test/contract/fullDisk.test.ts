import { rm, open } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { expect, it } from 'vitest';
import { writeText, deskOf } from '../../shared/desk.ts';
import { startApp } from './app.ts';
import { openDesk, stored } from './documents.ts';
import { connect, createWorkshop, join } from './people.ts';
import { smallDisk } from './storeFolder.ts';
import { RawClient } from './syncRaw.ts';
import { cannotRunHere } from '../support/needs.ts';

const say = (text: string) => ({ type: 'message.say', text }) as const;

/** Leaves no byte on the disk. */
async function fill(folder: string): Promise<() => Promise<void>> {
  const filler = joinPath(folder, 'filler');
  const file = await open(filler, 'w');
  for (let size = 64 * 1024; size > 0; size >>= 1) {
    const block = Buffer.alloc(size);
    while (
      await file.write(block).then(
        ({ bytesWritten }) => bytesWritten === size,
        () => false,
      )
    );
  }
  await file.close();
  return () => rm(filler);
}

it('on a full disk nothing is called saved, what is stored can be read, and all goes on when there is space', async (context) => {
  const disk = await smallDisk('size=16m');
  if (disk === null) return cannotRunHere(context, 'this user may not mount a file system');
  const app = await startApp({ dataDir: disk.folder });
  try {
    const made = await createWorkshop(app.url, { groups: 1 });
    const guest = await join(app.url, made.code);
    const host = await connect(made.browser, made.workshop, 'facilitator');
    const seat = await connect(guest.browser, made.workshop, 'attendee');
    await host.open(0);
    await seat.untilState('writing', (state) => state.round === 1);
    const desk = await openDesk(guest.browser, seat);
    const { sheet } = deskOf(desk.doc);
    desk.doc.transact(() => writeText(sheet, 'stored'), 'test');
    await stored(desk, guest.browser, 'attendee');
    const watcher = new RawClient(app.url.replace('http', 'ws') + '/sync', null, {
      document: desk.name,
      headers: { cookie: guest.browser.cookie, origin: app.url },
    });
    await watcher.open();
    const notices = () => watcher.controls.filter(({ kind }) => kind === 'notice');

    const makeRoom = await fill(disk.folder);
    // What the log has left of its last block still takes a few.
    const type = (text: string) => desk.doc.transact(() => writeText(sheet, text), 'test');
    const typeOn = () => {
      type(sheet.length > 5000 ? 'stored' : `${sheet.toString()} ${'x'.repeat(500)}`);
      return notices();
    };
    await expect.poll(typeOn).toEqual([{ kind: 'notice', condition: 'storage' }]);
    type('written on a full disk');
    expect(await host.send(say('not now'))).toMatchObject({ ok: false, code: 'storage' });
    await host.until('the facilitator is told', () => host.pulses.at(-1)?.storing === false);
    const report = await made.browser.get(`/api/workshops/${made.workshop}/report?as=facilitator`);
    expect(report.status).toBe(200);
    expect(desk.closes).toEqual([]);

    await makeRoom();
    await expect.poll(() => notices().at(-1)).toEqual({ kind: 'notice', condition: 'fine' });
    await stored(desk, guest.browser, 'attendee');
    await host.until('the facilitator is told', () => host.pulses.at(-1)?.storing === true);
    expect(await host.send(say('now'))).toMatchObject({ ok: true });
    const witness = await openDesk(guest.browser, seat);
    expect(deskOf(witness.doc).sheet.toString()).toBe('written on a full disk');
    witness.close();
    for (const each of [desk, watcher, host, seat]) each.close();
  } finally {
    await app.stop();
    await disk.dispose();
  }
});
