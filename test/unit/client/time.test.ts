import { describe, expect, it } from 'vitest';
import { isLastMinute, showTime, timeLeft, timeSignal, wholeMinutes } from '../../../client/ui/time.ts';

describe('time on screen', () => {
  it('counts the begun second, so 0:00 shows when the time is over', () => {
    expect(showTime(252_000)).toBe('4:12');
    expect(showTime(251_001)).toBe('4:12');
    expect(showTime(1)).toBe('0:01');
    expect(showTime(0)).toBe('0:00');
    expect(showTime(-90_000)).toBe('0:00');
    expect(showTime(3_600_000)).toBe('60:00');
  });

  it('reads a running, a paused and no timer', () => {
    expect(timeLeft({ endsAt: 10_000, left: null }, 4_000)).toBe(6_000);
    expect(timeLeft({ endsAt: null, left: 7_000 }, 4_000)).toBe(7_000);
    expect(timeLeft({ endsAt: null, left: null }, 4_000)).toBeNull();
  });

  it('marks the last minute alone', () => {
    expect(isLastMinute(60_001)).toBe(false);
    expect(isLastMinute(60_000)).toBe(true);
  });

  it('speaks once at one minute and once at the end', () => {
    expect(timeSignal(60_200, 59_950)).toBe('one-minute');
    expect(timeSignal(59_950, 59_700)).toBeNull();
    expect(timeSignal(200, -50)).toBe('over');
    expect(timeSignal(200, 0)).toBe('over');
    expect(timeSignal(-50, -300)).toBeNull();
    // A page that slept through the last minute hears the end and no more.
    expect(timeSignal(61_000, -5)).toBe('over');
  });

  it('rounds minutes', () => {
    expect(wholeMinutes(29_000)).toBe(0);
    expect(wholeMinutes(31_000)).toBe(1);
  });
});
