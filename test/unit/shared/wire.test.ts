import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../../shared/reasons.ts';
import { REASON_SENTENCES } from '../../../shared/words/reasons.ts';
import {
  encodeAck,
  encodeNotice,
  encodeRefusal,
  isEdit,
  readControlFrame,
} from '../../../shared/wire/sync.ts';

function read(frame: Uint8Array) {
  const decoder = decoding.createDecoder(frame);
  return readControlFrame(decoding.readVarUint(decoder), decoder);
}

describe('frames of our own', () => {
  it('read back', () => {
    expect(read(encodeAck(70_000))).toEqual({ kind: 'ack', count: 70_000 });
    expect(read(encodeRefusal(3, 'wrong-stage'))).toEqual({
      kind: 'refusal',
      edit: 3,
      reason: 'wrong-stage',
    });
    expect(read(encodeNotice('damaged'))).toEqual({ kind: 'notice', condition: 'damaged' });
    expect(read(encodeNotice('unheard of' as never))).toBeNull();
  });
  it('count step 2 and updates as edits, and nothing else', () => {
    expect([[0, 0], [0, 1], [0, 2], [1, 1], [0], []].map((bytes) => isEdit(Uint8Array.from(bytes)))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('reasons', () => {
  it('have a sentence each, and final close codes only where trying again is no use', () => {
    for (const [code, { close }] of Object.entries(REASONS)) {
      expect(REASON_SENTENCES[code as keyof typeof REASONS]).toMatch(/^[A-Z].*\.$/);
      expect([1008, 1011, 1012, 1013].includes(close) || (close >= 4400 && close < 4500)).toBe(true);
    }
    for (const again of ['try-later', 'storage', 'damaged', 'restarting', 'not-in-order'] as const)
      expect(REASONS[again].close).toBeLessThan(4000);
  });
});
