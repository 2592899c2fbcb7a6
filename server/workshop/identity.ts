import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import { ROLES, type Person, type Role } from '../../shared/workshop/state.ts';
import { parseCookies } from '../http/cookies.ts';
import { hashTicket, readTicket, sameSecret, ticketCookieName, type Ticket } from './tickets.ts';
import type { Workshop, Workshops } from './workshops.ts';

export interface Member {
  readonly workshop: Workshop;
  readonly person: Person;
}

function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/**
 * Who stands behind a request in one workshop and role. Without a ticket nothing is looked up, and a workshop that does
 * not exist answers like one that is not theirs. Codes: not-signed-in, try-later, storage.
 */
export async function identify(
  workshops: Workshops,
  cookieHeader: string | undefined,
  id: string,
  role: unknown,
): Promise<Verdict<Member>> {
  if (!isRole(role)) return refuse('not-signed-in', 'role');
  const ticket = readTicket(parseCookies(cookieHeader).get(ticketCookieName(role, id)));
  if (ticket === null) return refuse('not-signed-in', 'ticket');
  const found = await workshops.find(id);
  if (!found.ok) return found.code === 'unknown-workshop' ? refuse('not-signed-in', 'workshop') : found;
  const workshop = found.value;
  const there = () => memberBy(workshop, ticket, role);
  // Another process may have let them in a moment ago.
  const person = there() ?? ((await workshop.refresh()) ? there() : null);
  return person === null ? refuse('not-signed-in', 'ticket') : accept({ workshop, person });
}

function memberBy({ memory }: Workshop, ticket: Ticket, role: Role): Person | null {
  const hash = memory.ticketHash(ticket.person);
  const person = memory.state.people[ticket.person];
  const known = hash !== null && sameSecret(hash, hashTicket(ticket)) && person?.role === role;
  return known ? person : null;
}
