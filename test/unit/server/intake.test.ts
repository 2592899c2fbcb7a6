import { describe, expect, it } from 'vitest';
import type { Pace } from '../../../server/flow.ts';
import { INTAKE, Intake } from '../../../server/sync/intake.ts';

type Kind = Parameters<Intake['take']>[0];

/** What one socket sends, in a time that passes only as the test says. */
class Sender {
  now = 0;
  readonly seen = new Set<Pace['kind']>();
  #intake = new Intake({ now: () => this.now, monotonic: () => this.now, after: () => () => undefined });

  /** So many frames, evenly over so many seconds. */
  send(count: number, seconds: number, { kind = 'edit' as Kind, bytes = 60 } = {}): this {
    for (let sent = 0; sent < count; sent++) {
      this.now += (seconds * 1000) / count;
      this.seen.add(this.#intake.take(kind, bytes).kind);
    }
    return this;
  }

  /** Sends so many a second, and waits when it is told to. @returns the second in which it is taken for a flood. */
  floodedAfter(perSecond: number, bytes: number, most: number): number | null {
    const began = this.now;
    let free = this.now;
    while (this.now - began < most * 1000) {
      this.now += 1000 / perSecond;
      // What cannot be read waits with the sender, but for what one reading brings.
      if (this.now < free) continue;
      for (let read = 0; read < Math.max(1, Math.floor(65_536 / bytes)); read++) {
        const pace = this.#intake.take('edit', bytes);
        if (pace.kind === 'flood') return (this.now - began) / 1000;
        if (pace.kind === 'wait') free = this.now + pace.milliseconds;
      }
    }
    return null;
  }

  heard(count: number, seconds: number): number {
    let heard = 0;
    for (let sent = 0; sent < count; sent++) {
      this.now += (seconds * 1000) / count;
      if (this.#intake.hearsPresence()) heard++;
    }
    return heard;
  }
}

describe('an honest person is never made to wait', () => {
  it.each<[string, (sender: Sender) => void]>([
    ['15 keys a second for an hour', (sender) => sender.send(15 * 3600, 3600)],
    ['a drag that is written at each frame of a fast screen', (sender) => sender.send(20 * 90, 20)],
    ['undo held down for ten seconds', (sender) => sender.send(33 * 10, 10)],
    ['a hundred notes pasted at once', (sender) => sender.send(100, 0, { bytes: 900 })],
    ['hours offline in one step 2', (sender) => sender.send(1, 0, { bytes: 1024 * 1024 })],
    [
      'the same asked for again every five seconds while the storage has trouble',
      (sender) => sender.send(60, 300, { bytes: 1024 * 1024 }),
    ],
    ['fifty seconds of typing that the network held back', (sender) => sender.send(15 * 50, 0)],
    [
      'a page that comes back: a question, a sign of life, its presence and all it has',
      (sender) =>
        sender
          .send(1, 0, { kind: 'ask' })
          .send(5, 5, { kind: 'who-is-here', bytes: 1 })
          .send(25, 5, { kind: 'presence' })
          .send(1, 0, { bytes: 500_000 }),
    ],
  ])('%s', (_what, act) => {
    const sender = new Sender();
    act(sender);
    expect([...sender.seen]).toEqual(['go']);
  });

  it('also when all of it comes one after the other', () => {
    const sender = new Sender()
      .send(15 * 600, 600)
      .send(100, 0)
      .send(330, 10)
      .send(1, 0, { bytes: 1_000_000 });
    expect([...sender.send(15 * 600, 600).seen]).toEqual(['go']);
  });
});

describe('whoever sends more', () => {
  it('is made to wait first', () => {
    const sender = new Sender().send(INTAKE.messages.burst + 200, 0.1);
    expect([...sender.seen]).toEqual(['go', 'wait']);
  });

  it('is forgiven when it was a burst', () => {
    const sender = new Sender().send(INTAKE.messages.burst + 500, 0).send(20 * 30, 30);
    expect([...sender.seen]).toEqual(['go', 'wait']);
    expect([...new Sender().send(INTAKE.messages.burst, 0).send(15 * 60, 60).seen]).toEqual(['go']);
  });

  it.each([
    [5000, 40],
    [5000, 200],
    [5000, 1000],
    [5000, 4000],
    [1500, 16_000],
    [100, 1_000_000],
  ])('is a flood within two seconds at %i messages a second of %i bytes', (perSecond, bytes) => {
    expect(new Sender().floodedAfter(perSecond, bytes, 10)).toBeLessThan(2);
  });

  it('is a flood soon when it asks for the whole document again and again', () => {
    expect([...new Sender().send(60, 1, { kind: 'ask' }).seen]).toContain('flood');
  });
});

it('hears presence as often as a page shows it, and leaves out what is far more', () => {
  expect(new Sender().heard(5 * 60, 60)).toBe(5 * 60);
  expect(new Sender().heard(200 * 10, 10)).toBeLessThan(20 * 10 + 50);
});
