import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { isId, makeId, type RandomBytes } from '../../shared/ids.ts';
import type { Role } from '../../shared/workshop/state.ts';

/** What a browser shows to be somebody in a workshop. Travels in a cookie that no script can read. */
export interface Ticket {
  readonly person: string;
  readonly secret: string;
}

const SECRET = /^[A-Za-z0-9_-]{22}$/;

/** A review is held weeks after the day, and the same browser is the same person then. */
export const TICKET_DAYS = 180;

export function makeTicket(random: RandomBytes): Ticket {
  return { person: makeId(random), secret: makeId(random, 22) };
}

export function ticketCookieName(role: Role, workshop: string): string {
  return `fm_${role}_${workshop}`;
}

/** The cookie's value. */
export function writeTicket({ person, secret }: Ticket): string {
  return `${person}.${secret}`;
}

/** Null for whatever is no ticket. */
export function readTicket(value: string | undefined): Ticket | null {
  const [person, secret, ...rest] = (value ?? '').split('.');
  return isId(person) && secret !== undefined && SECRET.test(secret) && rest.length === 0
    ? { person, secret }
    : null;
}

/** What the server keeps of a ticket. */
export function hashTicket({ secret }: Ticket): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** In a time that does not depend on where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const LINK_ROLES = ['facilitator', 'observer', 'lead'] as const;
export type LinkRole = (typeof LINK_ROLES)[number];

/** The secret of a link: made from the workshop's key, so that it can be shown again and need not be stored. 132 bits. */
export function linkSecret(linkKey: string, role: LinkRole): string {
  return createHmac('sha256', linkKey).update(`link/${role}`).digest('base64url').slice(0, 22);
}

/** The secret of a link to the outcome page: another for every link, and never one of a role. 132 bits. */
export function shareSecret(linkKey: string, share: string): string {
  return createHmac('sha256', linkKey).update(`share/${share}`).digest('base64url').slice(0, 22);
}

/** The role that a link's secret opens, if any. */
export function roleOfLink(linkKey: string, secret: string): LinkRole | null {
  // All are compared, so that the time says nothing of which one it was.
  const matches = LINK_ROLES.filter((role) => sameSecret(linkSecret(linkKey, role), secret));
  return matches[0] ?? null;
}
