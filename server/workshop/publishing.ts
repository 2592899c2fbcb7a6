import { readBoard } from '../../shared/board.ts';
import { addNotes, hadNote } from '../../shared/boardEdits.ts';
import { readDrafts, type Draft } from '../../shared/desk.ts';
import type { RandomBytes } from '../../shared/ids.ts';
import { boardName, parseDocumentName } from '../../shared/names.ts';
import { planNotes, type Publishable } from '../../shared/publish.ts';
import { cleanText } from '../../shared/text.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Documents } from '../sync/documents.ts';
import { noteId, publishKey } from './publishKey.ts';
import type { Workshop } from './workshops.ts';

export interface PublishParts {
  readonly documents: Documents;
  readonly store: Store;
  readonly random: RandomBytes;
  readonly log: Log;
}

export interface Published {
  /** Notes that stand on boards because of these desks, whether they did before or not. */
  readonly notes: number;
  /** Ids of the drafts that they came from, by desk. */
  readonly drafts: ReadonlyMap<string, readonly string[]>;
}

/**
 * Copies the drafts of desks to the boards of their groups: one transaction a board, under the server's client id,
 * shuffled, with ids that tell nothing. Doing it again changes nothing, also when notes were deleted meanwhile. A damaged
 * board takes none: those drafts stay on their desks. @throws StoreTrouble
 */
export async function publishDesks(
  parts: PublishParts,
  workshop: Workshop,
  desks: readonly string[],
): Promise<Published> {
  const { documents, log, random, store } = parts;
  const { memory } = workshop;
  const key = await publishKey(store, random, workshop.id);
  const read = await Promise.all(desks.map((name) => readDesk(documents, workshop, name)));
  const damaged = await damagedBoards(documents, read);
  const byBoard = new Map<string, Publishable[]>();
  const drafts = new Map<string, readonly string[]>();
  for (const { desk, person, board, written } of read) {
    if (board === null || damaged.has(board)) {
      const why = board === null ? 'a desk has no group to publish to' : 'a damaged board takes no notes';
      if (written.length > 0) log.warn({ workshop: workshop.id, board, drafts: written.length }, why);
      continue;
    }
    const author = memory.state.anonymity === 'named' ? { author: person } : {};
    const notes = written.map(({ id, lane, text }) => ({
      id: noteId(key, person, id),
      lane,
      text,
      ...author,
    }));
    byBoard.set(board, [...(byBoard.get(board) ?? []), ...notes]);
    drafts.set(
      desk,
      written.map(({ id }) => id),
    );
  }
  const filled = [...byBoard].filter(([, notes]) => notes.length > 0);
  await Promise.all(
    filled.map(([board, notes]) =>
      documents.edit(board, (doc) => {
        const fresh = notes.filter(({ id }) => !hadNote(doc, id));
        addNotes(doc, planNotes(readBoard(doc), fresh, random), 'publish');
      }),
    ),
  );
  return { notes: filled.reduce((sum, [, notes]) => sum + notes.length, 0), drafts };
}

/** Desks with drafts that no board took, because it is damaged: the only ones that a stage leaves behind. */
export async function desksToKeep(
  { documents }: Pick<PublishParts, 'documents'>,
  workshop: Workshop,
  desks: readonly string[],
): Promise<ReadonlySet<string>> {
  const read = await Promise.all(desks.map((name) => readDesk(documents, workshop, name)));
  const written = read.filter((desk) => desk.written.length > 0);
  const damaged = await damagedBoards(documents, written);
  return new Set(written.filter(({ board }) => board !== null && damaged.has(board)).map(({ desk }) => desk));
}

async function damagedBoards(documents: Documents, desks: readonly ReadDesk[]): Promise<ReadonlySet<string>> {
  const boards = [...new Set(desks.flatMap(({ board }) => board ?? []))];
  const whole = await Promise.all(boards.map((board) => documents.read(board, (_doc, isWhole) => isWhole)));
  return new Set(boards.filter((_board, index) => whole[index] === false));
}

interface ReadDesk {
  readonly desk: string;
  readonly person: string;
  /** Of the person's group. */
  readonly board: string | null;
  /** Drafts with something on them. What the gate let through is published whole: cutting it here would lose words. */
  readonly written: readonly Draft[];
}

async function readDesk(documents: Documents, { id, memory }: Workshop, desk: string): Promise<ReadDesk> {
  const ref = parseDocumentName(desk);
  const person = ref.ok && ref.value.kind === 'desk' ? ref.value.person : '';
  const group = memory.groupOf(person);
  const drafts = await documents.read(desk, readDrafts);
  const cleaned = drafts.map((draft) => ({ ...draft, text: cleanText(draft.text).trim() }));
  const board = group === null ? null : boardName(id, group);
  return { desk, person, board, written: cleaned.filter(({ text }) => text !== '') };
}
