import type { Request } from 'express';
import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import type { Portfolio, Portfolios } from '../portfolio/portfolios.ts';
import { opensPortfolio, portfolioCookie } from '../portfolio/secrets.ts';

/**
 * The portfolio of a request, if its browser may see it. One that is not there answers like one that is somebody else's.
 * Codes: not-held. @throws StoreTrouble, StoreCorrupt
 */
export async function heldPortfolio(
  portfolios: Portfolios,
  request: Pick<Request, 'headers'>,
  id: string,
): Promise<Verdict<Portfolio>> {
  const secret = portfolioCookie(request.headers.cookie, id);
  const portfolio = secret === null ? null : await portfolios.find(id);
  const isHeld = portfolio !== null && opensPortfolio(portfolio.linkKey, 'cookie', secret ?? '');
  return isHeld ? accept(portfolio) : refuse('not-held');
}
