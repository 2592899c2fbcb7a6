import { accept, refuse, type Verdict } from './verdict.ts';

/** Ids of workshops, people, groups, notes, clusters, commitments. Never a key that objects have, like `toString`. */
const ID = /^[A-Za-z0-9_-]{8,32}$/;
const RESERVED = 'prototype';

export function isId(text: unknown): text is string {
  return typeof text === 'string' && ID.test(text) && !(text in Object.prototype) && text !== RESERVED;
}

/** 32 letters and digits: without 0, O, 1 and I nothing in it is mistaken for another. Six of them are 30 bits. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 6;

/** Accepts what people type: any case, spaces and dashes anywhere. */
export function parseJoinCode(text: unknown): Verdict<string> {
  if (typeof text !== 'string' || text.length > 40) return refuse('unknown-code');
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  const known = code.length === CODE_LENGTH && [...code].every((c) => CODE_ALPHABET.includes(c));
  return known ? accept(code) : refuse('unknown-code');
}

/** `K7M4TX` is shown as `K7M 4TX`. */
export function showJoinCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** A fresh id or secret from a source of random bytes: the source is the platform's CSPRNG, or a seeded one in tests. */
export type RandomBytes = (count: number) => Uint8Array;

const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** @param length in characters of 6 bits: 16 for an id (96 bits), 22 for a secret (132 bits). */
export function makeId(random: RandomBytes, length = 16): string {
  return Array.from(random(length), (byte) => ID_ALPHABET[byte & 63]).join('');
}

/** 32 divides 256, so five bits of a byte keep every letter equally likely. */
export function makeJoinCode(random: RandomBytes): string {
  return Array.from(random(CODE_LENGTH), (byte) => CODE_ALPHABET[byte & 31]).join('');
}
