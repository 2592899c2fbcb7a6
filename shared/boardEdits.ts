import * as Y from 'yjs';
import { boardOf, readBoard, type Entry, type Pos } from './board.ts';
import { writeText } from './desk.ts';
import type { Lane } from './lanes.ts';
import { arrange, clampPos, clusterSize, LAYOUT } from './layout.ts';

/**
 * The named edits of a board: each one transaction with the caller's origin (what undo follows). An edit of something
 * that is gone does nothing. Text comes parsed (text.ts); the gate bounds it again on the server.
 */
export type Origin = unknown;

export interface NewNote {
  readonly id: string;
  readonly lane: Lane;
  readonly text: string;
  readonly pos: Pos;
  readonly author?: string;
}

/** Publishes notes: the server alone may. A note that is already there is left as it is, so publishing twice is harmless. */
export function addNotes(doc: Y.Doc, notes: readonly NewNote[], origin: Origin): void {
  const board = boardOf(doc);
  doc.transact(() => {
    for (const note of notes) {
      if (board.notes.has(note.id)) continue;
      const entry: Entry = new Y.Map();
      entry.set('lane', note.lane);
      entry.set('text', new Y.Text(note.text));
      entry.set('pos', note.pos);
      if (note.author !== undefined) entry.set('author', note.author);
      board.notes.set(note.id, entry);
    }
  }, origin);
}

export function removeNote(doc: Y.Doc, id: string, origin: Origin): void {
  doc.transact(() => boardOf(doc).notes.delete(id), origin);
}

/** @param pos from the lane's corner; it is kept inside the lane. A note that is moved by itself leaves its cluster. */
export function moveNote(doc: Y.Doc, id: string, pos: Pos, origin: Origin): void {
  edit(doc, boardOf(doc).notes.get(id), origin, (note) => {
    setKey(note, 'pos', clampPos(pos, LAYOUT.noteWidth));
    setKey(note, 'cluster', undefined);
  });
}

export function moveCluster(doc: Y.Doc, id: string, pos: Pos, origin: Origin): void {
  const size = readBoard(doc).clusters.find((c) => c.id === id)?.notes.length ?? 1;
  edit(doc, boardOf(doc).clusters.get(id), origin, (cluster) => setKey(cluster, 'pos', clampPos(pos, clusterSize(size).width)));
}

/** A note into a cluster of its lane. */
export function addToCluster(doc: Y.Doc, note: string, cluster: string, origin: Origin): void {
  const board = boardOf(doc);
  const lane = board.clusters.get(cluster)?.get('lane');
  const entry = board.notes.get(note);
  if (entry?.get('lane') === lane) edit(doc, entry, origin, (n) => setKey(n, 'cluster', cluster));
}

/** One loose note dropped on another: both become a cluster where the second stood. @returns whether they did. */
export function clusterNotes(doc: Y.Doc, note: string, onto: string, clusterId: string, origin: Origin): boolean {
  const board = boardOf(doc);
  const dropped = board.notes.get(note);
  const target = board.notes.get(onto);
  const lane = target?.get('lane');
  if (!dropped || !target || note === onto || dropped.get('lane') !== lane) return false;
  const pos = clampPos(target.get('pos') as Pos, clusterSize(2).width);
  doc.transact(() => {
    const cluster: Entry = new Y.Map();
    cluster.set('lane', lane);
    cluster.set('title', new Y.Text());
    cluster.set('pos', pos);
    board.clusters.set(clusterId, cluster);
    setKey(dropped, 'cluster', clusterId);
    setKey(target, 'cluster', clusterId);
  }, origin);
  return true;
}

/** Takes a cluster apart; its notes stand in a grid from where it stood. */
export function ungroup(doc: Y.Doc, id: string, origin: Origin): void {
  const view = readBoard(doc).clusters.find((c) => c.id === id);
  const board = boardOf(doc);
  if (!view) return;
  doc.transact(() => {
    view.notes.forEach((noteId, index) => {
      const note = board.notes.get(noteId);
      const pos: Pos = [view.pos[0] + (index % 3) * 138, view.pos[1] + Math.floor(index / 3) * (LAYOUT.noteHeight + LAYOUT.gap)];
      if (!note) return;
      setKey(note, 'cluster', undefined);
      setKey(note, 'pos', clampPos(pos, LAYOUT.noteWidth));
    });
    board.clusters.delete(id);
  }, origin);
}

export function renameCluster(doc: Y.Doc, id: string, title: string, origin: Origin): void {
  editText(doc, boardOf(doc).clusters.get(id), 'title', title, origin);
}
export function rewriteNote(doc: Y.Doc, id: string, text: string, origin: Origin): void {
  editText(doc, boardOf(doc).notes.get(id), 'text', text, origin);
}

/** A note that was written under the wrong heading; it leaves its cluster, since a cluster has one lane. */
export function changeNoteLane(doc: Y.Doc, id: string, lane: Lane, pos: Pos, origin: Origin): void {
  edit(doc, boardOf(doc).notes.get(id), origin, (note) => {
    setKey(note, 'lane', lane);
    setKey(note, 'cluster', undefined);
    setKey(note, 'pos', clampPos(pos, LAYOUT.noteWidth));
  });
}

/** Puts an item on the map. @param capability a capability's id, FITS_NOWHERE, or null to take it off again. */
export function placeItem(doc: Y.Doc, item: string, capability: string | null, origin: Origin): void {
  const board = boardOf(doc);
  const entry = board.clusters.get(item) ?? board.notes.get(item);
  edit(doc, entry, origin, (it) => setKey(it, 'capability', capability ?? undefined));
}

/** Stands a lane in rows again: clusters, then loose notes. */
export function tidyLane(doc: Y.Doc, lane: Lane, origin: Origin): void {
  const view = readBoard(doc);
  const board = boardOf(doc);
  const clusters = view.clusters.filter((c) => c.lane === lane).map((c) => ({ id: c.id, notes: c.notes.length }));
  const loose = view.notes.filter((n) => n.lane === lane && n.cluster === null).map((n) => n.id);
  doc.transact(() => {
    for (const [id, pos] of arrange(clusters, loose)) {
      const entry = board.clusters.get(id) ?? board.notes.get(id);
      if (entry) setKey(entry, 'pos', pos);
    }
  }, origin);
}

export function edit(doc: Y.Doc, entry: Entry | undefined, origin: Origin, change: (entry: Entry) => void): void {
  if (entry !== undefined) doc.transact(() => change(entry), origin);
}

export function editText(doc: Y.Doc, entry: Entry | undefined, key: string, text: string, origin: Origin): void {
  const shared = entry?.get(key);
  if (shared instanceof Y.Text) doc.transact(() => writeText(shared, text), origin);
}

/** Writes a key only when that changes something: every write is stored, sent and kept for ever. */
export function setKey(entry: Entry, key: string, value: unknown): void {
  const now = entry.get(key);
  if (value === undefined ? !entry.has(key) : JSON.stringify(now) === JSON.stringify(value)) return;
  if (value === undefined) entry.delete(key);
  else entry.set(key, value);
}
