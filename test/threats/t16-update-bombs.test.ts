// T16: a few bytes that cost a hundred megabytes or hang whoever reads them: huge counts, endless lengths, deep nesting,
// the second update format. Bounds stand in the decoder, before anything is allocated or applied: a bomb is refused,
// neither document nor log knows of it, and the next person is served. (100,000 mutated updates: test/fuzz.)
import { expect, test } from 'vitest';
import { rewriteNote } from '../../shared/boardEdits.ts';
import { NOTE, useSyncBench } from '../contract/syncBench.ts';
import { BOARD, until } from '../contract/syncServer.ts';
import { BOMBS } from './support/bombs.ts';
import { editOf, recordsOf, stateOf } from './support/bench.ts';
import { outcomeOf } from './support/outcome.ts';

const bench = useSyncBench();

test.each(BOMBS)('%s changes nothing, and the next person is served', async (_what, bomb) => {
  const before = await stateOf(bench);
  const client = await bench.raw('eve-0001');
  client.edit(bomb);
  await until(() => client.refusals.length > 0 || client.closed !== null, 'a refusal');
  expect(await stateOf(bench)).toEqual(before);
  expect(await recordsOf(bench)).toBe(1);
  const next = await bench.raw('ben-0001');
  const edit = await editOf(bench, (doc) => rewriteNote(doc, NOTE, 'still here', 'x'));
  expect(await outcomeOf(next, edit)).toBe('taken');
});

test('thousands of updates that all lack what comes before are dropped one by one, and kept nowhere', async () => {
  const client = await bench.raw('eve-0001', { acks: true });
  const [, gap] = BOMBS.find(([what]) => what === 'a clock gap')!;
  for (let n = 0; n < 900; n++) client.edit(gap);
  await until(() => client.closed !== null || client.refusals.length === 900, 'all refusals');
  expect(new Set(client.refusals)).toEqual(new Set(['not-in-order']));
  expect(await bench.server.sync.documents.read(BOARD, (doc) => doc.store.pendingStructs)).toBeNull();
  expect(await recordsOf(bench)).toBe(1);
});
