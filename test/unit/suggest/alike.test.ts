import { beforeAll, describe, expect, it } from 'vitest';
import type { BoardView } from '../../../shared/board.ts';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import type { Lane } from '../../../shared/lanes.ts';
import { familiesOf } from '../../../shared/suggest/alike.ts';
import { clustersFor, textsOf } from '../../../shared/suggest/clusters.ts';
import { Suggester } from '../../../shared/suggest/suggester.ts';

const now = () => Promise.resolve();
let suggester: Suggester;
beforeAll(async () => {
  suggester = await Suggester.of(functions27, null, now);
});

describe('families', () => {
  async function families(said: readonly (readonly [group: string, text: string])[]) {
    const vectors = await suggester.embed(said.map(([, text]) => text));
    const items = said.map(([group, text], index) => ({ id: text, group, vector: vectors[index] ?? [] }));
    return familiesOf(items, now);
  }

  it('hold what several groups say in other words or spellings', async () => {
    expect(
      await families([
        ['a', 'one page report'],
        ['b', 'capacity planning'],
        ['c', 'One-page reports'],
        ['b', 'reports on one page'],
        ['a', 'celebrate success'],
        ['c', 'Capacity plannning'],
      ]),
    ).toEqual([
      ['one page report', 'One-page reports', 'reports on one page'],
      ['capacity planning', 'Capacity plannning'],
    ]);
  });

  it('are not what one group says twice, nor what shares a word', async () => {
    expect(
      await families([
        ['a', 'one page report'],
        ['a', 'one page reports'],
        ['b', 'a report for the auditors of the bank'],
        ['c', 'page the doctor'],
      ]),
    ).toEqual([]);
  });

  it('are none of nothing, and take texts that say nothing', async () => {
    expect(await families([])).toEqual([]);
    expect(
      await families([
        ['a', ''],
        ['b', '🙂'],
        ['c', '???'],
      ]),
    ).toEqual([]);
  });
});

describe('a cluster for a loose note', () => {
  const note = (id: string, lane: Lane, text: string, cluster: string | null = null) =>
    ({ id, lane, text, cluster, pos: [0, 0], capability: null, author: null }) as const;
  const cluster = (id: string, lane: Lane, title: string, notes: readonly string[]) =>
    ({ id, lane, title, notes, pos: [0, 0], capability: null }) as const;
  const board: BoardView = {
    notes: [
      note('n1', 'stop', 'weekly status reports', 'c1'),
      note('n2', 'stop', 'writing reports nobody reads', 'c1'),
      note('n3', 'start', 'status reports on demand', 'c2'),
      note('like', 'stop', 'status reports each week'),
      note('titled', 'stop', 'too many slide packs'),
      note('other', 'stop', 'buying sandwiches'),
      note('lane', 'more', 'weekly status reports'),
    ],
    clusters: [
      cluster('c1', 'stop', 'Slide packs', ['n1', 'n2']),
      cluster('c2', 'start', 'Self-service', ['n3']),
    ],
    commitments: [],
  };

  it('is one of its lane whose title or notes say the same', async () => {
    const texts = textsOf(board);
    const vectors = await suggester.embed(texts);
    expect(clustersFor(board, (text) => vectors[texts.indexOf(text)] ?? [])).toEqual([
      { note: 'like', cluster: 'c1' },
      { note: 'titled', cluster: 'c1' },
    ]);
  });
});
