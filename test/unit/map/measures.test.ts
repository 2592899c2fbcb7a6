import { describe, expect, it } from 'vitest';
import { agreementOf, contestOf, directionOf, stepOf, voiceOf } from '../../../shared/map/measures.ts';

const lane = (notes: number, dots = 0) => ({ notes, dots });
const none = lane(0);

describe('the voice of one group', () => {
  it.each([
    ['silent when it wrote nothing', { stop: none, more: none, start: none }, 'silent'],
    ['its dots', { stop: lane(1, 3), more: lane(5, 1), start: lane(1, 1) }, 'stop'],
    [
      'more and start together against stop',
      { stop: lane(1, 3), more: lane(1, 2), start: lane(1, 2) },
      'more',
    ],
    ['its notes where dots tie', { stop: lane(3, 2), more: lane(1, 1), start: lane(1, 1) }, 'stop'],
    ['its notes where there are no dots', { stop: lane(1), more: none, start: lane(2) }, 'start'],
    ['even where notes tie too', { stop: lane(2, 2), more: lane(1, 1), start: lane(1, 1) }, 'even'],
    ['start by dots', { stop: none, more: lane(4, 1), start: lane(1, 2) }, 'start'],
    ['start by notes where dots tie', { stop: none, more: lane(1, 1), start: lane(2, 1) }, 'start'],
    ['more where more and start tie', { stop: none, more: lane(1, 1), start: lane(1, 1) }, 'more'],
  ] as const)('is %s', (_, lanes, voice) => {
    expect(voiceOf(lanes)).toBe(voice);
  });
});

describe('measures', () => {
  it('gives the direction among those that mention it', () => {
    expect(directionOf({ stop: 9, silent: 1, even: 0, more: 2, start: 0 })).toBeCloseTo(-7 / 11, 12);
    expect(directionOf({ stop: 1, silent: 0, even: 2, more: 0, start: 1 })).toBe(0);
    expect(directionOf({ stop: 0, silent: 4, even: 0, more: 0, start: 0 })).toBeNull();
  });

  it.each([
    [0, 12, 0],
    [1, 12, 1],
    [-7, 12, -3],
    [11, 12, 5],
    [-12, 12, -5],
    [3, 15, 1],
    [4, 15, 2],
    [1, 1, 5],
    [1, 100, 1],
  ])('steps net %i of %i to %i', (net, whole, step) => {
    expect(stepOf(net, whole)).toBe(step);
  });

  it('is 0 for one camp and 1 for half and half', () => {
    expect(contestOf(0, 7)).toBe(0);
    expect(contestOf(4, 4)).toBe(1);
    expect(contestOf(7, 4)).toBeCloseTo(112 / 121, 12);
    expect(contestOf(9, 3)).toBe(0.75);
    expect(contestOf(0, 0)).toBeNull();
  });

  it('says nothing of the agreement of too few', () => {
    expect(agreementOf(9, 2, 5)).toBeCloseTo(9 / 11, 12);
    expect(agreementOf(0, 4, 5)).toBeNull();
    expect(agreementOf(0, 0, 5)).toBeNull();
  });
});
