import * as encoding from 'lib0/encoding';
import type * as Y from 'yjs';
import { boardOf, type Pos } from '../../../shared/board.ts';
import type { LocalPresence } from '../../../shared/wire/presence.ts';

export interface ItemId {
  readonly client: number;
  readonly clock: number;
}

/** What an edit of a note builds on. */
export interface NoteHandle {
  readonly pos: ItemId;
  /** The last letter of its text. */
  readonly letter: ItemId;
}

/** Of every note of a board, in the order of their ids. */
export function noteHandles(doc: Y.Doc): NoteHandle[] {
  const { notes } = boardOf(doc);
  return [...notes.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, note]) => {
      let letter = (note.get('text') as Y.Text)._start!;
      while (letter.right !== null) letter = letter.right;
      return { pos: note._map.get('pos')!.lastId, letter: letter.lastId };
    });
}

/** Content kinds of the Yjs update format, V1, and the bits beside them. */
const STRING = 4;
const ANY = 8;
const HAS_ORIGIN = 0x80;
const HAS_KEY = 0x20;

/**
 * One key pressed at the end of a note's text, as Yjs itself would encode it: so a thousand people need no thousand
 * documents. It is one struct of length 1.
 */
export function keystroke(author: ItemId, after: ItemId, letter: string): Uint8Array {
  return oneItem(
    author,
    after,
    STRING | HAS_ORIGIN,
    (encoder) => encoding.writeVarString(encoder, letter),
    null,
  );
}

/** A note dropped somewhere else: the new value of its key `pos`, in the place of the old one. */
export function move(author: ItemId, from: ItemId, to: Pos): Uint8Array {
  const content = (encoder: encoding.Encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, [...to]);
  };
  return oneItem(author, from, ANY | HAS_ORIGIN | HAS_KEY, content, from);
}

function oneItem(
  author: ItemId,
  origin: ItemId,
  info: number,
  content: (encoder: encoding.Encoder) => void,
  deleted: ItemId | null,
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, author.client);
  encoding.writeVarUint(encoder, author.clock);
  encoding.writeUint8(encoder, info);
  encoding.writeVarUint(encoder, origin.client);
  encoding.writeVarUint(encoder, origin.clock);
  content(encoder);
  encoding.writeVarUint(encoder, deleted === null ? 0 : 1);
  if (deleted !== null) {
    encoding.writeVarUint(encoder, deleted.client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, deleted.clock);
    encoding.writeVarUint(encoder, 1);
  }
  return encoding.toUint8Array(encoder);
}

/** What y-protocols' awareness sends of one client. */
export function presenceStates(client: number, clock: number, state: LocalPresence): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state));
  return encoding.toUint8Array(encoder);
}
