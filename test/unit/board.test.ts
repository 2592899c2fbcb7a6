import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { boardOf, itemsOf, readBoard } from '../../shared/board.ts';
import { reuseUnchanged } from '../../shared/boardReuse.ts';
import * as edits from '../../shared/boardEdits.ts';
import { boardWith, copyOf, exchange, id, noteOf } from './board.two.ts';

const me = 'me';

describe('reading a board', () => {
  it('reads notes top to bottom, then left to right, and gives each cluster its notes in that order', () => {
    const doc = boardWith([
      ['low', 'stop', 12, 200],
      ['right', 'stop', 150, 60],
      ['left', 'stop', 12, 60],
    ]);
    edits.clusterMany(doc, [id('low'), id('right'), id('left')], id('cluster'), me);
    const view = readBoard(doc);
    expect(view.notes.map((n) => n.text)).toEqual(['left', 'right', 'low']);
    expect(view.clusters[0]?.notes).toEqual([id('left'), id('right'), id('low')]);
  });

  it('shows a note as loose when its cluster is gone, unknown or of another lane', () => {
    const doc = boardWith([['a'], ['b'], ['c', 'more'], ['d', 'more']]);
    edits.clusterNotes(doc, id('c'), id('d'), id('other'), me);
    boardOf(doc).notes.get(id('a'))?.set('cluster', id('nowhere'));
    boardOf(doc).notes.get(id('b'))?.set('cluster', id('other'));
    expect(noteOf(doc, 'a').cluster).toBeNull();
    expect(noteOf(doc, 'b').cluster).toBeNull();
    expect(readBoard(doc).clusters[0]?.notes).toHaveLength(2);
  });

  it('leaves out what is not well-formed', () => {
    const doc = boardWith([['a']]);
    const { notes } = boardOf(doc);
    notes.set('short', new Y.Map());
    doc.getMap('notes').set(id('plain'), 'text');
    notes.get(id('a'))?.set('pos', ['x', Number.NaN]);
    expect(readBoard(doc).notes).toMatchObject([{ id: id('a'), pos: [0, 0] }]);
  });

  it('names an untitled item after its first note', () => {
    const doc = boardWith([['first'], ['second', 'stop', 12, 300], ['alone', 'more']]);
    edits.clusterNotes(doc, id('second'), id('first'), id('cluster'), me);
    edits.renameCluster(doc, id('cluster'), '  ', me);
    expect(itemsOf(readBoard(doc)).map((item) => item.title)).toEqual(['first', 'alone']);
  });

  it('keeps every object that says what it said', () => {
    const doc = boardWith([['a'], ['b'], ['c', 'more'], ['d', 'more']]);
    edits.clusterNotes(doc, id('c'), id('d'), id('cluster'), me);
    const before = readBoard(doc);
    edits.moveNote(doc, id('a'), [40, 300], me);
    const after = reuseUnchanged(before, readBoard(doc));
    const changed = after.notes.filter((note) => !before.notes.includes(note));
    expect(changed.map((note) => note.id)).toEqual([id('a')]);
    expect(after.clusters).toBe(before.clusters);
    expect(reuseUnchanged(after, readBoard(doc)).notes).toBe(after.notes);
  });
});

