import { createHmac } from 'node:crypto';
import type { Response } from 'express';
import { isId } from '../../shared/ids.ts';
import { parseCookies } from '../http/cookies.ts';
import { sameSecret, TICKET_DAYS } from '../workshop/tickets.ts';

const PREFIX = 'fm_portfolio_';
const MOST_HELD = 50;

/** What opens a portfolio: `link` stands in its address, behind `#`; `cookie` in a browser that has come in by it. */
type Door = 'link' | 'cookie';

/** Both are made from the portfolio's key, so none has to be stored, and neither tells the other. 132 bits. */
export function portfolioSecret(linkKey: string, door: Door): string {
  return createHmac('sha256', linkKey).update(`portfolio/${door}`).digest('base64url').slice(0, 22);
}

export function opensPortfolio(linkKey: string, door: Door, secret: string): boolean {
  return sameSecret(portfolioSecret(linkKey, door), secret);
}

/** What a browser shows to be let into a portfolio; null when it shows nothing. */
export function portfolioCookie(header: string | undefined, portfolio: string): string | null {
  return parseCookies(header).get(cookieName(portfolio)) ?? null;
}

/** Ids of the portfolios that a browser says it holds; of a header that is not from a browser, not more than it could. */
export function portfoliosInCookies(header: string | undefined): readonly string[] {
  const names = [...parseCookies(header).keys()].filter((name) => name.startsWith(PREFIX));
  return names
    .map((name) => name.slice(PREFIX.length))
    .filter(isId)
    .slice(0, MOST_HELD);
}

/** @param secure whether people come over https. */
export function setPortfolioCookie(
  response: Response,
  { portfolio, linkKey, secure }: { portfolio: string; linkKey: string; secure: boolean },
): void {
  response.cookie(cookieName(portfolio), portfolioSecret(linkKey, 'cookie'), {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: TICKET_DAYS * 24 * 3_600_000,
  });
}

function cookieName(portfolio: string): string {
  return `${PREFIX}${portfolio}`;
}
