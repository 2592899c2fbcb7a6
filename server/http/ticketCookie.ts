import type { Response } from 'express';
import type { Role } from '../../shared/workshop/state.ts';
import { TICKET_DAYS, ticketCookieName, writeTicket, type Ticket } from '../workshop/tickets.ts';

/** @param secure whether people come over https. */
export function setTicketCookie(
  response: Response,
  { role, workshop, ticket, secure }: { role: Role; workshop: string; ticket: Ticket; secure: boolean },
): void {
  response.cookie(ticketCookieName(role, workshop), writeTicket(ticket), {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: TICKET_DAYS * 24 * 3_600_000,
  });
}
