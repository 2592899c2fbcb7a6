import { ownerTag } from '../../server/sync/owners.ts';
import type { Note } from '../../shared/board.ts';
import type { Random } from './random.ts';
import type { Recording } from './workshopLife.ts';

/** Says of a note who wrote it, or null when this way tells nothing. */
export type Classifier = (note: Note, recording: Recording) => string | null;

/** Ways in which somebody with all frames and files would try to tell who wrote a note. */
export const CLASSIFIERS: Readonly<Record<string, Classifier>> = {
  'the author on the note': (note, { writers }) =>
    writers.find(({ person }) => person === note.author)?.person ?? null,
  'order in the document, order of joining': (note, { notes, writers }) =>
    writers[notes.findIndex(({ id }) => id === note.id) % writers.length]?.person ?? null,
  'order in the document, id of the person': (note, recording) =>
    matched(
      note,
      recording,
      (_note, index) => index,
      ({ person }) => person,
    ),
  'place on the board, order of joining': (note, recording) =>
    matched(
      note,
      recording,
      ({ pos }) => pos[1] * 10_000 + pos[0],
      (_writer, index) => index,
    ),
  'id of the note, id of the person': (note, recording) =>
    matched(
      note,
      recording,
      ({ id }) => id,
      ({ person }) => person,
    ),
  'id of the note, name of the person': (note, recording) =>
    matched(
      note,
      recording,
      ({ id }) => id,
      ({ name }) => name,
    ),
  'size of the note, size of the name': (note, recording) =>
    matched(
      note,
      recording,
      ({ text }) => text.length,
      ({ name }) => name.length,
    ),
  'nearest person in the files': (note, { files, writers }) => nearest(files, note.text, writers),
  'nearest person to the id in the files': (note, { files, writers }) => nearest(files, note.id, writers),
  'nearest person in the frames': (note, { controlFrames, boardFrames, writers }) =>
    nearest(
      [Buffer.concat([...controlFrames, ...boardFrames].map((each) => Buffer.from(each as string)))],
      note.text,
      writers,
    ),
  'client id of the note, owner in the log': (note, { doc, owners, secret, document, writers }) => {
    const tag = owners.get(doc.getMap('notes')._map.get(note.id)?.id.client ?? -1);
    return writers.find(({ person }) => ownerTag(secret, document, person) === tag)?.person ?? null;
  },
  'who came back last before a late note': (note, { late, pulses, writers }) => {
    if (!late.some(({ text }) => text === note.text)) return null;
    const away = pulses.flatMap((pulse) => pulse.away).sort((a, b) => b.since - a.since);
    return writers.find(({ person }) => person === away[0]?.person)?.person ?? null;
  },
  'order of late notes, order of joining': (note, { late, writers }) => {
    const index = late.findIndex(({ text }) => text === note.text);
    return writers[index]?.person ?? null;
  },
};

/** Puts notes and people in an order each, and takes those of the same rank for one. */
function matched(
  note: Note,
  { notes, writers }: Recording,
  ofNote: (note: Note, index: number) => string | number,
  ofWriter: (writer: Recording['writers'][number], index: number) => string | number,
): string | null {
  const order = <T>(list: readonly T[], key: (each: T, index: number) => string | number) =>
    list.map((each, index) => ({ each, key: key(each, index) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const rank = order(notes, ofNote).findIndex(({ each }) => each.id === note.id);
  return order(writers, ofWriter)[rank % writers.length]?.each.person ?? null;
}

/** Whose id stands nearest to something in bytes. */
function nearest(files: readonly Buffer[], what: string, writers: Recording['writers']): string | null {
  let best: { person: string; distance: number } | null = null;
  for (const file of files) {
    for (let at = file.indexOf(what); at >= 0; at = file.indexOf(what, at + 1)) {
      for (const { person } of writers) {
        for (const found of [file.lastIndexOf(person, at), file.indexOf(person, at)]) {
          const distance = Math.abs(found - at);
          if (found >= 0 && (best === null || distance < best.distance)) best = { person, distance };
        }
      }
    }
  }
  return best?.person ?? null;
}

export interface Score {
  tries: number;
  hits: number;
}

/** One note of the recording, by every way; one that tells nothing guesses. */
export function attackRecording(recording: Recording, random: Random, scores: Map<string, Score>): void {
  const isLate = (note: Note) => recording.late.some(({ text }) => text === note.text);
  for (const [name, classify] of Object.entries(CLASSIFIERS)) {
    const notes = recording.notes.filter((note) => !name.includes('late') || isLate(note));
    const note = random.pick(notes)!;
    const guess = classify(note, recording) ?? random.pick(recording.writers)!.person;
    const score = scores.get(name) ?? { tries: 0, hits: 0 };
    scores.set(name, score);
    score.tries++;
    if (guess === recording.truth.get(note.text)) score.hits++;
  }
}

/** How many standard deviations the hits lie above chance. */
export function sigmasAbove({ tries, hits }: Score, writers: number): number {
  const chance = 1 / writers;
  return (hits - tries * chance) / Math.sqrt(tries * chance * (1 - chance));
}
