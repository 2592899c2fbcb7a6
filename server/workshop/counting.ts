import { itemsOf, readBoard } from '../../shared/board.ts';
import { readDots, readRatings } from '../../shared/desk.ts';
import { boardName, deskName } from '../../shared/names.ts';
import { spreadRatings, tallyDots } from '../../shared/tally.ts';
import type { Stage } from '../../shared/template/template.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import { groupMembers, type WorkshopState } from '../../shared/workshop/state.ts';
import type * as Y from 'yjs';
import type { Documents } from '../sync/documents.ts';

/** Counts the dots of every group by its own board. @param desks names of the desks that there are. */
export async function countDots(
  documents: Documents,
  state: WorkshopState,
  stage: Stage,
  desks: ReadonlySet<string>,
): Promise<WorkshopEvent> {
  const counted = await Promise.all(
    state.groups.map(async ({ id }) => {
      const items = await documents.read(boardName(state.id, id), (doc) => itemsOf(readBoard(doc)));
      return [
        id,
        tallyDots(items, await readGroup(documents, state, id, desks, readDots), stage.budget),
      ] as const;
    }),
  );
  const tallies = Object.fromEntries(counted.map(([group, { tally }]) => [group, tally]));
  const voters = Object.fromEntries(counted.map(([group, { voters }]) => [group, voters]));
  return { type: 'dots.tallied', round: state.round, tallies, voters };
}

export async function countRatings(
  documents: Documents,
  state: WorkshopState,
  stage: Stage,
  desks: ReadonlySet<string>,
): Promise<WorkshopEvent> {
  const spreads = await Promise.all(
    state.groups.map(async ({ id }) => {
      return [
        id,
        spreadRatings(stage.scales ?? [], await readGroup(documents, state, id, desks, readRatings)),
      ] as const;
    }),
  );
  return { type: 'ratings.tallied', round: state.round, ratings: Object.fromEntries(spreads) };
}

/** What stands on the desks of the people who are in a group now. */
function readGroup<T>(
  documents: Documents,
  state: WorkshopState,
  group: string,
  desks: ReadonlySet<string>,
  read: (doc: Y.Doc) => T,
): Promise<T[]> {
  const names = groupMembers(state, group).map(({ id }) => deskName(state.id, id, state.round));
  return Promise.all(names.filter((name) => desks.has(name)).map((name) => documents.read(name, read)));
}
