import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, parseLine, parseNoteText } from '../../../shared/text.ts';

describe('a line that a person types', () => {
  it.each([
    ['  Spring   meet-up ', 'Spring meet-up'],
    ['<b>Marta</b>', '<b>Marta</b>'],
    ['Zoë 🐢', 'Zoë 🐢'],
  ])('%j is taken as %j', (typed, line) => expect(parseLine(typed, 40)).toEqual({ ok: true, value: line }));

  it.each([
    ['\u0000\u0001', 'bad-name'],
    ['two\nlines', 'bad-name'],
    ['turned \u202e round', 'bad-name'],
    ['half \ud83d', 'bad-name'],
    ['   ', 'empty-text'],
    ['x'.repeat(41), 'too-long'],
    [42, 'bad-request'],
  ])('%j is refused as %s', (typed, code) => expect(parseLine(typed, 40)).toMatchObject({ ok: false, code }));
});

describe('note text', () => {
  it('says by how much it is too long', () => {
    expect(parseNoteText('x'.repeat(3000), 280)).toEqual({
      ok: false,
      code: 'too-long',
      detail: '3000 of 280',
    });
  });
  it('keeps lines and drops what means nothing', () => {
    expect(parseNoteText(' one\r\ntwo\u0007 ', 280)).toEqual({ ok: true, value: 'one\ntwo' });
  });
  it('comes out clean whatever goes in, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        // eslint-disable-next-line no-control-regex
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        expect(clean.isWellFormed()).toBe(true);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});
