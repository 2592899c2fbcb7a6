import { describe, expect, it } from 'vitest';
import { BroughtFiles } from '../../../client/import/brought.ts';

/** What of a browser's storage is used. */
function storageOf(values: Map<string, string>): () => Storage {
  const storage = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
  return () => storage as Storage;
}

describe('a file that is brought in again', () => {
  it('is known by its text, and nothing of it is kept', () => {
    const values = new Map<string, string>();
    const files = new BroughtFiles(storageOf(values));
    expect(files.before('lane,note\nstop,Deck')).toBeNull();
    files.remember('lane,note\nstop,Deck', { workshop: 'w1', name: 'Autumn', at: 5 });
    files.remember('lane,note\nstop,Deck', { workshop: 'w2', name: 'Again', at: 6 });
    expect(files.before('lane,note\nstop,Deck')).toMatchObject({
      workshop: 'w2',
      name: 'Again',
      at: 6,
    });
    for (const other of ['lane,note\nstop,Decks', 'lane,note\nstop,Dekc', 'lane,note\nstop,dECK'])
      expect(files.before(other)).toBeNull();
    expect([...values.values()].join('')).not.toContain('Deck');
  });

  it('is not known where a browser keeps nothing, or something else', () => {
    const closed = new BroughtFiles(() => {
      throw new Error('forbidden');
    });
    expect(() => closed.remember('x', { workshop: 'w', name: '', at: 1 })).not.toThrow();
    expect(closed.before('x')).toBeNull();
    for (const damaged of ['{', '[1]', '{"a":1}'])
      expect(new BroughtFiles(storageOf(new Map([['flashmap.brought', damaged]]))).before('x')).toBeNull();
  });

  it('is forgotten when a hundred others were brought in', () => {
    const files = new BroughtFiles(storageOf(new Map()));
    for (let at = 0; at <= 100; at++) files.remember(`text ${at}`, { workshop: 'w', name: '', at });
    expect(files.before('text 0')).toBeNull();
    expect(files.before('text 1')).toMatchObject({ at: 1 });
  });
});
