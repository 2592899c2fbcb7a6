import { describe, expect, it } from 'vitest';
import { codeIn } from '../../../client/home/joining.ts';
import { twoParts } from '../../../client/ui/sentence.ts';
import { voiceParts } from '../../../client/ui/voices.ts';

describe('codeIn', () => {
  it.each([
    'K7M4TX',
    'k7m 4tx',
    ' K7M-4TX ',
    'https://flashmap.test/j/K7M4TX',
    'flashmap.test/j/k7m4tx?from=qr',
  ])('finds the code in %j', (text) => expect(codeIn(text)).toBe('K7M4TX'));
  it.each(['', 'K7M', 'K7M4T0', 'https://flashmap.test/j/'])('finds none in %j', (text) => {
    expect(codeIn(text)).toBe('');
  });
});

describe('twoParts', () => {
  it('splits what happened from what to do', () => {
    expect(twoParts('That code is not open. Look again; it has six. Really.')).toEqual({
      title: 'That code is not open.',
      text: 'Look again; it has six. Really.',
    });
    expect(twoParts('Write something first.')).toEqual({ title: 'Write something first.', text: '' });
  });
});

describe('voiceParts', () => {
  it('orders stop, silent, even, more, start, whatever order the groups have', () => {
    const parts = voiceParts(['start', 'more', 'stop', 'silent', 'even', 'stop']);
    expect(parts.map(({ voice, count }) => `${voice} ${count}`)).toEqual([
      'stop 2',
      'silent 1',
      'even 1',
      'more 1',
      'start 1',
    ]);
    expect(parts.find(({ voice }) => voice === 'even')?.glyph).toBe('split');
  });
  it('leaves out what nobody says', () => {
    expect(voiceParts(['more'])).toEqual([{ voice: 'more', glyph: 'more', count: 1 }]);
    expect(voiceParts([])).toEqual([]);
  });
});
