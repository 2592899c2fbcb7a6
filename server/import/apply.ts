import { makeId, type RandomBytes } from '../../shared/ids.ts';
import { eventsOf } from '../../shared/import/events.ts';
import { boardParts, fillBoard } from '../../shared/import/fill.ts';
import type { ImportPlan, PlannedGroup } from '../../shared/import/plan.ts';
import { boardName, codeName, workshopLogName } from '../../shared/names.ts';
import { ROLE_NAMES } from '../../shared/words/server.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Documents } from '../sync/documents.ts';
import { reserveCode } from '../workshop/creating.ts';
import { encodeEntries, type Entry } from '../workshop/record.ts';
import { hashTicket, makeTicket, type Ticket } from '../workshop/tickets.ts';
import { begin, forget, settle, type Begun } from './begun.ts';

export interface ImportParts {
  readonly store: Store;
  readonly documents: Documents;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
}

export interface Imported {
  readonly id: string;
  readonly code: string;
  readonly linkKey: string;
  /** Of whoever imported it, in both roles. */
  readonly tickets: { readonly facilitator: Ticket; readonly lead: Ticket };
}

/** Boards that are written at a time. */
const AT_ONCE = 4;

/**
 * Makes a workshop of a plan: first its boards, last its log, in one record. Without a log there is no workshop, so nobody
 * can enter before all is stored; what a stop in between leaves behind is found by the name of the import and erased.
 * @throws StoreTrouble
 */
export async function importWorkshop(parts: ImportParts, plan: ImportPlan): Promise<Imported> {
  const { clock, log, random, store } = parts;
  const id = makeId(random);
  const linkKey = makeId(random, 43);
  const tickets = { facilitator: makeTicket(random), lead: makeTicket(random) };
  const code = await reserveCode(parts, id);
  const made = { id, code, linkKey, tickets };
  const filled = plan.groups.filter(({ board }) => board.notes.length + board.commitments.length > 0);
  const boards = filled.map((group) => boardName(id, group.id));
  const begun: Begun = { workshop: id, at: clock.now(), names: [...boards, codeName(code)] };
  await begin(store, begun);
  try {
    await fillBoards(parts, filled, id);
    await store.append(workshopLogName(id), encodeEntries(logOf(plan, made, clock.now())), { after: null });
  } catch (error) {
    // It may be stored although nobody could say so.
    if (!(await settle(parts, begun).catch(() => false))) throw error;
  }
  await forget(parts, id).catch((error: unknown) => {
    log.warn(
      { workshop: id, ...describeError(error) },
      'the name of an import that is done stays for a while',
    );
  });
  return made;
}

async function fillBoards(
  { documents }: ImportParts,
  filled: readonly PlannedGroup[],
  id: string,
): Promise<void> {
  for (let from = 0; from < filled.length; from += AT_ONCE)
    await Promise.all(
      filled.slice(from, from + AT_ONCE).map(async ({ id: group, board }) => {
        for (const part of boardParts(board))
          await documents.edit(boardName(id, group), (doc) => fillBoard(doc, part, 'server'));
      }),
    );
}

function logOf(plan: ImportPlan, { id, code, linkKey, tickets }: Imported, now: number): readonly Entry[] {
  const [created, ...later] = eventsOf(plan, { id, code });
  const people = (['facilitator', 'lead'] as const).map((role): WorkshopEvent => {
    const person = { id: tickets[role].person, role, name: ROLE_NAMES[role], group: null };
    return { type: 'person.joined', person };
  });
  const { facilitator, lead } = tickets;
  const hashes = { [facilitator.person]: hashTicket(facilitator), [lead.person]: hashTicket(lead) };
  return [
    { at: created?.at ?? now, events: created?.events ?? [], linkKey },
    ...later,
    { at: now, events: people, tickets: hashes },
  ];
}
