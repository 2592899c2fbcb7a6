import * as Y from 'yjs';
import { few } from './few.ts';
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
export function gather(rooms: readonly Room[]): Promise<Gathered[]> {
  const every = Math.max(1, Math.ceil(rooms.length / WITNESSES));
  const inEach = Math.max(1, Math.floor(WITNESSES / rooms.length));
  return few(rooms, DOOR / 5, ({ seats }, index) => gatherRoom(seats, index % every === 0 ? inEach : 0));
}

async function gatherRoom(seats: readonly Seat[], watching: number): Promise<Gathered> {
  const people = await few(seats, DOOR, async (seat, index) => {
    const person = new Person(seat, index < Math.max(1, watching));
    await person.synced;
    return person;
  });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, people[0]!.board!);
  const notes = noteHandles(doc);
  doc.destroy();
  if (notes.length < people.length) throw new Error(`${notes.length} notes for ${people.length} people`);
  people.forEach((person, number) => person.take(notes[number]!));
  return { seats, people, witnesses: people.slice(0, watching) };
}

/** Lets people in, does something with them, and sends them home. */
export async function withCrowd<T>(
  rooms: readonly Room[],
  task: (rooms: readonly Gathered[]) => Promise<T>,
): Promise<T> {
  const gathered = await gather(rooms);
  try {
    return await task(gathered);
  } finally {
    disperse(gathered);
  }
}

export function disperse(rooms: readonly Gathered[]): void {
  for (const { people } of rooms) for (const person of people) person.leave();
}
