import * as Y from 'yjs';
import { isId } from './ids.ts';
import { isLane, type Lane } from './lanes.ts';

export type Pos = readonly [x: number, y: number];

export interface Note {
  readonly id: string;
  readonly lane: Lane;
  readonly text: string;
  readonly pos: Pos;
  /** A cluster that exists and is of the note's lane, else null. */
  readonly cluster: string | null;
  readonly capability: string | null;
  readonly author: string | null;
}

export interface Cluster {
  readonly id: string;
  readonly lane: Lane;
  readonly title: string;
  readonly pos: Pos;
  readonly capability: string | null;
  /** Ids of its notes, one at least, in reading order. */
  readonly notes: readonly string[];
}

export interface Commitment {
  readonly id: string;
  readonly intention: string;
  readonly owner: string;
  /** ISO date, or empty while none is chosen. */
  readonly due: string;
  readonly capability: string | null;
  readonly action: string;
  readonly result: string;
}

export interface BoardView {
  readonly notes: readonly Note[];
  readonly clusters: readonly Cluster[];
  readonly commitments: readonly Commitment[];
}

export type Entry = Y.Map<unknown>;

/**
 * A board: what a group shares. Roots of its document, each a map from id to a flat entry:
 *   notes        { lane, text: Y.Text, pos: [x, y], cluster?: id, capability?: id, author?: person id }
 *   clusters     { lane, title: Y.Text, pos: [x, y], capability?: id }
 *   commitments  { intention: Y.Text, owner, due, capability, action: Y.Text, result: Y.Text }
 * A position is one key, since one key is one small write; it counts in board units from its lane's corner (layout.ts).
 * `capability` may be FITS_NOWHERE. `author` stands on notes of a named workshop only.
 */
export interface Board {
  readonly notes: Y.Map<Entry>;
  readonly clusters: Y.Map<Entry>;
  readonly commitments: Y.Map<Entry>;
}

export function boardOf(doc: Y.Doc): Board {
  return {
    notes: doc.getMap('notes'),
    clusters: doc.getMap('clusters'),
    commitments: doc.getMap('commitments'),
  };
}

/**
 * The whole board as plain values. Dangling references read as null. Nobody can hide an entry by taking keys off it, as
 * an undo may: a missing text reads as empty, a missing place as the lane's corner, a missing lane as lanesOf says.
 * A cluster without notes is not shown: it keeps its title for a note that somebody puts in at the same moment, or an undo.
 */
export function readBoard(doc: Y.Doc): BoardView {
  const board = boardOf(doc);
  const lanes = lanesOf(board);
  const notes = entries(board.notes).map(([id, entry]) => readNote(id, entry, lanes));
  notes.sort(byReadingOrder);
  const members = new Map<string, string[]>();
  for (const note of notes) {
    if (note.cluster === null) continue;
    const known = members.get(note.cluster);
    if (known) known.push(note.id);
    else members.set(note.cluster, [note.id]);
  }
  const clusters = entries(board.clusters).flatMap(([id, entry]) => {
    const inside = members.get(id);
    return inside ? [readCluster(id, lanes.ofCluster(id) ?? MIDDLE, entry, inside)] : [];
  });
  return {
    notes,
    clusters: clusters.sort(byReadingOrder),
    commitments: entries(board.commitments).map(([id, entry]) => readCommitment(id, entry)),
  };
}

function entries(map: Y.Map<Entry>): [string, Entry][] {
  return [...map.entries()]
    .filter(([id, entry]) => isId(id) && entry instanceof Y.Map)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Where whatever has no lane stands, and neither its cluster nor its notes have one. */
const MIDDLE: Lane = 'more';

export interface Lanes {
  ofNote(note: Entry): Lane;
  /** Null when there is no such cluster. */
  ofCluster(id: string): Lane | null;
}

/** The lane of each thing: its own; a note's without one is its cluster's, a cluster's without one that of its first note. */
export function lanesOf(board: Board): Lanes {
  const own = (entry: Entry): Lane | null => {
    const lane = entry.get('lane');
    return isLane(lane) ? lane : null;
  };
  const clusters = new Map(entries(board.clusters).map(([id, entry]) => [id, own(entry)]));
  if ([...clusters.values()].includes(null)) {
    for (const [, note] of entries(board.notes)) {
      const cluster = note.get('cluster');
      if (typeof cluster === 'string' && clusters.get(cluster) === null) clusters.set(cluster, own(note));
    }
  }
  const ofCluster = (id: string) => (clusters.has(id) ? (clusters.get(id) ?? MIDDLE) : null);
  return {
    ofCluster,
    ofNote(note) {
      const cluster = note.get('cluster');
      return own(note) ?? (typeof cluster === 'string' ? ofCluster(cluster) : null) ?? MIDDLE;
    },
  };
}

function readNote(id: string, entry: Entry, lanes: Lanes): Note {
  const lane = lanes.ofNote(entry);
  const cluster = textOrNull(entry.get('cluster'));
  return {
    id,
    lane,
    text: plain(entry.get('text')),
    pos: readPos(entry.get('pos')),
    cluster: cluster !== null && lanes.ofCluster(cluster) === lane ? cluster : null,
    capability: textOrNull(entry.get('capability')),
    author: textOrNull(entry.get('author')),
  };
}

function readCluster(id: string, lane: Lane, entry: Entry, notes: readonly string[]): Cluster {
  return {
    id,
    lane,
    title: plain(entry.get('title')),
    pos: readPos(entry.get('pos')),
    capability: textOrNull(entry.get('capability')),
    notes,
  };
}

function readCommitment(id: string, entry: Entry): Commitment {
  return {
    id,
    intention: plain(entry.get('intention')),
    owner: textOrNull(entry.get('owner')) ?? '',
    due: textOrNull(entry.get('due')) ?? '',
    capability: textOrNull(entry.get('capability')),
    action: plain(entry.get('action')),
    result: plain(entry.get('result')),
  };
}

export function isPos(value: unknown): value is Pos {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((n) => typeof n === 'number' && Number.isFinite(n))
  );
}

function readPos(value: unknown): Pos {
  return isPos(value) ? value : [0, 0];
}
function plain(value: unknown): string {
  return value instanceof Y.Text ? value.toString() : '';
}
function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
/** Top to bottom, then left to right, then by id, so that every reader sees the same order. */
function byReadingOrder(a: { pos: Pos; id: string }, b: { pos: Pos; id: string }): number {
  return a.pos[1] - b.pos[1] || a.pos[0] - b.pos[0] || (a.id < b.id ? -1 : 1);
}

/** What can be voted on and placed on the map: a cluster, or a note in no cluster. */
export interface Item {
  readonly id: string;
  readonly kind: 'cluster' | 'note';
  readonly lane: Lane;
  readonly title: string;
  readonly capability: string | null;
  readonly notes: readonly Note[];
}

/** All items in reading order, clusters first. */
export function itemsOf(view: BoardView): Item[] {
  const byId = new Map(view.notes.map((n) => [n.id, n]));
  const clusters = view.clusters.map((c): Item => {
    const notes = c.notes.flatMap((id) => byId.get(id) ?? []);
    const title = c.title.trim() || (notes[0]?.text ?? '');
    return { id: c.id, kind: 'cluster', lane: c.lane, title, capability: c.capability, notes };
  });
  const loose = view.notes
    .filter((n) => n.cluster === null)
    .map((n): Item => ({
      id: n.id,
      kind: 'note',
      lane: n.lane,
      title: n.text,
      capability: n.capability,
      notes: [n],
    }));
  return [...clusters, ...loose];
}
