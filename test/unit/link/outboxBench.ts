import * as Y from 'yjs';
import { Outbox } from '../../../shared/outbox.ts';
import type { SavedState } from '../../../shared/saved.ts';
import type { LocalEdit } from '../../../shared/waitingEdit.ts';

export const none = { update: new Uint8Array([0, 0]), things: [] };
/** What is said of one change that only this page holds. */
export const one = { unsaved: 1, notes: false, onDevice: false };

export function typed(text: string): LocalEdit {
  const doc = new Y.Doc();
  doc.getText('sheet').insert(0, text);
  return { update: Y.encodeStateAsUpdate(doc), things: ['sheet'] };
}

/** An outbox that has loaded over an open socket and has sent its first, empty step 2. */
export function ready(): Outbox {
  const outbox = new Outbox(0);
  outbox.opened(0);
  outbox.sent('step2');
  outbox.loaded();
  outbox.acked(1, 0);
  return outbox;
}

/** Silence ends just before `now`. */
export function heardAt(outbox: Outbox, now: number): Outbox {
  outbox.heard(now);
  return outbox;
}

export function editAndSend(outbox: Outbox, edit: LocalEdit = none): void {
  outbox.edited(edit, 1_000);
  outbox.sent('update');
}

export function kind(outbox: Outbox, now: number): SavedState['kind'] {
  return outbox.state(now).kind;
}
