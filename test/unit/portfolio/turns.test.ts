import { expect, it } from 'vitest';
import { inTurns } from '../../../server/portfolio/turns.ts';
import { combine, combineSteps } from '../../../shared/portfolio/combine.ts';
import { group, input, workshop } from '../map/boards.ts';

const inputs = [1, 2, 3].map((day) => {
  const groups = Array.from({ length: 10 }, (_, at) => ({
    ...group(at + 1, [{ lane: 'stop', on: 'report-status', dots: 1 }]),
    id: `group-${day}-${at}`,
  }));
  const own = { ...workshop, id: `workshop-000${day}`, createdAt: workshop.createdAt + day };
  return input(groups, { workshop: own });
});

it('a map of many workshops is made in turns, and others are served in between', async () => {
  // A clock by which every look takes a millisecond.
  let now = 0;
  let served = 0;
  let isMade = false;
  const serve = () => {
    served++;
    if (!isMade) setImmediate(serve);
  };
  setImmediate(serve);
  const made = await inTurns(combineSteps(inputs), { monotonic: () => ++now });
  isMade = true;
  expect(made).toEqual(combine(inputs));
  // Each group twice (moved, and counted), and each of the 27 capabilities: none is a place where others wait for all.
  expect(served).toBeGreaterThan((2 * 30 + 27) / 11);
});
