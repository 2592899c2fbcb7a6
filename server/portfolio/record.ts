import { PORTFOLIO_VERSION, type PortfolioEvent } from '../../shared/portfolio/portfolio.ts';
import { StoreCorrupt } from '../store/store.ts';

/** What one decision adds to a portfolio's log. */
export interface PortfolioEntry {
  /** Server clock, milliseconds. */
  readonly at: number;
  readonly events: readonly PortfolioEvent[];
  /** Stands in the first entry and in those that renew the link: the key that the secret link and the cookie are made with. */
  readonly linkKey?: string;
}

export function encodeEntry(entry: PortfolioEntry): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ v: PORTFOLIO_VERSION, ...entry }));
}

/** @throws StoreCorrupt when the bytes are not an entry of this version. */
export function decodeEntry(bytes: Uint8Array): PortfolioEntry {
  try {
    const entry = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as PortfolioEntry & {
      readonly v: number;
    };
    if (entry.v === PORTFOLIO_VERSION && Array.isArray(entry.events)) return entry;
  } catch {
    // The sentence below says it all; what the parser would say might quote the entry.
  }
  throw new StoreCorrupt(`a portfolio log holds a record that is not of version ${PORTFOLIO_VERSION}`);
}
