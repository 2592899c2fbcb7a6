import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  CODE_ALPHABET,
  isId,
  makeId,
  makeJoinCode,
  parseJoinCode,
  showJoinCode,
} from '../../../shared/ids.ts';

describe('join codes', () => {
  it('are six letters without look-alikes, every letter as likely', () => {
    const seen = new Map<string, number>();
    for (let i = 0; i < 4000; i++) {
      const code = makeJoinCode((n) => randomBytes(n));
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
      for (const letter of code) seen.set(letter, (seen.get(letter) ?? 0) + 1);
    }
    expect(seen.size).toBe(CODE_ALPHABET.length);
    // 24,000 letters over 32: 750 each, and six standard deviations to either side.
    for (const count of seen.values()) expect(Math.abs(count - 750)).toBeLessThan(162);
  });

  it.each([
    ['K7M4TX', 'K7M4TX'],
    ['k7m 4tx', 'K7M4TX'],
    [' K7M-4TX ', 'K7M4TX'],
  ])('reads %j as people type it', (typed, code) => {
    expect(parseJoinCode(typed)).toEqual({ ok: true, value: code });
  });

  it.each(['', 'K7M4T', 'K7M4TXX', 'K7M4T0', 'K7M4T1', 'K7M4TO', 42, null, 'x'.repeat(5000), 'K7M4T\u0130'])(
    'refuses %j with one and the same code',
    (typed) => {
      expect(parseJoinCode(typed)).toEqual({ ok: false, code: 'unknown-code' });
    },
  );

  it('are shown in two halves', () => expect(showJoinCode('K7M4TX')).toBe('K7M 4TX'));
});

describe('ids', () => {
  it('are made of the random bytes alone and read back', () => {
    const id = makeId((n) => randomBytes(n));
    expect(id).toHaveLength(16);
    expect(isId(id)).toBe(true);
    expect(makeId(() => new Uint8Array(16))).toBe('A'.repeat(16));
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'prototype',
    'hasOwnProperty',
    '__defineGetter__',
    'short',
    'x'.repeat(33),
    'has space1',
    'slash/slash',
    7,
    undefined,
  ])('refuses %j', (id) => expect(isId(id)).toBe(false));
});
