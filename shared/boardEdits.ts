import * as Y from 'yjs';
import { boardOf, isPos, lanesOf, readBoard, type BoardView, type Entry, type Pos } from './board.ts';
import { writeText } from './desk.ts';
import type { Lane } from './lanes.ts';
import { arrange, clampPos, clusterSize, gridPos, LAYOUT, type Size } from './layout.ts';
import { noteHeight } from './noteHeight.ts';

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

/** Whether a note was ever put on the board: one that somebody deleted leaves its id behind for good. */
export function hadNote(doc: Y.Doc, id: string): boolean {
  return boardOf(doc).notes._map.has(id);
}

/**
 * Publishes notes: the server alone may. A note that was ever there is left as it is, or gone, so publishing once more is
 * harmless, however late.
 */
export function addNotes(doc: Y.Doc, notes: readonly NewNote[], origin: Origin): void {
  const board = boardOf(doc);
  doc.transact(() => {
    for (const note of notes) {
      if (hadNote(doc, note.id)) continue;
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
  const { width } = sizeOf(doc, id);
  edit(doc, boardOf(doc).clusters.get(id), origin, (cluster) => setKey(cluster, 'pos', clampPos(pos, width)));
}

/** Takes a note out of its cluster; it stands under what was its cluster. */
export function takeOut(doc: Y.Doc, id: string, origin: Origin): void {
  const board = boardOf(doc);
  const cluster = board.notes.get(id)?.get('cluster');
  const at = typeof cluster === 'string' ? board.clusters.get(cluster)?.get('pos') : undefined;
  if (typeof cluster !== 'string' || !isPos(at)) return;
  moveNote(doc, id, [at[0], at[1] + sizeOf(doc, cluster).height + LAYOUT.gap], origin);
}

/** A note into a cluster of its lane. */
export function addToCluster(doc: Y.Doc, note: string, cluster: string, origin: Origin): void {
  const board = boardOf(doc);
  const lanes = lanesOf(board);
  const entry = board.notes.get(note);
  if (entry && lanes.ofNote(entry) === lanes.ofCluster(cluster))
    edit(doc, entry, origin, (n) => setKey(n, 'cluster', cluster));
}

/** One note dropped on another: both become a cluster where the second stood. @returns whether they did. */
export function clusterNotes(
  doc: Y.Doc,
  note: string,
  onto: string,
  clusterId: string,
  origin: Origin,
): boolean {
  return note !== onto && clusterMany(doc, [onto, note], clusterId, origin);
}

/**
 * Notes of one lane become a cluster where the first of them stands. Notes that were in other clusters leave them.
 * @returns whether they did: not when one is gone or of another lane.
 */
export function clusterMany(doc: Y.Doc, ids: readonly string[], clusterId: string, origin: Origin): boolean {
  const board = boardOf(doc);
  const notes = [...new Set(ids)].map((id) => board.notes.get(id));
  const lanes = lanesOf(board);
  const [lane, ...others] = notes.map((note) => (note ? lanes.ofNote(note) : null));
  if (lane == null || others.some((other) => other !== lane)) return false;
  const pos = standsAt(doc, notes[0]);
  doc.transact(() => {
    const cluster: Entry = new Y.Map();
    cluster.set('lane', lane);
    cluster.set('title', new Y.Text());
    cluster.set('pos', clampPos(pos, clusterSize(notes.map(() => LAYOUT.noteHeight)).width));
    board.clusters.set(clusterId, cluster);
    for (const note of notes) if (note) setKey(note, 'cluster', clusterId);
  }, origin);
  return true;
}

/** Where a note is seen: in a cluster, that is where the cluster stands. */
function standsAt(doc: Y.Doc, note: Entry | undefined): Pos {
  const cluster = note?.get('cluster');
  const place = typeof cluster === 'string' ? boardOf(doc).clusters.get(cluster) : undefined;
  const pos = (place ?? note)?.get('pos');
  return isPos(pos) ? pos : [0, 0];
}

/** All notes of one cluster into another of the same lane, whose title stays. */
export function mergeClusters(doc: Y.Doc, from: string, into: string, origin: Origin): void {
  const clusters = readBoard(doc).clusters;
  const source = clusters.find((c) => c.id === from);
  const target = clusters.find((c) => c.id === into);
  if (!source || source === target || source.lane !== target?.lane) return;
  const board = boardOf(doc);
  doc.transact(() => {
    for (const note of source.notes)
      edit(doc, board.notes.get(note), origin, (n) => setKey(n, 'cluster', into));
    board.clusters.delete(from);
  }, origin);
}

/** Takes a cluster apart; its notes stand in a grid from where it stood. */
export function ungroup(doc: Y.Doc, id: string, origin: Origin): void {
  const view = readBoard(doc).clusters.find((c) => c.id === id);
  const board = boardOf(doc);
  if (!view) return;
  doc.transact(() => {
    view.notes.forEach((noteId, index) => {
      const note = board.notes.get(noteId);
      if (!note) return;
      const [x, y] = gridPos(index, view.pos[1]);
      setKey(note, 'cluster', undefined);
      setKey(note, 'pos', clampPos([x, y], LAYOUT.noteWidth));
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
  const heights = noteHeights(view);
  const clusters = view.clusters
    .filter((c) => c.lane === lane)
    .map((c) => ({ id: c.id, height: clusterSize(c.notes.map((id) => heights.get(id) ?? 0)).height }));
  const loose = view.notes
    .filter((n) => n.lane === lane && n.cluster === null)
    .map(({ id }) => ({ id, height: heights.get(id) ?? 0 }));
  doc.transact(() => {
    for (const [id, pos] of arrange(clusters, loose)) {
      const entry = board.clusters.get(id) ?? board.notes.get(id);
      if (entry) setKey(entry, 'pos', pos);
    }
  }, origin);
}

function noteHeights(view: BoardView): Map<string, number> {
  return new Map(view.notes.map((note) => [note.id, noteHeight(note.text)]));
}

function sizeOf(doc: Y.Doc, cluster: string): Size {
  const view = readBoard(doc);
  const heights = noteHeights(view);
  const notes = view.clusters.find((c) => c.id === cluster)?.notes ?? [];
  return clusterSize(notes.map((id) => heights.get(id) ?? 0));
}

export function edit(
  doc: Y.Doc,
  entry: Entry | undefined,
  origin: Origin,
  change: (entry: Entry) => void,
): void {
  if (entry !== undefined) doc.transact(() => change(entry), origin);
}

/** A text that somebody took off its entry is begun anew. */
export function editText(
  doc: Y.Doc,
  entry: Entry | undefined,
  key: string,
  text: string,
  origin: Origin,
): void {
  edit(doc, entry, origin, (it) => {
    const shared = it.get(key);
    if (shared instanceof Y.Text) writeText(shared, text);
    else it.set(key, new Y.Text(text));
  });
}

/** Writes a key only when that changes something: every write is stored, sent and kept for ever. */
export function setKey(entry: Entry, key: string, value: unknown): void {
  const now = entry.get(key);
  if (value === undefined ? !entry.has(key) : JSON.stringify(now) === JSON.stringify(value)) return;
  if (value === undefined) entry.delete(key);
  else entry.set(key, value);
}
