import { describe, expect, test } from 'vitest';
import { encodePresence, encodeSync, parseClientFrame } from '../../../server/sync/frames.ts';
import { Lifetime } from '../../../server/sync/lifetime.ts';
import { ClientIds, ownerTag, SERVER_TAG } from '../../../server/sync/owners.ts';
import { decodeRecord, encodeRecord, endsSealed } from '../../../server/sync/record.ts';
import { SerialQueue } from '../../../server/serialQueue.ts';

const SECRET = new Uint8Array(32).fill(1);

describe('a record', () => {
  test('gives back owners and update', () => {
    const owners = new Map([
      [1, SERVER_TAG],
      [2 ** 32 - 1, ownerTag(SECRET, 'board/a/b', 'ana-0001')],
    ]);
    for (const isSealed of [false, true]) {
      const record = { owners, update: Uint8Array.of(0, 0), isSealed };
      const bytes = encodeRecord(record);
      expect(decodeRecord(bytes)).toEqual(record);
      expect(endsSealed(bytes)).toBe(isSealed);
    }
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['another version', Uint8Array.of(9, 0, 0)],
    ['a tag that is cut off', Uint8Array.of(1, 1, 5, 1, 2)],
  ])('that is %s is not read as an empty one', (_what, bytes) => {
    expect(() => decodeRecord(bytes)).toThrow();
  });
});

describe('owners of client ids', () => {
  test('a tag is of one person in one document, and says nothing of either', () => {
    const tags = [
      ownerTag(SECRET, 'board/a/b', 'ana-0001'),
      ownerTag(SECRET, 'board/a/c', 'ana-0001'),
      ownerTag(SECRET, 'board/a/b', 'ben-0001'),
      ownerTag(new Uint8Array(32), 'board/a/b', 'ana-0001'),
    ];
    expect(new Set(tags).size).toBe(4);
    expect(tags[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(ownerTag(SECRET, 'board/a/b', 'ana-0001')).toBe(tags[0]);
  });

  test('who wrote under an id keeps it; who only shows presence keeps it while there', () => {
    const ids = new ClientIds();
    ids.appear(5, 'ana');
    expect([ids.mayUse(5, 'ana'), ids.mayUse(5, 'ben')]).toEqual([true, false]);
    ids.vanish(5);
    expect(ids.mayUse(5, 'ben')).toBe(true);
    ids.write(5, 'ben');
    expect(ids.with(ids.written).mayUse(5, 'ana')).toBe(false);
  });

  test('under how many ids somebody wrote is known, also after the log is read again', () => {
    const ids = new ClientIds();
    for (const client of [5, 6, 6]) ids.write(client, 'ana');
    expect([ids.countOf('ana'), ids.countOf('ben')]).toEqual([2, 0]);
    expect(ids.with(ids.written).countOf('ana')).toBe(2);
  });
});

describe('the queue', () => {
  test('begins a task when the one before has ended, well or badly', async () => {
    const queue = new SerialQueue();
    const steps: string[] = [];
    const slow = queue.run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      steps.push('slow');
      throw new Error('badly');
    });
    const quick = queue.run(() => steps.push('quick'));
    expect(queue.length).toBe(2);
    await expect(slow).rejects.toThrow('badly');
    await quick;
    expect([steps, queue.length]).toEqual([['slow', 'quick'], 0]);
  });

  test('turns away what stands behind a vital failure', async () => {
    const failures: unknown[] = [];
    const life: Lifetime = new Lifetime((problem) => {
      failures.push(problem);
      life.end(problem as Error);
    });
    life.start(() => Promise.reject(new Error('cannot be read')));
    await expect(life.run(() => 'empty')).rejects.toThrow('cannot be read');
    expect([failures.length, life.isOver, life.end(new Error('again'))]).toEqual([1, true, false]);
  });
});

describe('frames of a client', () => {
  test('are copies, so that memory which is used again does not change them', () => {
    const bytes = encodeSync(2, Uint8Array.of(1, 2, 3));
    const parsed = parseClientFrame(bytes);
    bytes.fill(0);
    expect(parsed).toEqual({
      ok: true,
      value: { kind: 'edit', via: 'update', update: Uint8Array.of(1, 2, 3) },
    });
  });

  test('never reach beyond their own bytes into a larger buffer', () => {
    const pool = new Uint8Array(64).fill(7);
    pool.set([0, 2, 30, 1, 2]);
    expect(parseClientFrame(pool.subarray(0, 5)).ok).toBe(false);
  });

  test('presence and the question who is here', () => {
    const frame = encodePresence([{ client: 1, clock: 2, state: '{}' }]);
    expect(parseClientFrame(frame)).toMatchObject({ ok: true, value: { kind: 'presence' } });
    expect(parseClientFrame(Uint8Array.of(3))).toEqual({ ok: true, value: { kind: 'who-is-here' } });
  });
});
