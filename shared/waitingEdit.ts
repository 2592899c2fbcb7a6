import type { Words } from './keeping.ts';
import type { Unsaved } from './saved.ts';
import { isNote } from './things.ts';

/** An edit of this page, or one that an earlier page of this person left on the device. */
export interface LocalEdit {
  readonly update: Uint8Array;
  /** What it touches, as things.ts names it. */
  readonly things: readonly string[];
  /** On a desk, what it made of them. */
  readonly words?: readonly Words[];
}

/** An edit that no ack has covered. */
export interface WaitingEdit<E extends LocalEdit> {
  readonly edit: E;
  readonly at: number;
  onDevice: boolean;
  /** Number of the frame that carries it on the open socket; null when none does. */
  frame: number | null;
}

/** Everything that edits touch: whether the device holds all that was done to it, or this page alone. */
export function whereThingsStand(
  edits: readonly WaitingEdit<LocalEdit>[],
): ReadonlyMap<string, 'page' | 'device'> {
  const things = new Map<string, 'page' | 'device'>();
  for (const { edit, onDevice } of edits) {
    for (const thing of edit.things) {
      if (!onDevice || !things.has(thing)) things.set(thing, onDevice ? 'device' : 'page');
    }
  }
  return things;
}

/**
 * A thing counts once, however often it was changed, and a sheet only while something stands on it. An edit that touches
 * none counts for itself.
 */
export function unsavedOf(edits: readonly WaitingEdit<LocalEdit>[]): Unsaved {
  const things = [...whereThingsStand(edits).keys()].filter(
    (thing) => thing !== 'sheet' || !isCleared(edits),
  );
  const others = edits.filter(({ edit }) => edit.things.length === 0);
  return {
    unsaved: Math.max(things.length + others.length, Math.min(edits.length, 1)),
    notes: things.length > 0 && others.length === 0 && things.every(isNote),
    onDevice: edits.every(({ onDevice }) => onDevice),
  };
}

function isCleared(edits: readonly WaitingEdit<LocalEdit>[]): boolean {
  const sheets = edits.flatMap(({ edit }) => edit.words?.filter(({ thing }) => thing === 'sheet') ?? []);
  return sheets.at(-1)?.text === '';
}
