import { CODE_ALPHABET } from '../../../shared/ids.ts';

/** What a form of the editor is about. */
export type Task =
  | {
      readonly kind: 'describe' | 'merge' | 'split' | 'move' | 'remove';
      readonly capability: string;
    }
  | { readonly kind: 'add'; readonly group: string }
  | { readonly kind: 'group-rename' | 'group-remove'; readonly group: string }
  | { readonly kind: 'group-add' };

/** An id for something new on the map: 50 random bits, so that none is given twice. */
export function freshKey(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => CODE_ALPHABET[byte & 31]);
  return `own-${letters.join('').toLowerCase()}`;
}
