import { describe, expect, test } from 'vitest';
import { presenceInterval, Tempo, turnInterval } from '../../../server/sync/tempo.ts';
import { Rhythm } from '../../../server/sync/rhythm.ts';
import { HandClock } from './handClock.ts';

describe('the time between two turns', () => {
  test('is short in a small room, and grows with the room up to a tenth of a second', () => {
    expect([0, 4, 35, 350, 1000].map((people) => Math.round(turnInterval(10, people, 0)))).toEqual([
      10, 11, 15, 60, 100,
    ]);
  });

  test('leaves the process three quarters of its time', () => {
    expect(turnInterval(10, 4, 50)).toBe(200);
    expect(turnInterval(10, 1000, 5)).toBe(100);
  });
});

test('presence is as quick as it can be up to sixty people, and twice a second at the slowest', () => {
  expect([2, 60, 120, 200, 1000].map((people) => presenceInterval(200, people))).toEqual([
    200, 200, 400, 500, 500,
  ]);
});

describe('a document', () => {
  test('takes its first turn at once, and one more for all that comes while it is busy', () => {
    const clock = new HandClock();
    const tempo = new Tempo(clock, new Rhythm(clock), 10);
    const turns: number[] = [];
    const turn = () => {
      turns.push(clock.monotonic());
      tempo.begin();
      tempo.end();
    };
    clock.pass(1000);
    for (let edit = 0; edit < 5; edit++) tempo.wake(0, turn);
    clock.pass(100);
    tempo.wake(0, turn);
    expect(turns).toEqual([1000, 1010, 1100]);
  });

  test('keeps its tempo although turns are taken in between, whenever somebody reads it', () => {
    const clock = new HandClock();
    const tempo = new Tempo(clock, new Rhythm(clock), 10);
    let turns = 0;
    const turn = () => {
      turns++;
      tempo.begin();
      tempo.end();
    };
    for (let millisecond = 0; millisecond < 10_000; millisecond++) {
      if (millisecond % 1000 === 500) turn();
      tempo.wake(350, turn);
      clock.pass(1);
    }
    expect(turns).toBeLessThan(10_000 / 60 + 12);
  });

  test('waits the longer the more a turn took, whatever it waited for the disk', () => {
    const clock = new HandClock();
    const tempo = new Tempo(clock, new Rhythm(clock), 10);
    let next = 0;
    tempo.begin();
    clock.pass(5);
    tempo.pause();
    clock.pass(300);
    tempo.resume();
    clock.pass(20);
    tempo.end();
    tempo.begin();
    tempo.wake(0, () => undefined);
    tempo.begin();
    tempo.wake(0, () => (next = clock.monotonic()));
    const began = clock.monotonic();
    clock.pass(1000);
    expect(next - began).toBe(100);
  });
});

describe('turns of many documents', () => {
  function run(documents: number): number[] {
    const clock = new HandClock();
    const rhythm = new Rhythm(clock);
    const turns: number[] = [];
    for (let millisecond = 0; millisecond < 1000; millisecond++) {
      if ((millisecond * documents) % 1000 < documents) rhythm.plan(0, () => turns.push(clock.monotonic()));
      clock.pass(1);
    }
    return turns;
  }

  test('are taken at once while they are few', () => {
    expect(new Set(run(50)).size).toBe(50);
  });

  test('are taken together when they are many, and none waits longer than a beat', () => {
    const turns = run(500);
    expect(turns.length).toBeGreaterThan(480);
    expect(new Set(turns.filter((at) => at > 200)).size).toBe(20);
  });

  test('are taken at once again after a quiet time', () => {
    const clock = new HandClock();
    const rhythm = new Rhythm(clock);
    let taken = 0;
    for (let turn = 0; turn < 300; turn++) {
      rhythm.plan(0, () => taken++);
      clock.pass(1);
    }
    clock.pass(1000);
    const before = taken;
    rhythm.plan(0, () => taken++);
    expect([before, taken]).toEqual([300, 301]);
  });
});
