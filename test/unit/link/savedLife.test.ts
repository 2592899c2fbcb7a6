import { describe, expect, test } from 'vitest';
import { Outbox } from '../../../shared/outbox.ts';

/** An outbox over a socket that opened at 0 and has said nothing since. */
function ready(): Outbox {
  const outbox = new Outbox(0);
  outbox.opened(0);
  return outbox;
}

describe('signs of life', () => {
  test('a ping is due after a few silent seconds, once', () => {
    const outbox = ready();
    expect(outbox.pingDue(4_499)).toBe(false);
    expect(outbox.pingDue(4_500)).toBe(true);
    outbox.asked(5_000);
    expect(outbox.pingDue(6_000)).toBe(false);
    outbox.heard(6_000);
    expect(outbox.pingDue(10_499)).toBe(false);
    expect(outbox.pingDue(10_500)).toBe(true);
  });

  test('a link that does not answer is dead before ten seconds are over', () => {
    const outbox = ready();
    outbox.asked(5_000);
    expect(outbox.dead(9_000)).toBe(false);
    expect(outbox.dead(9_001)).toBe(true);
  });

  test('a page that slept asks before it judges', () => {
    const outbox = ready();
    expect(outbox.dead(300_000)).toBe(false);
    expect(outbox.pingDue(300_000)).toBe(true);
    outbox.asked(300_000);
    expect(outbox.dead(302_999)).toBe(false);
    expect(outbox.dead(303_000)).toBe(true);
  });

  test('a server that pauses for three seconds is not taken for dead, whenever that is', () => {
    for (let pause = 0; pause < 12_000; pause += 100) {
      const outbox = ready();
      let answerAt = Infinity;
      for (let now = 0; now < 30_000; now += 100) {
        const paused = now >= pause && now < pause + 3_000;
        if (!paused && now >= answerAt) {
          outbox.heard(now);
          answerAt = Infinity;
        }
        if (now % 1_000 !== 0) continue;
        expect(outbox.dead(now)).toBe(false);
        if (!outbox.pingDue(now)) continue;
        outbox.asked(now);
        answerAt = now + 100;
      }
    }
  });
});
