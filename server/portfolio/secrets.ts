import { createHmac } from 'node:crypto';
import type { Response } from 'express';
import { parseCookies } from '../http/cookies.ts';
import { sameSecret, TICKET_DAYS } from '../workshop/tickets.ts';

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
  return `fm_portfolio_${portfolio}`;
}
