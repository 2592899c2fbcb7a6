import * as Y from 'yjs';

interface Typed {
  readonly id: Y.ID;
  readonly unit: string;
}

type Deletions = ReturnType<typeof Y.decodeUpdate>['ds'];

/**
 * What somebody typed in these updates of theirs, in reading order and without what the updates themselves delete
 * again. Text that was typed at several places is several pieces, separated by line feeds.
 */
export function insertedText(updates: readonly Uint8Array[]): string {
  if (updates.length === 0) return '';
  const { structs, ds } = Y.decodeUpdate(Y.mergeUpdates([...updates]));
  return typedText(structs, ds);
}

/** The same, of decoded structs and deletions. */
export function typedText(structs: readonly unknown[], ds: Deletions): string {
  const pieces: Typed[][] = [];
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
    const { client, clock } = struct.id;
    const typed = unitsOf(struct.content.str).map((unit, i) => ({ unit, id: Y.createID(client, clock + i) }));
    const before = placeOf(pieces, struct.origin);
    const after = placeOf(pieces, struct.rightOrigin);
    if (before) before.piece.splice(before.index + 1, 0, ...typed);
    else if (after) after.piece.splice(after.index, 0, ...typed);
    else pieces.push(typed);
  }
  const left = ({ id }: Typed) => !(ds.clients.get(id.client) ?? []).some((range) => covers(range, id.clock));
  const texts = pieces.map((piece) =>
    piece
      .filter(left)
      .map(({ unit }) => unit)
      .join(''),
  );
  return texts.filter((text) => text.trim() !== '').join('\n');
}

/** UTF-16 code units, which are what Yjs counts. */
function unitsOf(text: string): string[] {
  return text.split('');
}

function placeOf(pieces: readonly Typed[][], id: Y.ID | null): { piece: Typed[]; index: number } | null {
  if (id === null) return null;
  for (const piece of pieces) {
    const index = piece.findIndex((typed) => Y.compareIDs(typed.id, id));
    if (index >= 0) return { piece, index };
  }
  return null;
}

function covers(range: { clock: number; len: number }, clock: number): boolean {
  return clock >= range.clock && clock < range.clock + range.len;
}
