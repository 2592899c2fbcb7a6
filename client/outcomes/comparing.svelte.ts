import { changeOf, type ReportChange } from '../../shared/map/change.ts';
import type { Report, ReportWorkshop } from '../../shared/map/report.ts';
import type { Digest, HeldPortfolio, PortfolioView } from '../../shared/portfolio/views.ts';
import { getJson } from '../api.ts';
import { earlierOnes, type Earlier } from './earlier.ts';

/** Workshops of one portfolio that are asked for: the last that were brought. */
const MOST = 20;

/** What a map is compared with: an earlier workshop of a portfolio that this browser holds, or a report from a file. */
export type Against =
  ({ readonly kind: 'portfolio' } & Earlier) | { readonly kind: 'file'; readonly report: Report };

/** The comparison of a map with an earlier one. Nothing is asked for before it is looked at. */
export class Comparing {
  readonly #report: () => Report;
  #portfolios = $state.raw<readonly HeldPortfolio[]>([]);
  #earlier = $state.raw<readonly Earlier[]>([]);
  #against = $state.raw<Against | null>(null);
  #answered = $state.raw<{ readonly against: Against; readonly change: ReportChange } | null>(null);
  #problem = $state.raw<string | null>(null);
  readonly #ofFile = $derived.by(() =>
    this.#against?.kind === 'file' ? changeOf(this.#against.report, this.#report()) : null,
  );

  constructor(report: () => Report) {
    this.#report = report;
    $effect(() => {
      const against = this.#against;
      if (against?.kind === 'portfolio') void this.#ask(against, report().workshop.id);
    });
  }

  /** Those that this browser holds. */
  get portfolios(): readonly HeldPortfolio[] {
    return this.#portfolios;
  }
  /** Newest first. */
  get earlier(): readonly Earlier[] {
    return this.#earlier;
  }
  get against(): Against | null {
    return this.#against;
  }
  /** Null until there is something to compare with. */
  get change(): ReportChange | null {
    return (
      this.#ofFile ?? (this.#answered?.against === this.#against ? (this.#answered?.change ?? null) : null)
    );
  }
  /** Why there is no comparison. */
  get problem(): string | null {
    return this.#problem;
  }

  choose(against: Against | null): void {
    this.#problem = null;
    this.#against = against;
  }

  /** Looks for earlier workshops that were asked the same, and begins with the last of them. */
  async look(): Promise<void> {
    const held = await getJson<readonly HeldPortfolio[]>('/api/portfolios');
    if (!held.ok) return;
    this.#portfolios = held.value;
    const own = this.#report().workshop;
    const found = await Promise.all(held.value.map(({ id }) => digestsOf(id, own)));
    this.#earlier = earlierOnes(own, found.flat());
    const last = this.#earlier[0];
    if (this.#against === null && last !== undefined) this.choose({ kind: 'portfolio', ...last });
  }

  async #ask(against: Extract<Against, { kind: 'portfolio' }>, after: string): Promise<void> {
    const path = `/api/portfolios/${against.portfolio}/change?before=${against.workshop.id}&after=${after}`;
    const answer = await getJson<ReportChange>(path);
    if (this.#against !== against) return;
    this.#problem = answer.ok ? null : answer.message;
    if (answer.ok) this.#answered = { against, change: answer.value };
  }
}

/** The other workshops of a portfolio that has this one. */
async function digestsOf(
  portfolio: string,
  own: Pick<ReportWorkshop, 'id'>,
): Promise<{ portfolio: string; workshop: Digest['workshop'] }[]> {
  const view = await getJson<PortfolioView>(`/api/portfolios/${portfolio}`);
  const ids = view.ok ? view.value.workshops.map(({ id }) => id) : [];
  if (!ids.includes(own.id)) return [];
  const digests = await Promise.all(
    ids
      .filter((id) => id !== own.id)
      .slice(-MOST)
      .map((id) => getJson<Digest>(`/api/portfolios/${portfolio}/workshops/${id}`)),
  );
  return digests.flatMap((each) => (each.ok ? [{ portfolio, workshop: each.value.workshop }] : []));
}
