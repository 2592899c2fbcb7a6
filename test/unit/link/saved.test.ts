import { describe, expect, test } from 'vitest';
import { Outbox } from '../../../shared/outbox.ts';
import { isFinal, SAVED_TIMES, worstSaved, type SavedState } from '../../../shared/saved.ts';
import { editAndSend, heardAt, kind, none, one, ready } from './outboxBench.ts';

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
    expect(outbox.state(1_000)).toEqual({ kind: 'saving', ...one });
    expect(kind(outbox, 2_999)).toBe('saving');
    expect(kind(outbox, 3_000)).toBe('slow');
    heardAt(outbox, 60_000);
    expect(kind(outbox, 60_000)).toBe('slow');
    outbox.acked(2, 0);
    expect(kind(outbox, 60_000)).toBe('saved');
  });

  test('an ack covers the frames up to its count and no more', () => {
    const outbox = ready();
    for (let i = 0; i < 3; i++) {
      outbox.edited(none, 1_000);
      outbox.sent('update');
    }
    outbox.acked(3, 0);
    expect(outbox.unsaved).toBe(1);
    outbox.acked(4, 0);
    expect(outbox.unsaved).toBe(0);
  });

  test('"saving" stands a moment after a key, so that the word does not flicker', () => {
    const outbox = ready();
    editAndSend(outbox);
    outbox.acked(2, 0);
    expect(kind(outbox, 1_000 + SAVED_TIMES.settle - 1)).toBe('saving');
    expect(kind(outbox, 1_000 + SAVED_TIMES.settle)).toBe('saved');
  });

  test('silence ends "saved" though nothing was typed', () => {
    const outbox = ready();
    expect(kind(outbox, 5_999)).toBe('saved');
    expect(kind(outbox, 6_000)).toBe('slow');
    expect(kind(outbox, 9_001)).toBe('offline');
  });

  test('without a socket it is offline at once, whatever was acknowledged', () => {
    const outbox = ready();
    outbox.edited(none, 1_000);
    outbox.dropped();
    expect(outbox.state(1_000)).toEqual({ kind: 'offline', ...one });
  });

  test('the worst of several documents speaks for the page', () => {
    const saving: SavedState = { kind: 'saving', ...one };
    const saved: SavedState = { kind: 'saved', at: null };
    expect(worstSaved([saved, saving])).toBe(saving);
    expect(worstSaved([{ kind: 'closed', reason: 'desk-closed' }, saved])).toBe(saved);
    expect(worstSaved([])).toBeNull();
  });
});

test('a reason is final exactly when its close code stops a client', () => {
  expect(isFinal('desk-closed')).toBe(true);
  expect(isFinal('not-signed-in')).toBe(true);
  expect(isFinal('storage')).toBe(false);
  expect(isFinal('restarting')).toBe(false);
  expect(isFinal('broken')).toBe(false);
});
