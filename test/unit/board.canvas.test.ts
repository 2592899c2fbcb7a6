import { describe, expect, it } from 'vitest';
import { readBoard } from '../../shared/board.ts';
import * as edits from '../../shared/boardEdits.ts';
import { reuseUnchanged } from '../../shared/boardReuse.ts';
import { LANES } from '../../shared/lanes.ts';
import { laneLeft } from '../../shared/layout.ts';
import { dropTarget } from '../../client/board/dropTarget.ts';
import { nextLane } from '../../client/board/laneReuse.ts';
import { contentOf, PILE, viewLane, type LaneView } from '../../client/board/laneView.ts';
import { neighbour, readingOrder } from '../../client/board/neighbour.ts';
import { boardWith, id } from './board.two.ts';
import type * as Y from 'yjs';

const me = 'me';
const lanesOf = (doc: Y.Doc): LaneView[] => {
  const view = readBoard(doc);
  return LANES.map((lane) => viewLane(lane, contentOf(view, lane)));
};
const stopOf = (doc: Y.Doc) => lanesOf(doc)[0]!;
const thing = (view: LaneView, name: string) => view.things.find((each) => each.id === id(name))!;

/** Two notes beside each other, a cluster of two under them, and a note in another lane. */
function board(): Y.Doc {
  const doc = boardWith([
    ['a', 'stop', 12, 60],
    ['b', 'stop', 150, 60],
    ['c', 'stop', 12, 200],
    ['d', 'stop', 150, 200],
    ['e', 'more', 12, 60],
  ]);
  edits.clusterMany(doc, [id('c'), id('d')], id('cluster'), me);
  return doc;
}

describe('what a lane draws', () => {
  it('reads clusters before loose notes, each cluster before its own notes', () => {
    expect(stopOf(board()).things.map((each) => each.id)).toEqual(['cluster', 'c', 'd', 'a', 'b'].map(id));
  });

  it('draws a large cluster as a pile, whose notes are counted and not drawn', () => {
    const names = Array.from({ length: PILE + 1 }, (_, n) => `n${n}`);
    const doc = boardWith(names.map((name) => [name] as const));
    edits.clusterMany(doc, names.map(id), id('cluster'), me);
    expect(stopOf(doc)).toMatchObject({ count: PILE + 1, things: [{ kind: 'cluster', pile: true }] });
    edits.takeOut(doc, id('n0'), me);
    expect(stopOf(doc).things).toHaveLength(1 + PILE + 1);
  });

  it('keeps what an edit elsewhere did not touch: other lanes whole, other notes and places one by one', () => {
    const doc = board();
    let view = readBoard(doc);
    const before = LANES.map((lane) => viewLane(lane, contentOf(view, lane)));
    edits.rewriteNote(doc, id('a'), 'a, reworded', me);
    view = reuseUnchanged(view, readBoard(doc));
    const after = LANES.map((lane, index) => nextLane(before[index], lane, contentOf(view, lane)));
    expect(after[1]).toBe(before[1]);
    expect(
      after[0]!.things.filter((each) => !before[0]!.things.includes(each)).map((each) => each.id),
    ).toEqual([id('a')]);
    for (const [key, place] of after[0]!.places) expect(before[0]!.places.get(key)).toBe(place);
  });
});

describe('a lane whose dots are counted', () => {
  it('makes room beside a title and under a full text, and is drawn anew when they come', () => {
    const doc = board();
    edits.renameCluster(doc, id('cluster'), 'Standard method and governance', me);
    edits.rewriteNote(doc, id('a'), 'talking about users without them', me);
    const view = readBoard(doc);
    const before = viewLane('stop', contentOf(view, 'stop'));
    expect(nextLane(before, 'stop', contentOf(view, 'stop'))).toBe(before);
    const after = nextLane(before, 'stop', contentOf(view, 'stop', true));
    const grown = (key: string) => after.places.get(id(key))!.height - before.places.get(id(key))!.height;
    expect(grown('cluster')).toBeGreaterThan(12);
    expect(grown('a')).toBeGreaterThan(10);
    expect(['b', 'c', 'd'].map(grown)).toEqual([0, 0, 0]);
  });
});

describe('letting go of a note', () => {
  const corner = [0, 0] as const;
  const drop = (x: number, y: number) => {
    const view = stopOf(board());
    return dropTarget(view, thing(view, 'a'), [x, y], [x - 20, y - 20]);
  };

  it('on a note makes a cluster of both, on a cluster or a note of it puts it in', () => {
    expect(drop(180, 80)).toEqual({ kind: 'note', id: id('b') });
    expect(drop(100, 210)).toEqual({ kind: 'cluster', id: id('cluster') });
    expect(drop(60, 260)).toEqual({ kind: 'cluster', id: id('cluster') });
  });

  it('in free space moves it there, inside its lane', () => {
    expect(drop(200, 500)).toEqual({ kind: 'space', pos: [180, 480] });
    expect(drop(5, 5)).toEqual({ kind: 'space', pos: [12, 60] });
  });

  it('over another lane does nothing, and says which', () => {
    expect(drop(laneLeft('more') + 50, 80)).toEqual({ kind: 'other-lane', lane: 'more' });
    expect(drop(9000, 80)).toEqual({ kind: 'other-lane', lane: 'start' });
  });

  it('over its own cluster does nothing; beside it takes it out', () => {
    const view = stopOf(board());
    expect(dropTarget(view, thing(view, 'c'), [60, 260], corner)).toEqual({ kind: 'stay' });
    expect(dropTarget(view, thing(view, 'c'), [60, 600], [40, 580])).toEqual({
      kind: 'space',
      pos: [40, 580],
    });
  });

  it('a cluster never goes into another thing', () => {
    const view = stopOf(board());
    expect(dropTarget(view, thing(view, 'cluster'), [180, 80], [150, 60])).toMatchObject({ kind: 'space' });
  });
});

describe('arrow keys', () => {
  it('go to what lies in that direction, over the lanes too, and stop at the edge', () => {
    const lanes = lanesOf(board());
    expect(neighbour(lanes, id('a'), 'right')).toBe(id('b'));
    expect(neighbour(lanes, id('b'), 'right')).toBe(id('e'));
    expect(neighbour(lanes, id('a'), 'down')).toBe(id('cluster'));
    expect(neighbour(lanes, id('cluster'), 'down')).toBe(id('c'));
    expect(neighbour(lanes, id('a'), 'up')).toBeNull();
    expect(neighbour(lanes, id('gone'), 'up')).toBeNull();
  });

  it('reach everything', () => {
    const lanes = lanesOf(board());
    const reached = new Set([id('a')]);
    for (const from of reached) {
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const to = neighbour(lanes, from, direction);
        if (to !== null) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual(readingOrder(lanes).sort());
  });
});
