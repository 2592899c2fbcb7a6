import express from 'express';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { systemClock } from '../../../server/clock.ts';
import { answerErrors } from '../../../server/http/answers.ts';
import { Listeners } from '../../../server/listeners.ts';
import type { Log } from '../../../server/log.ts';
import { Metrics } from '../../../server/metrics/metrics.ts';
import { runThread } from '../../../server/thread.ts';
import { StoreTrouble } from '../../../server/store/store.ts';
import { WatchedStore } from '../../../server/store/watched.ts';
import { storeWith } from '../../contract/storeWith.ts';
import { HandClock } from './handClock.ts';

const slip = (): never => {
  throw new TypeError('their words');
};

function logging(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const note: Log['info'] = (fields, message) => lines.push(`${message} ${JSON.stringify(fields)}`);
  return { log: { debug: note, info: note, warn: note, error: note }, lines };
}

test('a listener that fails keeps neither the others nor whoever tells from going on', () => {
  const { log, lines } = logging();
  const listeners = new Listeners<[string]>(log);
  const heard: string[] = [];
  const stop = listeners.add((said) => heard.push(`first ${said}`));
  listeners.add(slip);
  listeners.add((said) => heard.push(`last ${said}`));
  listeners.tell('once');
  stop();
  listeners.tell('again');
  expect(heard).toEqual(['first once', 'last once', 'last again']);
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain('their words');
});

test('a storage in trouble is tried again, whoever fails to hear of the trouble', async () => {
  const clock = new HandClock();
  let fails = true;
  const append = async () => {
    if (fails) throw new StoreTrouble('a disk');
    return '1' as never;
  };
  const store = storeWith(null as never, { append, compact: async () => undefined });
  const watched = new WatchedStore(store, { clock, log: logging().log, metrics: new Metrics(), retry: 100 });
  watched.onChange(slip);
  await expect(watched.append('log/a', new Uint8Array(1))).rejects.toThrow(StoreTrouble);
  expect(watched.inTrouble).toBe(true);
  fails = false;
  clock.pass(100);
  await expect.poll(() => watched.inTrouble).toBe(false);
});

test('whoever cannot take what a thread tells ends the thread, and not the process', async () => {
  const source = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage('a piece'); setInterval(() => {}, 1000);`;
  const entry = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const work = { entry, data: null, within: 60_000, megabytes: 64 };
  await expect(runThread(work, slip, { clock: systemClock })).rejects.toThrow(TypeError);
});

test('an answer that breaks in the middle is cut off, and its error is quoted nowhere', async () => {
  const printed = vi.spyOn(console, 'error');
  const { log, lines } = logging();
  const web = express();
  web.get('/', (_request, response) => {
    response.write('half');
    slip();
  });
  web.use(answerErrors(log));
  const server = web.listen(0, '127.0.0.1');
  await expect.poll(() => server.listening).toBe(true);
  const answer = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await expect(answer.then((response) => response.text())).rejects.toThrow();
  expect(lines).toEqual([expect.stringContaining('a request broke')]);
  expect(lines.join()).not.toContain('their words');
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
  server.close();
});
