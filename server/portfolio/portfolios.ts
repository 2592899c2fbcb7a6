import { isId, makeId, type RandomBytes } from '../../shared/ids.ts';
import { portfolioLogName } from '../../shared/names.ts';
import {
  decidePortfolio,
  foldPortfolio,
  type PortfolioEvent,
  type PortfolioState,
} from '../../shared/portfolio/portfolio.ts';
import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import type { Clock } from '../clock.ts';
import { StoreConflict, type Position, type Store, type StoredRecord } from '../store/store.ts';
import { decodeEntry, encodeEntry } from './record.ts';

/** A portfolio as its log tells it. */
export interface Portfolio {
  readonly state: PortfolioState;
  readonly linkKey: string;
}

interface Known {
  readonly state: PortfolioState | null;
  readonly linkKey: string;
  readonly position: Position | null;
}

const NOTHING: Known = { state: null, linkKey: '', position: null };
/** Portfolios that are kept in memory; what is forgotten is read again. */
const MOST_KNOWN = 500;
/** More than a few times in a row means that the store contradicts itself. */
const MOST_CONFLICTS = 20;

/**
 * All portfolios. Each is a small log that is read on whenever somebody asks, so every node knows what any has decided;
 * and each decision is appended behind what it was judged by, so of two at once one is judged again.
 */
export class Portfolios {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #random: RandomBytes;
  readonly #known = new Map<string, Known>();

  constructor({ store, clock, random }: { store: Store; clock: Clock; random: RandomBytes }) {
    this.#store = store;
    this.#clock = clock;
    this.#random = random;
  }

  /** Starts one. @throws StoreTrouble */
  async create(name: string): Promise<Portfolio> {
    const id = makeId(this.#random);
    const linkKey = makeId(this.#random, 43);
    const at = this.#clock.now();
    const event: PortfolioEvent = { type: 'portfolio.created', id, name };
    await this.#store.append(portfolioLogName(id), encodeEntry({ at, events: [event], linkKey }), {
      after: null,
    });
    return { state: foldPortfolio(null, { at, event }), linkKey };
  }

  /** As it is now, whoever changed it; null when there is none. @throws StoreTrouble, StoreCorrupt */
  async find(id: string): Promise<Portfolio | null> {
    if (!isId(id)) return null;
    const { state, linkKey } = await this.#read(id);
    return state === null ? null : { state, linkKey };
  }

  /**
   * What whoever holds it wants of it. A renewed link is one by a new key; who held it by the key before is refused from
   * that record on, on every node. Codes: not-held, those of decidePortfolio. @throws StoreTrouble, StoreCorrupt
   */
  async decide(held: Portfolio, wanted: PortfolioEvent): Promise<Verdict<Portfolio>> {
    const { id } = held.state;
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
      const known = await this.#read(id);
      if (known.state === null || known.linkKey !== held.linkKey) return refuse('not-held');
      const verdict = decidePortfolio(known.state, wanted);
      if (!verdict.ok) return verdict;
      if (verdict.value.length === 0) return accept({ ...known, state: known.state });
      const renewed = wanted.type === 'portfolio.link-renewed' && { linkKey: makeId(this.#random, 43) };
      const bytes = encodeEntry({ at: this.#clock.now(), events: verdict.value, ...renewed });
      try {
        const position = await this.#store.append(portfolioLogName(id), bytes, { after: known.position });
        const { state, linkKey } = this.#keep(id, after(known, [{ position, bytes }]));
        return state === null ? refuse('broken') : accept({ state, linkKey });
      } catch (error) {
        if (!(error instanceof StoreConflict)) throw error;
      }
    }
    return refuse('try-later');
  }

  async #read(id: string): Promise<Known> {
    const known = this.#known.get(id) ?? NOTHING;
    const name = portfolioLogName(id);
    try {
      if (known.position !== null)
        return this.#keep(id, after(known, await this.#store.since(name, known.position)));
    } catch (error) {
      // The store has failed over, and lost what was known: what is there now counts.
      if (!(error instanceof StoreConflict)) throw error;
    }
    return this.#keep(id, after(NOTHING, (await this.#store.load(name)).records));
  }

  /** What is not there is not remembered: whoever guesses ids fills nothing. */
  #keep(id: string, known: Known): Known {
    this.#known.delete(id);
    if (known.state === null) return known;
    this.#known.set(id, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }
}

function after(known: Known, records: readonly StoredRecord[]): Known {
  let { state, linkKey, position } = known;
  for (const record of records) {
    const entry = decodeEntry(record.bytes);
    for (const event of entry.events) state = foldPortfolio(state, { at: entry.at, event });
    linkKey = entry.linkKey ?? linkKey;
    position = record.position;
  }
  return { state, linkKey, position };
}
