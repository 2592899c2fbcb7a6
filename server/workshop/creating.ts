import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { CATALOGUES } from '../../shared/catalogue/index.ts';
import { isId, makeId, makeJoinCode, parseJoinCode, type RandomBytes } from '../../shared/ids.ts';
import type { CarriedCommitment } from '../../shared/map/report.ts';
import { codeName, workshopLogName } from '../../shared/names.ts';
import { TEMPLATES } from '../../shared/template/index.ts';
import { stopMoreStart } from '../../shared/template/stopMoreStart.ts';
import { ROLE_NAMES } from '../../shared/words/server.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import type { CreateRequest } from '../../shared/workshop/requests.ts';
import type { Clock } from '../clock.ts';
import { StoreConflict, type Store } from '../store/store.ts';
import { publishKey } from './publishKey.ts';
import { encodeEntries } from './record.ts';
import { hashTicket, makeTicket, type Ticket } from './tickets.ts';

export interface Created {
  readonly id: string;
  readonly code: string;
  readonly linkKey: string;
  /** Of the facilitator who created it. */
  readonly ticket: Ticket;
}

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

/** What a workshop takes over from earlier ones. */
export interface Heritage {
  readonly carried: readonly CarriedCommitment[];
  /** In place of the built-in one. */
  readonly catalogue: Catalogue | null;
}

/** Starts a workshop's log, and a join code that leads to it. @throws StoreTrouble */
export async function createWorkshop(
  parts: Parts,
  request: CreateRequest,
  heritage: Heritage = { carried: [], catalogue: null },
): Promise<Created> {
  const { store, clock, random } = parts;
  const { name, anonymity, tense, audience, groups, template, catalogue } = request;
  const id = makeId(random);
  const linkKey = makeId(random, 43);
  const ticket = makeTicket(random);
  const code = await reserveCode(parts, id);
  const settings = { id, name, code, anonymity, tense, audience };
  const copied = {
    template: (TEMPLATES[template] ?? stopMoreStart)(tense),
    catalogue: heritage.catalogue ?? (typeof catalogue === 'string' ? CATALOGUES[catalogue] : catalogue),
    ...(heritage.carried.length > 0 && { carried: heritage.carried }),
  };
  const facilitator = {
    id: ticket.person,
    role: 'facilitator',
    name: ROLE_NAMES.facilitator,
    group: null,
  } as const;
  const events: WorkshopEvent[] = [
    { type: 'workshop.created', ...settings, ...copied },
    ...Array.from({ length: groups }, (_, index): WorkshopEvent => {
      return { type: 'group.added', group: { id: makeId(random), number: index + 1 } };
    }),
    { type: 'person.joined', person: facilitator },
  ];
  const tickets = { [ticket.person]: hashTicket(ticket) };
  const first = encodeEntries([{ at: clock.now(), events, linkKey, tickets }]);
  // Long before it is needed: a copy of the store that lags would not have one that was made at the reveal.
  await publishKey(store, random, id);
  await store.append(workshopLogName(id), first, { after: null });
  return { id, code, linkKey, ticket };
}

/** A code belongs to one workshop for ever: an old picture of a screen must not lead into another workshop. */
export async function reserveCode({ store, random }: Parts, workshop: string): Promise<string> {
  for (;;) {
    const code = makeJoinCode(random);
    try {
      await store.append(codeName(code), new TextEncoder().encode(workshop), { after: null });
      return code;
    } catch (error) {
      if (!(error instanceof StoreConflict)) throw error;
    }
  }
}

/** The workshop that a code was made for, open or not. @param text as it was typed. @throws StoreTrouble */
export async function workshopOfCode(store: Store, text: unknown): Promise<string | null> {
  const code = parseJoinCode(text);
  if (!code.ok) return null;
  const { records } = await store.load(codeName(code.value));
  const id = records[0] && new TextDecoder().decode(records[0].bytes);
  return isId(id) ? id : null;
}
