import { PORTFOLIO_VERSION, type PortfolioEvent } from '../../shared/portfolio/portfolio.ts';
import { decodeVersioned, encodeVersioned } from '../store/versioned.ts';

/** What one decision adds to a portfolio's log. */
export interface PortfolioEntry {
  /** Server clock, milliseconds. */
  readonly at: number;
  readonly events: readonly PortfolioEvent[];
  /** Stands in the first entry and in those that renew the link: the key that the secret link and the cookie are made with. */
  readonly linkKey?: string;
}

export function encodeEntry(entry: PortfolioEntry): Uint8Array {
  return encodeVersioned(PORTFOLIO_VERSION, entry);
}

/** @throws StoreCorrupt when the bytes are not an entry of this version. */
export function decodeEntry(bytes: Uint8Array): PortfolioEntry {
  return decodeVersioned(bytes, {
    version: PORTFOLIO_VERSION,
    list: 'events',
    what: 'a portfolio log holds',
  });
}
