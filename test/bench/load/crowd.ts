import * as Y from 'yjs';
import { noteHandles } from './edits.ts';
import { Person, type Seat } from './person.ts';

export interface Room {
  readonly seats: readonly Seat[];
}

export interface Gathered {
  readonly seats: readonly Seat[];
  readonly people: readonly Person[];
  /** Those of the people who keep all that they are told. */
  readonly witnesses: readonly Person[];
}

/** Sockets that are opened at the same time: a venue lets people in through a door. */
const DOOR = 50;
const WITNESSES = 6;

/** Opens a socket for each seat and gives everybody a note of their own. */
export async function gather(rooms: readonly Room[]): Promise<readonly Gathered[]> {
  const every = Math.max(1, Math.ceil(rooms.length / WITNESSES));
  const inEach = Math.max(1, Math.floor(WITNESSES / rooms.length));
  const gathered: Gathered[] = [];
  for (const [index, { seats }] of rooms.entries()) {
    const people: Person[] = [];
    const isWatched = index % every === 0;
    for (let at = 0; at < seats.length; at += DOOR) {
      const group = seats
        .slice(at, at + DOOR)
        .map((seat, offset) => new Person(seat, at + offset === 0 || (isWatched && at + offset < inEach)));
      people.push(...group);
      await Promise.all(group.map((person) => person.synced));
    }
    const doc = new Y.Doc();
    Y.applyUpdate(doc, people[0]!.board!);
    const notes = noteHandles(doc);
    doc.destroy();
    if (notes.length < people.length) throw new Error(`${notes.length} notes for ${people.length} people`);
    people.forEach((person, number) => person.take(notes[number]!));
    const witnesses = people.filter((person) => person.board !== null && isWatched);
    gathered.push({ seats, people, witnesses });
  }
  return gathered;
}

export function disperse(rooms: readonly Gathered[]): void {
  for (const { people } of rooms) for (const person of people) person.leave();
}
