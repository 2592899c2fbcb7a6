import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMarkdown } from '../../../server/export/markdown.ts';

describe('text inside Markdown', () => {
  it.each([
    ['Green reports about red projects', 'Green reports about red projects'],
    ['one-page reports (short): yes!', 'one-page reports (short): yes!'],
    ['# Heading', '\\# Heading'],
    ['1. first', '1\\. first'],
    ['- item', '\\- item'],
    ['=====', '\\====='],
    ['**bold** and _soft_ and `code`', '\\*\\*bold\\*\\* and \\_soft\\_ and \\`code\\`'],
    ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['![x](http://x)', '!\\[x\\](http\\://x)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['&lt;script&gt;', '\\&lt;script\\&gt;'],
    ['see www.example.org or a@b.org', 'see www\\.example.org or a\\@b.org'],
    ['line one\n\n# line two', 'line one # line two'],
    ['back\\slash', 'back\\\\slash'],
    ['| a | b |', '\\| a \\| b \\|'],
  ])('%j is written %j', (text, written) => {
    expect(plainMarkdown(text)).toBe(written);
  });

  it('leaves nothing that marks up, whatever people write', () => {
    const evil = fc
      .array(
        fc.oneof(
          fc.constantFrom(...'\\`*_[]<>~|&$#-+=.1)( \n:/@!"'),
          fc.string({ unit: 'binary', maxLength: 3 }),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(evil, (text) => {
        const written = plainMarkdown(text);
        const bare = written.replace(/\\[!-/:-@[-`{-~]/g, '·');
        expect(bare).not.toMatch(/[\\`*_[\]<>~|&$\n]/);
        expect(bare).not.toMatch(/:\/\/|www\./i);
        expect(written).not.toMatch(/^(?:[#+\-=]|\d+[.)])/);
      }),
      { numRuns: 2000 },
    );
  });
});