describe('edits of a board', () => {
  it('a note that is moved leaves its cluster, and an emptied cluster is not shown', () => {
    const doc = boardWith([['a'], ['b']]);
    edits.clusterNotes(doc, id('a'), id('b'), id('cluster'), me);
    edits.moveNote(doc, id('a'), [200, 300], me);
    expect(noteOf(doc, 'a')).toMatchObject({ cluster: null, pos: [200, 300] });
    edits.moveNote(doc, id('b'), [12, 300], me);
    expect(readBoard(doc).clusters).toEqual([]);
  });

  it('a cluster has one lane: notes of another lane stay out', () => {
    const doc = boardWith([['a'], ['b'], ['c', 'more']]);
    expect(edits.clusterNotes(doc, id('c'), id('a'), id('mixed'), me)).toBe(false);
    expect(edits.clusterNotes(doc, id('a'), id('a'), id('self'), me)).toBe(false);
    expect(edits.clusterNotes(doc, id('a'), id('gone'), id('half'), me)).toBe(false);
    edits.clusterNotes(doc, id('a'), id('b'), id('cluster'), me);
    edits.addToCluster(doc, id('c'), id('cluster'), me);
    expect(noteOf(doc, 'c').cluster).toBeNull();
    edits.changeNoteLane(doc, id('a'), 'more', [12, 60], me);
    expect(noteOf(doc, 'a')).toMatchObject({ lane: 'more', cluster: null });
  });

  it('clusters a note that was in another cluster, where that one stood', () => {
    const doc = boardWith([['a', 'stop', 12, 400], ['b', 'stop', 12, 500], ['c']]);
    edits.clusterNotes(doc, id('a'), id('b'), id('first'), me);
    edits.moveCluster(doc, id('first'), [100, 700], me);
    edits.clusterMany(doc, [id('a'), id('c')], id('second'), me);
    const [first, second] = ['first', 'second'].map((name) =>
      readBoard(doc).clusters.find((c) => c.id === id(name)),
    );
    expect(first?.notes).toEqual([id('b')]);
    expect(second?.notes).toHaveLength(2);
    expect(second?.pos).toEqual([100, 700]);
  });

  it('takes a note out to under its cluster', () => {
    const doc = boardWith([['a'], ['b']]);
    edits.clusterNotes(doc, id('a'), id('b'), id('cluster'), me);
    edits.moveCluster(doc, id('cluster'), [100, 200], me);
    edits.takeOut(doc, id('a'), me);
    expect(noteOf(doc, 'a')).toMatchObject({ cluster: null, pos: [100, 200 + 38 + 66 + 8 + 16] });
    edits.takeOut(doc, id('a'), me);
    expect(noteOf(doc, 'a').pos[0]).toBe(100);
  });

  it('merges two clusters of one lane and keeps the title of the one that stays', () => {
    const doc = boardWith([['a'], ['b'], ['c'], ['d'], ['e', 'more'], ['f', 'more']]);
    edits.clusterNotes(doc, id('a'), id('b'), id('one'), me);
    edits.clusterNotes(doc, id('c'), id('d'), id('two'), me);
    edits.clusterNotes(doc, id('e'), id('f'), id('other'), me);
    edits.renameCluster(doc, id('two'), 'Kept', me);
    edits.mergeClusters(doc, id('one'), id('other'), me);
    edits.mergeClusters(doc, id('one'), id('one'), me);
    edits.mergeClusters(doc, id('one'), id('two'), me);
    const lane = readBoard(doc).clusters.filter((c) => c.lane === 'stop');
    expect(lane).toMatchObject([{ title: 'Kept', notes: [id('a'), id('b'), id('c'), id('d')] }]);
  });

  it('writes nothing when nothing changes', () => {
    const doc = boardWith([['a'], ['b']]);
    edits.clusterNotes(doc, id('a'), id('b'), id('cluster'), me);
    edits.renameCluster(doc, id('cluster'), 'Title', me);
    const before = Y.encodeStateVector(doc);
    edits.addToCluster(doc, id('a'), id('cluster'), me);
    edits.renameCluster(doc, id('cluster'), 'Title', me);
    edits.moveCluster(doc, id('cluster'), [12, 60], me);
    edits.moveNote(doc, id('gone'), [1, 1], me);
    edits.placeItem(doc, id('a'), null, me);
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('each edit is one transaction with its origin', () => {
    const doc = boardWith([['a'], ['b'], ['c']]);
    const seen: unknown[] = [];
    doc.on('update', (_update: Uint8Array, origin: unknown) => seen.push(origin));
    edits.clusterMany(doc, [id('a'), id('b'), id('c')], id('cluster'), me);
    edits.moveNote(doc, id('a'), [200, 400], me);
    edits.tidyLane(doc, 'stop', me);
    edits.ungroup(doc, id('cluster'), me);
    expect(seen).toEqual([me, me, me, me]);
  });
});

describe('two people at once', () => {
  it('both cluster the same two notes: one cluster holds both', () => {
    const a = boardWith([['x'], ['y']]);
    const b = copyOf(a);
    edits.clusterNotes(a, id('x'), id('y'), id('by-a'), me);
    edits.clusterNotes(b, id('y'), id('x'), id('by-b'), me);
    exchange(a, b);
    expect(readBoard(a)).toEqual(readBoard(b));
    expect(readBoard(a).clusters.map((c) => c.notes.length)).toEqual([2]);
  });

  it('one moves a note while another clusters it: both see the same, and the note is there once', () => {
    for (const [first, second] of [
      [1, 2],
      [2, 1],
    ]) {
      const seed = boardWith([['x'], ['y']]);
      const a = copyOf(seed, first);
      const b = copyOf(seed, second);
      edits.moveNote(a, id('x'), [200, 500], me);
      edits.clusterNotes(b, id('x'), id('y'), id('cluster'), me);
      exchange(a, b);
      expect(readBoard(a)).toEqual(readBoard(b));
      expect(readBoard(a).notes).toHaveLength(2);
      expect(noteOf(a, 'x').pos).toEqual([200, 500]);
    }
  });

  it('one takes a cluster apart while another adds to it: the late note stands loose where it was', () => {
    const a = boardWith([['x'], ['y'], ['late', 'stop', 288, 400]]);
    edits.clusterNotes(a, id('x'), id('y'), id('cluster'), me);
    const b = copyOf(a);
    edits.ungroup(a, id('cluster'), me);
    edits.addToCluster(b, id('late'), id('cluster'), me);
    exchange(a, b);
    expect(readBoard(a)).toEqual(readBoard(b));
    expect(readBoard(a).clusters).toEqual([]);
    expect(noteOf(a, 'late')).toMatchObject({ cluster: null, pos: [288, 400] });
  });

  it('one empties a cluster while another adds to it: it keeps its title', () => {
    const a = boardWith([['x'], ['y'], ['late']]);
    edits.clusterNotes(a, id('x'), id('y'), id('cluster'), me);
    edits.renameCluster(a, id('cluster'), 'Reports', me);
    const b = copyOf(a);
    edits.takeOut(a, id('x'), me);
    edits.takeOut(a, id('y'), me);
    edits.addToCluster(b, id('late'), id('cluster'), me);
    exchange(a, b);
    expect(readBoard(a).clusters).toMatchObject([{ title: 'Reports', notes: [id('late')] }]);
  });

  it('one removes a note while another clusters it: the cluster holds the rest', () => {
    const a = boardWith([['x'], ['y']]);
    const b = copyOf(a);
    edits.removeNote(a, id('x'), me);
    edits.clusterNotes(b, id('x'), id('y'), id('cluster'), me);
    exchange(a, b);
    expect(readBoard(a)).toEqual(readBoard(b));
    expect(readBoard(a).clusters).toMatchObject([{ notes: [id('y')] }]);
  });

  it('both tidy: every note has one place and no two share it', () => {
    const a = boardWith(['p', 'q', 'r', 's'].map((name) => [name] as const));
    const b = copyOf(a);
    edits.moveNote(a, id('p'), [12, 900], me);
    edits.tidyLane(a, 'stop', me);
    edits.tidyLane(b, 'stop', me);
    exchange(a, b);
    edits.tidyLane(a, 'stop', me);
    exchange(a, b);
    const places = readBoard(b).notes.map((n) => n.pos.join());
    expect(new Set(places).size).toBe(4);
  });

  it('both rename: both wordings survive', () => {
    const a = boardWith([['x'], ['y']]);
    edits.clusterNotes(a, id('x'), id('y'), id('cluster'), me);
    edits.renameCluster(a, id('cluster'), 'Reports', me);
    const b = copyOf(a);
    edits.renameCluster(a, id('cluster'), 'Old Reports', me);
    edits.renameCluster(b, id('cluster'), 'Reports nobody opens', me);
    exchange(a, b);
    expect(readBoard(b).clusters[0]?.title).toBe('Old Reports nobody opens');
  });
});
