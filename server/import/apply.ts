import { makeId, type RandomBytes } from '../../shared/ids.ts';
import { eventsOf } from '../../shared/import/events.ts';
import { fillBoard } from '../../shared/import/fill.ts';
import type { ImportPlan } from '../../shared/import/plan.ts';
import { boardName, workshopLogName } from '../../shared/names.ts';
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
 * can enter before all is stored, and what a stop in between leaves behind is reached by nobody. @throws StoreTrouble
 */
export async function importWorkshop(parts: ImportParts, plan: ImportPlan): Promise<Imported> {
  const { store, random } = parts;
  const id = makeId(random);
  const linkKey = makeId(random, 43);
  const tickets = { facilitator: makeTicket(random), lead: makeTicket(random) };
  const code = await reserveCode(parts, id);
  try {
    await fillBoards(parts, plan, id);
    const entries = logOf(plan, { id, code, linkKey, tickets }, parts.clock.now());
    await store.append(workshopLogName(id), encodeEntries(entries), { after: null });
  } catch (error) {
    await takeBack(parts, plan, id);
    throw error;
  }
  return { id, code, linkKey, tickets };
}

async function fillBoards({ documents }: ImportParts, { groups }: ImportPlan, id: string): Promise<void> {
  const filled = groups.filter(({ board }) => board.notes.length + board.commitments.length > 0);
  for (let from = 0; from < filled.length; from += AT_ONCE)
    await Promise.all(
      filled
        .slice(from, from + AT_ONCE)
        .map(({ id: group, board }) =>
          documents.edit(boardName(id, group), (doc) => fillBoard(doc, board, 'server')),
        ),
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

/** What nobody could reach anyway; if the store cannot do that either, it stays. */
async function takeBack({ documents, log }: ImportParts, { groups }: ImportPlan, id: string): Promise<void> {
  try {
    await documents.erase(
      groups.map((group) => boardName(id, group.id)),
      'unknown-document',
    );
  } catch (error) {
    log.warn({ workshop: id, ...describeError(error) }, 'boards of an import that failed stay in the store');
  }
}
