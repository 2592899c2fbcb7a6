import { describe, expect, it } from 'vitest';
import {
  frame,
  isPosition,
  numberOf,
  positionBehind,
  seal,
  unseal,
} from '../../../server/store/redis/record.ts';
import { readMessage, Tail, type Heard } from '../../../server/store/redis/tail.ts';
import { StoreCorrupt } from '../../../server/store/store.ts';

const KEY = 'flashmap:{w}:log:log/w';
const heard = (after: string | null, ...positions: string[]): Heard => ({
  after,
  records: positions.map((position) => ({ position, bytes: new Uint8Array(1000) })),
});
const places = (records: readonly { position: string }[] | null) => records?.map(({ position }) => position);

describe('positions of a log on Redis', () => {
  it('count on, and are never the same twice', () => {
    const firsts = new Set(Array.from({ length: 1000 }, () => positionBehind(null)));
    expect(firsts.size).toBe(1000);
    for (const first of firsts) {
      expect(isPosition(first)).toBe(true);
      expect([numberOf(first), numberOf(positionBehind(first))]).toEqual([1, 2]);
    }
    for (const other of [
      '',
      '0-1',
      '1',
      '01-1',
      '1-01',
      '1-1-1',
      'removed',
      '+',
      '1-99999999999999999999999',
    ])
      expect(isPosition(other)).toBe(false);
  });

  it('are part of the check sum, as is the key', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const sealed = seal(KEY, '1-1', frame(bytes));
    expect(unseal(KEY, '1-1', sealed)).toEqual(bytes);
    expect(() => unseal(KEY, '1-2', sealed)).toThrow(StoreCorrupt);
    expect(() => unseal(`${KEY}2`, '1-1', sealed)).toThrow(StoreCorrupt);
    for (let at = 0; at < sealed.length; at++) {
      const damaged = Buffer.from(sealed);
      damaged[at]! ^= 1;
      expect(() => unseal(KEY, '1-1', damaged)).toThrow(StoreCorrupt);
    }
    expect(() => unseal(KEY, '1-1', sealed.subarray(0, 4))).toThrow(StoreCorrupt);
  });
});

describe('what was heard of a log', () => {
  it('is read as it was published', () => {
    const bytes = [new Uint8Array([10, 32, 0, 255]), new Uint8Array(0)];
    const sealed = bytes.map((one, i) => seal(KEY, `${i + 2}-7`, frame(one)));
    const parts = sealed.flatMap((one, i) => [Buffer.from(`${i + 2}-7 ${one.length}\n`), one]);
    const message = Buffer.concat([Buffer.from('1-9\n'), ...parts]);
    const records = bytes.map((one, i) => ({ position: `${i + 2}-7`, bytes: one }));
    expect(readMessage(KEY, message)).toEqual({ after: '1-9', records });
    expect(readMessage(KEY, Buffer.from(''))).toBeNull();
    expect(() => readMessage(KEY, message.subarray(0, -6))).toThrow(StoreCorrupt);
  });

  it('goes to whoever stands in it, and to nobody else', () => {
    const tail = new Tail();
    tail.add(heard(null, '1-1'));
    tail.add(heard('1-1', '2-2', '3-3'));
    expect(places(tail.behind(null, '2-2'))).toEqual(['1-1', '2-2', '3-3']);
    expect(places(tail.behind('2-2', '3-3'))).toEqual(['3-3']);
    expect(tail.behind('2-2', '4-4')).toBeNull();
    expect(tail.behind('2-9', '3-3')).toBeNull();
  });

  it('begins anew where something is missing, or another log goes on', () => {
    const tail = new Tail();
    tail.add(heard(null, '1-1', '2-2'));
    tail.add(heard('3-3', '4-4'));
    expect(tail.behind('2-2', '4-4')).toBeNull();
    tail.add(heard('3-3', '4-4'));
    tail.add(heard('4-5', '5-5'));
    expect(tail.behind('4-4', '5-5')).toBeNull();
    tail.add(heard('3-3', '4-4'));
    tail.clear();
    tail.add(heard('4-4', '5-5'));
    expect(tail.behind('3-3', '5-5')).toBeNull();
  });

  it('is bounded, from its beginning', () => {
    const tail = new Tail();
    tail.add(heard(null, '1-1'));
    for (let i = 1; i < 100; i++) tail.add(heard(`${i}-${i}`, `${i + 1}-${i + 1}`));
    expect(tail.behind(null, '100-100')).toBeNull();
    for (let i = 0; i < 100; i++) tail.add(heard(i === 0 ? null : `${i}-${i}`, `${i + 1}-${i + 1}`));
    expect(places(tail.behind('90-90', '100-100'))).toHaveLength(10);
  });
});
