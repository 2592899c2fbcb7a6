import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { editAndSend, kind, none, one, ready, typed } from './outboxBench.ts';

describe('edits over several sockets', () => {
  test('the ack of another socket covers nothing', () => {
    const outbox = ready();
    editAndSend(outbox);
    outbox.dropped();
    outbox.opened(2_000);
    outbox.acked(99, 0);
    expect(outbox.unsaved).toBe(1);
    outbox.sent('step2');
    outbox.acked(1, 0);
    expect(outbox.unsaved).toBe(0);
  });

  test('what was made offline waits for the step 2, also when a newer edit is acknowledged first', () => {
    const outbox = ready();
    outbox.dropped();
    outbox.edited(none, 1_000);
    outbox.opened(2_000);
    outbox.edited(none, 2_000);
    outbox.sent('update');
    outbox.acked(1, 0);
    expect(outbox.unsaved).toBe(1);
    outbox.sent('step2');
    outbox.acked(2, 0);
    expect(outbox.unsaved).toBe(0);
  });
});

describe('refusals', () => {
  test('a final one keeps the text of all that was not acknowledged', () => {
    const outbox = ready();
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => {
      outbox.edited({ update, things: [] }, 1_000);
      outbox.sent('update');
    });
    for (const [at, letter] of [...'Timesheets'].entries()) doc.getText('sheet').insert(at, letter);
    outbox.acked(1, 0);
    expect(outbox.refused(2, 'wrong-stage')).toBe('replace');
    expect(outbox.state(1_000)).toEqual({ kind: 'refused', reason: 'wrong-stage', kept: 'Timesheets' });
    outbox.acked(11, 0);
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
    outbox.acked(2, 0);
    expect(outbox.state(1_500)).toMatchObject({ kind: 'retrying', unsaved: 1, reason: 'storage' });
    outbox.edited(none, 2_000);
    outbox.sent('update');
    expect(outbox.refused(3, 'not-in-order')).toBe('wait');
    outbox.sent('step2');
    outbox.acked(4, 0);
    expect(kind(outbox, 2_500)).toBe('saved');
  });

  test('while the server stores nothing, nothing is called saved, and that ends when the server says so', () => {
    const outbox = ready();
    outbox.told('storage');
    expect(outbox.state(1_000)).toEqual({
      kind: 'halted',
      unsaved: 0,
      notes: false,
      onDevice: true,
      reason: 'storage',
    });
    editAndSend(outbox);
    outbox.refused(2, 'storage');
    expect(outbox.state(1_000)).toEqual({ kind: 'halted', ...one, reason: 'storage' });
    outbox.told('fine');
    outbox.sent('step2');
    outbox.acked(3, 0);
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
    expect(ready().refused(2, 'wrong-stage')).toBe('wait');
  });

  test('a step 2 that is refused though it carried no edit of ours asks for a fresh document, once for all', () => {
    const outbox = ready();
    expect(outbox.refused(1, 'not-in-order')).toBe('wait');
    expect(outbox.refused(1, 'wrong-stage')).toBe('renew');
    outbox.restarted([none], 2_000);
    expect(outbox.refused(1, 'wrong-stage')).toBe('wait');
    expect(outbox.unsaved).toBe(1);
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
