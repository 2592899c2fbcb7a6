import { expect, it } from 'vitest';
import { Gate } from '../../../../server/store/gate.ts';
import { WriteQueue } from '../../../../server/store/queue.ts';

it('commits together what waits, in order, and runs a task between its neighbours', async () => {
  const done: string[] = [];
  const queue = new WriteQueue<number>(async (items) => {
    await Promise.resolve();
    done.push(items.join());
  });
  queue.add(1);
  queue.add(2);
  const task = queue.run(async () => {
    queue.add(4);
    done.push('task');
    return 'answer';
  });
  queue.add(3);
  expect(await task).toBe('answer');
  await queue.idle();
  expect(done).toEqual(['1,2', 'task', '3,4']);
});

it('goes on behind a task that fails', async () => {
  const done: number[] = [];
  const queue = new WriteQueue<number>(async (items) => void done.push(...items));
  const failing = queue.run(() => Promise.reject(new Error('no')));
  queue.add(1);
  await expect(failing).rejects.toThrow('no');
  await queue.idle();
  expect(done).toEqual([1]);
});

it('closes a gate behind all who are inside and keeps the others waiting', async () => {
  const gate = new Gate();
  const seen: string[] = [];
  let leave = (): void => undefined;
  const first = gate.pass(() => new Promise<void>((resolve) => (leave = resolve)));
  const closing = gate.close().then((open) => {
    seen.push('closed');
    return open;
  });
  const second = gate.pass(async () => void seen.push('second'));
  const closingAgain = gate.close().then((open) => {
    seen.push('closed again');
    open();
  });
  await Promise.resolve();
  expect(seen).toEqual([]);
  leave();
  await first;
  const open = await closing;
  await Promise.resolve();
  expect(seen).toEqual(['closed']);
  open();
  await Promise.all([second, closingAgain]);
  expect(seen.sort()).toEqual(['closed', 'closed again', 'second']);
});
