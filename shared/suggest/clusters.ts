import type { BoardView } from '../board.ts';
import { likeness, type Vector } from './embedder.ts';
import type { ClusterSuggestion } from './suggestions.ts';

/** From here on a note is taken to belong with another, or under a title. */
const BELONGS = 0.3;

/**
 * For every loose note the cluster of its lane that it is likest, by the likest of what stands there: the title and each
 * note. A note that is like none gets none.
 * @param vectorOf the vector of a text of the board: every note's and every title's.
 */
export function clustersFor(board: BoardView, vectorOf: (text: string) => Vector): ClusterSuggestion[] {
  const texts = new Map(board.notes.map(({ id, text }) => [id, text]));
  const clusters = board.clusters.map(({ id, lane, title, notes }) => ({
    id,
    lane,
    vectors: [title, ...notes.map((note) => texts.get(note) ?? '')].map(vectorOf),
  }));
  return board.notes.flatMap(({ id, lane, cluster, text }) => {
    if (cluster !== null) return [];
    const vector = vectorOf(text);
    const found = clusters
      .filter((one) => one.lane === lane)
      .map((one) => ({ id: one.id, like: Math.max(...one.vectors.map((other) => likeness(vector, other))) }))
      .reduce((best, one) => (one.like > best.like ? one : best), { id: '', like: BELONGS });
    return found.id === '' ? [] : [{ note: id, cluster: found.id }];
  });
}

/** The texts that `clustersFor` asks for. */
export function textsOf({ notes, clusters }: BoardView): string[] {
  return [...notes.map(({ text }) => text), ...clusters.map(({ title }) => title)];
}
