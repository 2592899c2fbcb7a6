import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isFinal, Outbox, SAVED_TIMES, worstSaved, type SavedState } from '../../../shared/saved.ts';

const none = new Uint8Array([0, 0]);

function typed(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('sheet').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

/** An outbox that has loaded over an open socket and has sent its first, empty step 2. */
function ready(): Outbox {
  const outbox = new Outbox(0);
  outbox.opened(0);
  outbox.sent('step2');
  outbox.loaded();
  outbox.acked(1);
  return outbox;
}

/** Silence ends just before `now`. */
function heardAt(outbox: Outbox, now: number): Outbox {
  outbox.heard(now);
  return outbox;
}

function editAndSend(outbox: Outbox, update = none): void {
  outbox.edited(update, 1_000);
  outbox.sent('update');
}

function kind(outbox: Outbox, now: number): SavedState['kind'] {
  return outbox.state(now).kind;
}

describe('what the indicator says', () => {
  test('a document that has not come yet is loading, then offline', () => {
    const outbox = new Outbox(100);
    expect(kind(outbox, 100)).toBe('loading');
    expect(kind(outbox, 100 + SAVED_TIMES.patience)).toBe('offline');
    outbox.opened(6_000);
    expect(kind(outbox, 6_000)).toBe('loading');
  });

  test('nothing unacknowledged and a server that was heard is saved', () => {
    expect(kind(ready(), 1_000)).toBe('saved');
  });

  test('an edit is saving, then slow, and saved only after its ack', () => {
    const outbox = ready();
    editAndSend(outbox);
    expect(outbox.state(1_000)).toEqual({ kind: 'saving', unsaved: 1 });
    expect(kind(outbox, 2_999)).toBe('saving');
    expect(kind(outbox, 3_000)).toBe('slow');
    heardAt(outbox, 60_000);
    expect(kind(outbox, 60_000)).toBe('slow');
    outbox.acked(2);
    expect(kind(outbox, 60_000)).toBe('saved');
  });

  test('an ack covers the frames up to its count and no more', () => {
    const outbox = ready();
    for (let i = 0; i < 3; i++) {
      outbox.edited(none, 1_000);
      outbox.sent('update');
    }
    outbox.acked(3);
    expect(outbox.unsaved).toBe(1);
    outbox.acked(4);
    expect(outbox.unsaved).toBe(0);
  });

  test('"saving" stands a moment after a key, so that the word does not flicker', () => {
    const outbox = ready();
    editAndSend(outbox);
    outbox.acked(2);
    expect(kind(outbox, 1_000 + SAVED_TIMES.settle - 1)).toBe('saving');
    expect(kind(outbox, 1_000 + SAVED_TIMES.settle)).toBe('saved');
  });

  test('silence ends "saved" though nothing was typed', () => {
    const outbox = ready();
    expect(kind(outbox, 6_999)).toBe('saved');
    expect(kind(outbox, 7_000)).toBe('slow');
    expect(kind(outbox, 10_001)).toBe('offline');
  });

  test('without a socket it is offline at once, whatever was acknowledged', () => {
    const outbox = ready();
    outbox.edited(none, 1_000);
    outbox.dropped();
    expect(outbox.state(1_000)).toEqual({ kind: 'offline', unsaved: 1 });
  });

  test('the worst of several documents speaks for the page', () => {
    const saving: SavedState = { kind: 'saving', unsaved: 1 };
    expect(worstSaved([{ kind: 'saved' }, saving])).toBe(saving);
    expect(worstSaved([{ kind: 'closed', reason: 'desk-closed' }, { kind: 'saved' }])).toEqual({
      kind: 'saved',
    });
    expect(worstSaved([])).toBeNull();
  });
});

describe('edits over several sockets', () => {
  test('the ack of another socket covers nothing', () => {
    const outbox = ready();
    editAndSend(outbox);
    outbox.dropped();
    outbox.opened(2_000);
    outbox.acked(99);
    expect(outbox.unsaved).toBe(1);
    outbox.sent('step2');
    outbox.acked(1);
    expect(outbox.unsaved).toBe(0);
  });

  test('what was made offline waits for the step 2, also when a newer edit is acknowledged first', () => {
    const outbox = ready();
    outbox.dropped();
    outbox.edited(none, 1_000);
    outbox.opened(2_000);
    outbox.edited(none, 2_000);
    outbox.sent('update');
    outbox.acked(1);
    expect(outbox.unsaved).toBe(1);
    outbox.sent('step2');
    outbox.acked(2);
    expect(outbox.unsaved).toBe(0);
  });
});

describe('refusals', () => {
  test('a final one keeps the text of all that was not acknowledged', () => {
    const outbox = ready();
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => {
      outbox.edited(update, 1_000);
      outbox.sent('update');
    });
    for (const [at, letter] of [...'Timesheets'].entries()) doc.getText('sheet').insert(at, letter);
    outbox.acked(1);
    expect(outbox.refused(2, 'wrong-stage')).toBe('replace');
    expect(outbox.state(1_000)).toEqual({ kind: 'refused', reason: 'wrong-stage', kept: 'Timesheets' });
    outbox.acked(11);
    expect(kind(outbox, 1_000)).toBe('refused');
    outbox.dismiss();
    expect(kind(outbox, 2_000)).toBe('saved');
  });

  test('two refusals keep both texts', () => {
    const outbox = ready();
    for (const [frame, text] of [
      [2, 'Steering packs'],
      [3, 'Room bookings'],
    ] as const) {
      outbox.edited(typed(text), 1_000);
      outbox.sent('update');
      outbox.refused(frame, 'over-limit');
    }
    expect(outbox.state(1_000)).toMatchObject({ kept: 'Steering packs\nRoom bookings' });
  });

  test('an edit with no text is refused without any', () => {
    const outbox = ready();
    editAndSend(outbox);
    outbox.refused(2, 'wrong-stage');
    expect(outbox.state(1_000)).toEqual({ kind: 'refused', reason: 'wrong-stage', kept: '' });
  });

  test('a storage fault loses nothing: it is told, and all is sent again when the server asks', () => {
    const outbox = ready();
    outbox.edited(typed('Gate reviews'), 1_000);
    outbox.sent('update');
    expect(outbox.refused(2, 'storage')).toBe('wait');
    outbox.acked(2);
    expect(outbox.state(1_500)).toEqual({ kind: 'retrying', unsaved: 1, reason: 'storage' });
    outbox.edited(none, 2_000);
    outbox.sent('update');
    expect(outbox.refused(3, 'not-in-order')).toBe('wait');
    outbox.sent('step2');
    outbox.acked(4);
    expect(kind(outbox, 2_500)).toBe('saved');
  });

  test('while the server stores nothing, nothing is called saved, and that ends when the server says so', () => {
    const outbox = ready();
    outbox.told('storage');
    expect(outbox.state(1_000)).toEqual({ kind: 'halted', unsaved: 0, reason: 'storage' });
    editAndSend(outbox);
    outbox.refused(2, 'storage');
    expect(outbox.state(1_000)).toEqual({ kind: 'halted', unsaved: 1, reason: 'storage' });
    outbox.told('fine');
    outbox.sent('step2');
    outbox.acked(3);
    expect(kind(outbox, 2_000)).toBe('saved');
  });

  test('what one socket was told of the storage says nothing of the next', () => {
    const outbox = ready();
    outbox.told('damaged');
    outbox.dropped();
    outbox.opened(1_000);
    expect(kind(outbox, 1_000)).toBe('saved');
  });

  test('the trouble of an edit ends when it is given up', () => {
    const outbox = ready();
    editAndSend(outbox);
    outbox.refused(2, 'storage');
    editAndSend(outbox);
    outbox.refused(3, 'wrong-stage');
    outbox.dismiss();
    expect(kind(outbox, 2_000)).toBe('saved');
  });

  test('an edit that ran ahead of offline ones waits for the step 2', () => {
    const outbox = ready();
    outbox.dropped();
    outbox.edited(none, 1_000);
    outbox.opened(2_000);
    outbox.edited(none, 2_000);
    outbox.sent('update');
    expect(outbox.refused(1, 'not-in-order')).toBe('wait');
    outbox.sent('step2');
    outbox.edited(none, 2_000);
    outbox.sent('update');
    expect(outbox.refused(3, 'not-in-order')).toBe('reconnect');
    expect(outbox.unsaved).toBe(3);
  });

  test('a refusal that concerns nothing of ours asks for nothing', () => {
    expect(ready().refused(1, 'wrong-stage')).toBe('wait');
  });

  test('a document that closes for good hands back what was not stored', () => {
    const outbox = ready();
    outbox.ended('desk-closed');
    expect(outbox.state(0)).toEqual({ kind: 'closed', reason: 'desk-closed' });
    const full = ready();
    full.edited(typed('Late thought'), 1_000);
    full.ended('desk-closed');
    expect(full.state(1_000)).toEqual({ kind: 'refused', reason: 'desk-closed', kept: 'Late thought' });
  });
});

test('a reason is final exactly when its close code stops a client', () => {
  expect(isFinal('desk-closed')).toBe(true);
  expect(isFinal('not-signed-in')).toBe(true);
  expect(isFinal('storage')).toBe(false);
  expect(isFinal('restarting')).toBe(false);
  expect(isFinal('broken')).toBe(false);
});
