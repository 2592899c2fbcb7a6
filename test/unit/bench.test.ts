import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { moveNote, rewriteNote } from '../../shared/boardEdits.ts';
import { boardOf, readBoard } from '../../shared/board.ts';
import { readArgs } from '../bench/args.ts';
import { keystroke, move, noteHandles } from '../bench/load/edits.ts';
import { selfTimes } from '../bench/profile.ts';
import { resultRow } from '../bench/results.ts';
import type { Outcome, Row } from '../bench/rows/row.ts';
import { seedBoard } from '../bench/servers/seed.ts';
import { latencies, median, percentile, slope } from '../bench/stats.ts';
import { footnotes, table } from '../bench/table.ts';
import { ms, percent } from '../bench/words.ts';

describe('stats of the bench', () => {
  test('a percentile is an element of the sample', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(percentile([1, 2, 3, 4], 0.5)).toBe(2);
    expect(percentile([...Array(100).keys()], 0.99)).toBe(98);
    expect(median([])).toBeNaN();
  });

  test('what did not arrive took for ever', () => {
    const all = latencies([10, 20, 30, 2000], 5, 1000);
    expect(all).toMatchObject({ p50: 30, p99: Infinity, share: 3 / 5 });
  });

  test('growth is the slope of a straight line', () => {
    expect(slope([5, 7, 9, 11])).toBe(2);
    expect(slope([4, 4, 4])).toBe(0);
  });
});

describe('edits of the bench', () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedBoard(3));
  const id = [...boardOf(doc).notes.keys()].sort()[0]!;
  const [note] = noteHandles(doc);
  const text = () => readBoard(doc).notes.find((each) => each.id === id)!.text;

  test('are byte for byte what Yjs makes of the same edit', () => {
    for (const [edit, made] of [
      [() => rewriteNote(doc, id, `${text()}x`, null), () => keystroke(at(), note!.letter, 'x')],
      [() => moveNote(doc, id, [100, 200], null), () => move(at(), note!.pos, [100, 200])],
    ] as const) {
      const expected = made();
      let update: Uint8Array | null = null;
      doc.once('update', (bytes: Uint8Array) => (update = bytes));
      edit();
      expect(update).toEqual(expected);
    }
    function at() {
      return { client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) };
    }
  });
});

describe('results of the bench', () => {
  const row: Row = {
    id: 3,
    scenario: 'typing',
    goal: '<= 150 ms',
    better: 'lower',
    measure: () => Promise.reject(new Error('is not run here')),
  };
  const outcome = (headline: number, met: boolean, notes: string[] = []): Outcome => {
    return { headline, text: ms(headline), values: {}, met, check: null, span: null, notes };
  };
  const labels = { ours: 'Flashmap', yws: 'A', hp: 'B', hp16: 'C' };
  const result = resultRow(row, {
    ours: outcome(50, true),
    yws: outcome(Infinity, false, ['it did not converge']),
    hp: outcome(500, false),
    hp16: 'not possible: it has a reason',
  });

  test('say by how much ours is better', () => {
    expect(result.ratio).toEqual({ yws: Infinity, hp: 10, hp16: null });
    expect(
      resultRow({ ...row, better: 'higher' }, { ours: outcome(50, true), hp: outcome(100, true) }),
    ).toMatchObject({ ratio: { hp: 0.5 }, met: true });
    expect(resultRow(row, { hp: outcome(1, true) })).toMatchObject({ ours: null, met: null });
  });

  test('are a Markdown table, and what has to be known beside it', () => {
    expect(table([result], labels).split('\n').at(-1)).toBe(
      '| 3 | typing | <= 150 ms | 50 ms | A: never (infinitely); B: 500 ms (10 x); C: not possible: it has a reason | yes |',
    );
    expect(footnotes([result], labels)).toEqual(['Row 3, A: it did not converge.']);
  });

  test('what is not all is not shown as all', () => {
    expect(percent(1)).toBe('100 %');
    expect(percent(0.9996)).toBe('99.9 %');
    expect(percent(0.0333)).toBe('3.3 %');
  });
});

test('a profile is summed by function, between two moments, without idle time', () => {
  const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 6 });
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('(idle)') },
      { id: 2, callFrame: frame('judge', '/x/shared/gate/gate.js') },
      { id: 3, callFrame: frame('send', '/x/node_modules/ws/lib/sender.js') },
    ],
    startTime: 0,
    samples: [3, 2, 1, 3, 2, 3],
    timeDeltas: [10, 10, 10, 10, 10, 10],
  };
  expect(selfTimes(profile, { from: 15, to: 55 })).toEqual([
    { where: 'judge  shared/gate/gate.js:7', share: 2 / 3 },
    { where: 'send  ws/sender.js:7', share: 1 / 3 },
  ]);
});

describe('arguments of the bench', () => {
  test('a quick run leaves out what is slow, and nothing of it is recorded', () => {
    expect(readArgs(['--quick'])).toMatchObject({ ok: true, args: { servers: ['ours', 'yws', 'hp16'] } });
    expect(readArgs(['--rows', '1,3', '--no-costs'])).toMatchObject({
      ok: true,
      args: { rows: [1, 3], costs: false, servers: ['ours', 'yws', 'hp', 'hp16'] },
    });
    expect(readArgs(['--record'])).toMatchObject({ ok: true });
    expect(readArgs(['--record', '--quick'])).toMatchObject({ ok: false });
    expect(readArgs(['--record', '--rows', '1'])).toMatchObject({ ok: false });
  });

  test.each([['--rows', 'x'], ['--servers', 'nobody'], ['--nothing']])('refused: %s %s', (...argv) => {
    expect(readArgs(argv)).toMatchObject({ ok: false, sentence: expect.any(String) as string });
  });
});
