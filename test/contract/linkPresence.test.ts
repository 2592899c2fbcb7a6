import { expect, test } from 'vitest';
import { boardName } from '../../shared/names.ts';
import { Cable, documentLink, started, undo, until } from './linkBench.ts';
import { join } from './people.ts';

/** Less than the 15 s after which a page that never moves says by itself where it is. */
const SOON = 10_000;

test('people who never move a pointer see each other when the stage has them work together, and only then', async () => {
  const { app, workshop, facilitator, ana } = await started();
  const ben = await join(app.url, facilitator.state?.code ?? '');
  await facilitator.open(0);
  await facilitator.open(1);
  const name = boardName(workshop, facilitator.state?.groups[0]?.id ?? '');
  const [anas, bens] = [documentLink(name, ana.browser), documentLink(name, ben.browser)];
  const seen = () => [anas.people.length, bens.people.length].join();
  await until('both have the board', () => anas.loaded && bens.loaded);
  expect(seen()).toBe('0,0');
  for (const [stage, people] of [
    [2, '1,1'],
    [3, '0,0'],
    [4, '1,1'],
  ] as const) {
    await facilitator.open(stage);
    for (const link of [anas, bens]) link.showPresence();
    await until(`${people} are seen in stage ${stage}`, () => seen() === people, SOON);
  }
});

test('whoever comes back is seen again at once, and sees the others, though nobody moves', async () => {
  const { app, workshop, facilitator, ana } = await started();
  const ben = await join(app.url, facilitator.state?.code ?? '');
  await facilitator.open(0);
  await facilitator.open(2);
  const name = boardName(workshop, facilitator.state?.groups[0]?.id ?? '');
  const cable = new Cable(app.port);
  undo.push(() => cable.close());
  const anas = documentLink(name, ana.browser, await cable.open());
  const bens = documentLink(name, ben.browser);
  await until('they see each other', () => anas.people.length === 1 && bens.people.length === 1, SOON);
  cable.cut();
  await until('each is alone', () => anas.people.length === 0 && bens.people.length === 0);
  cable.heal();
  await until('they see each other again', () => anas.people.length === 1 && bens.people.length === 1, SOON);
});
