import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import * as decoding from 'lib0/decoding';
import { Answers } from '../../../server/sync/answers.ts';
import { Frame } from '../../../server/sync/frame.ts';
import { encodeSync } from '../../../server/sync/frames.ts';
import { SYNC } from '../../../shared/wire/sync.ts';

describe('a frame', () => {
  test.each([
    [0, [0x82, 0]],
    [125, [0x82, 125]],
    [126, [0x82, 126, 0, 126]],
    [65_535, [0x82, 126, 255, 255]],
    [65_536, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
  ])('of %i bytes has its header before them', (length, header) => {
    const { bytes } = new Frame(new Uint8Array(length).fill(7));
    expect([...bytes.subarray(0, header.length)]).toEqual(header);
    expect(bytes.length).toBe(header.length + length);
    expect(bytes.subarray(header.length).every((byte) => byte === 7)).toBe(true);
  });
});

describe('answers', () => {
  const NOTHING = Uint8Array.of(0);

  function open() {
    const doc = new Y.Doc();
    const answers = new Answers();
    doc.getText('t').insert(0, 'x'.repeat(500));
    const type = (text: string) => {
      const before = Y.encodeStateVector(doc);
      doc.getText('t').insert(0, text);
      answers.changed(new Frame(encodeSync(SYNC.update, Y.encodeStateAsUpdate(doc, before))));
    };
    return { doc, answers, type };
  }

  function textFrom(frames: readonly Frame[], into = new Y.Doc()): string {
    for (const { bytes } of frames) {
      const decoder = decoding.createDecoder(bytes);
      decoder.pos = bytes[1] === 126 ? 6 : bytes[1] === 127 ? 12 : 4;
      Y.applyUpdate(into, decoding.readVarUint8Array(decoder));
    }
    return into.getText('t').toString();
  }

  test('are made once for all who ask the same while nothing changes', () => {
    const { doc, answers, type } = open();
    const vector = Y.encodeStateVector(doc);
    const [first] = answers.answer(doc, vector);
    expect(answers.answer(doc, vector.slice())[0]).toBe(first);
    expect(answers.answer(doc, NOTHING)[0]).toBe(answers.everything(doc)[0]);
    expect(answers.ask(doc)).toBe(answers.ask(doc));
    type('y');
    expect(answers.answer(doc, vector)[0]).not.toBe(first);
  });

  test('a snapshot is followed by what came since, until that is worth a new one', () => {
    const { doc, answers, type } = open();
    const [snapshot] = answers.everything(doc);
    for (let change = 0; change < 5; change++) type(`${change} `);
    const frames = answers.answer(doc, NOTHING);
    expect([frames.length, frames[0]]).toEqual([6, snapshot]);
    expect(textFrom(frames)).toBe(doc.getText('t').toString());
    for (let change = 0; change < 70; change++) type('z');
    const later = answers.answer(doc, NOTHING);
    expect(later[0]).not.toBe(snapshot);
    expect(textFrom(later)).toBe(doc.getText('t').toString());
  });

  test('nothing of a document that was left behind comes back', () => {
    const { doc, answers } = open();
    const other = new Y.Doc();
    answers.everything(doc);
    answers.answer(doc, Y.encodeStateVector(doc));
    answers.forget();
    expect(textFrom(answers.everything(other))).toBe('');
  });

  test('what is no state vector is refused', () => {
    const { doc, answers } = open();
    expect(() => answers.answer(doc, Uint8Array.of(9, 9, 9))).toThrow();
  });
});
