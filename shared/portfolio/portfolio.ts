import { LIMITS } from '../limits.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

/** Version of a portfolio's log. A reader refuses what it does not know. */
export const PORTFOLIO_VERSION = 1;

/** What tells workshops apart beside their date, tense and audience: short words that a lead chooses; may be empty. */
export const FACETS = ['sector', 'role', 'maturity'] as const;
export type Facet = (typeof FACETS)[number];
export type Facets = Readonly<Record<Facet, string>>;

export const NO_FACETS: Facets = { sector: '', role: '', maturity: '' };

/** What was decided about a portfolio. Which workshops are in it, never what was said there: that has one home. */
export type PortfolioEvent =
  | { readonly type: 'portfolio.created'; readonly id: string; readonly name: string }
  | { readonly type: 'portfolio.renamed'; readonly name: string }
  /** Whoever held it by the link before holds it no more. */
  | { readonly type: 'portfolio.link-renewed' }
  | { readonly type: 'workshop.added'; readonly workshop: string }
  | { readonly type: 'workshop.removed'; readonly workshop: string }
  | { readonly type: 'workshop.described'; readonly workshop: string; readonly facets: Facets };

export interface LoggedPortfolioEvent {
  /** Server clock, milliseconds. */
  readonly at: number;
  readonly event: PortfolioEvent;
}

/** A lead's home over many workshops: a fold over its log. */
export interface PortfolioState {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  /** When the secret link was last made anew; null while it is the first. */
  readonly linkRenewedAt: number | null;
  /** In the order in which they were added. */
  readonly workshops: readonly PortfolioWorkshop[];
}

export interface PortfolioWorkshop {
  readonly id: string;
  readonly addedAt: number;
  readonly facets: Facets;
}

/** State after one more event. Pure; what names a workshop that is not there changes nothing. */
export function foldPortfolio(
  state: PortfolioState | null,
  { at, event }: LoggedPortfolioEvent,
): PortfolioState {
  if (event.type === 'portfolio.created')
    return { id: event.id, name: event.name, createdAt: at, linkRenewedAt: null, workshops: [] };
  if (state === null) throw new Error('a portfolio log begins with portfolio.created');
  switch (event.type) {
    case 'portfolio.renamed':
      return { ...state, name: event.name };
    case 'portfolio.link-renewed':
      return { ...state, linkRenewedAt: at };
    case 'workshop.added': {
      if (has(state, event.workshop)) return state;
      const added = { id: event.workshop, addedAt: at, facets: NO_FACETS };
      return { ...state, workshops: [...state.workshops, added] };
    }
    case 'workshop.removed':
      return { ...state, workshops: state.workshops.filter(({ id }) => id !== event.workshop) };
    case 'workshop.described':
      return {
        ...state,
        workshops: state.workshops.map((workshop) =>
          workshop.id === event.workshop ? { ...workshop, facets: event.facets } : workshop,
        ),
      };
  }
}

export function has({ workshops }: Pick<PortfolioState, 'workshops'>, workshop: string): boolean {
  return workshops.some(({ id }) => id === workshop);
}

/** What a holder of the portfolio asks for, judged by what it is now. An empty list: there is nothing to do. */
export function decidePortfolio(
  state: PortfolioState,
  wanted: PortfolioEvent,
): Verdict<readonly PortfolioEvent[]> {
  switch (wanted.type) {
    case 'portfolio.created':
      return refuse('not-allowed');
    case 'portfolio.renamed':
      return accept(wanted.name === state.name ? [] : [wanted]);
    case 'portfolio.link-renewed':
      return accept([wanted]);
    case 'workshop.added':
      if (has(state, wanted.workshop)) return accept([]);
      return state.workshops.length < LIMITS.portfolioWorkshops ? accept([wanted]) : refuse('over-limit');
    case 'workshop.removed':
      return accept(has(state, wanted.workshop) ? [wanted] : []);
    case 'workshop.described':
      return has(state, wanted.workshop) ? accept([wanted]) : refuse('unknown-workshop');
  }
}
