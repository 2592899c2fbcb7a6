import { describe, expect, it } from 'vitest';
import { broughtBefore, rememberBrought } from '../../../client/import/brought.ts';

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
    const storage = storageOf(values);
    expect(broughtBefore('lane,note\nstop,Deck', storage)).toBeNull();
    rememberBrought('lane,note\nstop,Deck', { workshop: 'w1', name: 'Autumn', at: 5 }, storage);
    rememberBrought('lane,note\nstop,Deck', { workshop: 'w2', name: 'Again', at: 6 }, storage);
    expect(broughtBefore('lane,note\nstop,Deck', storage)).toMatchObject({
      workshop: 'w2',
      name: 'Again',
      at: 6,
    });
    for (const other of ['lane,note\nstop,Decks', 'lane,note\nstop,Dekc', 'lane,note\nstop,dECK'])
      expect(broughtBefore(other, storage)).toBeNull();
    expect([...values.values()].join('')).not.toContain('Deck');
  });

  it('is not known where a browser keeps nothing, or something else', () => {
    const closed = () => {
      throw new Error('forbidden');
    };
    expect(() => rememberBrought('x', { workshop: 'w', name: '', at: 1 }, closed)).not.toThrow();
    expect(broughtBefore('x', closed)).toBeNull();
    for (const damaged of ['{', '[1]', '{"a":1}'])
      expect(broughtBefore('x', storageOf(new Map([['flashmap.brought', damaged]])))).toBeNull();
  });
});
