import * as Y from 'yjs';
import { latencies, type Latencies } from '../stats.ts';
import type { Gathered } from './crowd.ts';
import type { Person } from './person.ts';

/** An edit is "in time" when it is on somebody else's screen within this many milliseconds. */
export const IN_TIME = 1000;

/** Which edits of whom count, at whose screen. */
export type Between = (author: Person, witness: Person) => boolean;

/** How long the edits made between two moments took to the witnesses. */
export function deliveries(
  rooms: readonly Gathered[],
  from: number,
  to: number,
  counts: Between = () => true,
): Latencies {
  const took: number[] = [];
  let expected = 0;
  for (const { people, witnesses } of rooms) {
    const byClient = new Map(people.map((person) => [person.client, person]));
    const counted = (madeAt: readonly number[]) => madeAt.filter((at) => at >= from && at < to).length;
    for (const witness of witnesses) {
      const authors = people.filter((person) => person !== witness && counts(person, witness));
      expected += authors.reduce((sum, { madeAt }) => sum + counted(madeAt), 0);
      const known = new Map<number, number>();
      for (const { at, update } of witness.heard) {
        for (const { id, length } of Y.decodeUpdate(update).structs) {
          const author = byClient.get(id.client);
          if (author === undefined || author === witness || !counts(author, witness)) continue;
          const end = id.clock + length;
          for (let clock = Math.max(id.clock, known.get(id.client) ?? 0); clock < end; clock++) {
            const madeAt = author.madeAt[clock]!;
            if (madeAt >= from && madeAt < to) took.push(at - madeAt);
          }
          known.set(id.client, Math.max(end, known.get(id.client) ?? 0));
        }
      }
    }
  }
  return latencies(took, expected, IN_TIME);
}

/** How long the acks of the edits made between two moments took; a server that sends none has none in time. */
export function acks(rooms: readonly Gathered[], from: number, to: number): Latencies {
  const took: number[] = [];
  let expected = 0;
  for (const person of rooms.flatMap(({ people }) => people)) {
    person.madeAt.forEach((at, clock) => {
      if (at < from || at >= to) return;
      expected++;
      const after = person.ackedAfter[clock];
      if (after !== undefined) took.push(after);
    });
  }
  return latencies(took, expected, IN_TIME);
}
