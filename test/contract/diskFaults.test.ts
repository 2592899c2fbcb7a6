import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { deskName } from '../../shared/names.ts';
import { cannotRunHere } from '../support/needs.ts';
import { connect, createWorkshop, join, type Control } from './people.ts';
import { startServerProcess, type ServerProcess } from './serverProcess.ts';
import { temporaryFolder, withStore } from './storeFolder.ts';
import { attachStrace, type Call } from './strace.ts';
import { RawClient } from './syncRaw.ts';

const NO_STRACE = 'strace is not here, or may not attach to a process';

let folder: string;
let server: ServerProcess;
const controls: Control[] = [];
const clients: RawClient[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  server = await startServerProcess(folder);
});
afterEach(async () => {
  for (const each of [...controls.splice(0), ...clients.splice(0)]) each.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Somebody's desk on a real server, with all that they type sent as it is. */
async function openDesk() {
  const made = await createWorkshop(server.url, { groups: 1 });
  const { browser, person } = await join(server.url, made.code);
  const host = await connect(made.browser, made.workshop, 'facilitator');
  controls.push(host);
  await host.open(0);
  const name = deskName(made.workshop, person, 1);
  const open = async () => {
    const client = new RawClient(server.url.replace('http', 'ws') + '/sync', null, {
      document: name,
      headers: { cookie: browser.cookie, origin: server.url },
    });
    clients.push(client);
    (await client.open()).ask();
    await expect.poll(() => client.frames.some(([kind, step]) => kind === 0 && step === 1)).toBe(true);
    return client;
  };
  const [writer, reader] = [await open(), await open()];
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const type = (text: string) => {
    doc.getText('sheet').insert(0, text);
    writer.edit(updates.at(-1)!);
  };
  const acked = () => writer.controls.flatMap((frame) => (frame.kind === 'ack' ? [frame.count] : []));
  const heard = (text: string) => reader.frames.some((frame) => Buffer.from(frame).includes(text));
  const notices = () =>
    writer.controls.flatMap((frame) => (frame.kind === 'notice' ? [frame.condition] : []));
  return { host, name, writer, updates, type, acked, heard, notices };
}

const ackFrame = (count: number) => Buffer.of(0x82, 2, 101, count);
const isSync = ({ name }: Call) => name === 'fdatasync' || name === 'fsync';

it('tells nobody of an edit before the disk has it, however slow the disk is', async (context) => {
  const desk = await openDesk();
  const slow = 'inject=fdatasync,fsync:delay_exit=60000';
  const trace = await attachStrace(server.pid, [
    '-e',
    'trace=fdatasync,fsync,write,writev,pwrite64,sendto,sendmsg',
    '-e',
    slow,
  ]);
  if (trace === null) return cannotRunHere(context, NO_STRACE);
  const words = ['apple', 'brick', 'cloud', 'dwarf', 'eagle', 'flint', 'grape', 'house'];
  for (const [at, word] of words.entries()) {
    desk.type(word);
    await expect.poll(desk.acked).toContain(at + 1);
    await expect.poll(() => desk.heard(word)).toBe(true);
  }
  const calls = await trace();
  const first = (what: string, of: (call: Call) => boolean, after = -1): Call => {
    const found = calls.find((call) => call.begun > after && of(call));
    if (found === undefined) throw new Error(`no ${what} in the trace`);
    return found;
  };
  const isSocket = ({ on }: Call) => /^(socket|TCP)/.test(on);
  for (const [at, word] of words.entries()) {
    const written = first(`write of ${word}`, ({ on, bytes }) => on.endsWith('.log') && bytes.includes(word));
    const synced = first('sync', (call) => isSync(call) && call.on === written.on, written.ended);
    const told = first(`ack of ${word}`, (call) => isSocket(call) && call.bytes.includes(ackFrame(at + 1)));
    const shown = first(`frame with ${word}`, (call) => isSocket(call) && call.bytes.includes(word));
    expect(synced.failed).toBe(false);
    expect(Math.min(told.begun, shown.begun)).toBeGreaterThan(synced.ended);
  }
});

it('takes no failed sync for a success: it says so, opens its files anew, and stores again', async (context) => {
  const desk = await openDesk();
  desk.type('before ');
  await expect.poll(desk.acked).toContain(1);
  const fail = await attachStrace(server.pid, [
    '-e',
    'trace=fdatasync,fsync,write',
    '-e',
    'inject=fdatasync,fsync:error=EIO',
  ]);
  if (fail === null) return cannotRunHere(context, NO_STRACE);
  desk.type('during ');
  await expect.poll(desk.notices).toEqual(['storage']);
  expect([desk.writer.refusals, desk.heard('during'), desk.writer.closed]).toEqual([
    ['storage'],
    false,
    null,
  ]);
  expect(await desk.host.send({ type: 'message.say', text: 'not now' })).toMatchObject({ code: 'storage' });
  await desk.host.until('the facilitator is told', () => desk.host.pulses.at(-1)?.storing === false);
  const calls = await fail();
  const failed = calls.find((call) => isSync(call) && call.on.endsWith('.log') && call.failed);
  const touched = calls.filter(({ on, begun }) => on === failed?.on && begun > failed.ended);
  expect([failed === undefined, touched]).toEqual([false, []]);

  await expect.poll(desk.notices).toEqual(['storage', 'fine']);
  // The bytes were in the file, only not for certain: now they are, whether their author comes again or not.
  await expect.poll(() => desk.heard('during')).toBe(true);
  desk.writer.edit(desk.updates[1]!);
  await expect.poll(desk.acked).toContain(3);
  expect(await desk.host.send({ type: 'message.say', text: 'now' })).toMatchObject({ ok: true });
  for (const each of [...controls.splice(0), ...clients.splice(0)]) each.close();
  await server.stop();
  const { snapshot, records } = await withStore(folder, (store) => store.load(desk.name));
  const stored = Buffer.concat([...(snapshot ? [snapshot] : []), ...records].map(({ bytes }) => bytes));
  expect([stored.includes('before '), stored.includes('during ')]).toEqual([true, true]);
  server = await startServerProcess(folder);
});
