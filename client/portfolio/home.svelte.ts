import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { NO_FILTER, passes, type Filter } from '../../shared/portfolio/filter.ts';
import type { Facets, PortfolioWorkshop } from '../../shared/portfolio/portfolio.ts';
import type { FollowUp } from '../../shared/portfolio/requests.ts';
import type { PortfolioCommitment } from '../../shared/portfolio/promises.ts';
import type { Digest, PortfolioView } from '../../shared/portfolio/views.ts';
import { ADD } from '../../shared/words/portfolioDoors.ts';
import { parseEnterRequest, type TicketResponse } from '../../shared/workshop/requests.ts';
import { failure, getJson, postJson, type Answer, type Failure } from '../api.ts';
import { parseRoute } from '../routes.ts';

/** Workshops that are asked for at once. */
const BESIDE = 4;
/** How often a page that somebody looks at asks whether others have changed something, in milliseconds. */
const LOOK = 15_000;

/** A portfolio on screen: it is there at once, and what its workshops say comes in one by one. */
export class PortfolioHome {
  readonly id: string;
  #view = $state.raw<PortfolioView | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #isLockedOut = $state.raw(false);
  /** Counts what is changed from here: an answer that was asked for before says nothing of what is now. */
  #changes = 0;
  readonly #digests = new SvelteMap<string, Digest>();
  readonly #unread = new SvelteSet<string>();
  /** Workshops that somebody unticked. */
  readonly #left = new SvelteSet<string>();
  filter = $state.raw<Filter>(NO_FILTER);

  constructor(id: string) {
    this.id = id;
  }

  get view(): PortfolioView | null {
    return this.#view;
  }
  get failure(): Failure | null {
    return this.#failure;
  }
  /** It was open here, and is no more: its link was renewed. */
  get isLockedOut(): boolean {
    return this.#isLockedOut;
  }
  digest(workshop: string): Digest | null {
    return this.#digests.get(workshop) ?? null;
  }
  isUnread(workshop: string): boolean {
    return this.#unread.has(workshop);
  }
  /** Workshops that have been read, or could not be. */
  get read(): number {
    return (this.#view?.workshops ?? []).filter(({ id }) => this.#digests.has(id) || this.#unread.has(id))
      .length;
  }
  get isReading(): boolean {
    return this.#view !== null && this.read < this.#view.workshops.length;
  }

  /** What the filter lets through, newest first; what is not read yet at the end. */
  readonly shown = $derived.by((): readonly PortfolioWorkshop[] =>
    (this.#view?.workshops ?? [])
      .filter((workshop) => passes(workshop, this.digest(workshop.id), this.filter))
      .sort((a, b) => this.#heldAt(b.id) - this.#heldAt(a.id)),
  );
  readonly chosen = $derived(this.shown.filter(({ id }) => !this.#left.has(id)));
  /** As exports are told. */
  readonly chosenIds = $derived(this.chosen.map(({ id }) => id).join(','));
  /** What the chosen ones say, newest first. */
  readonly digests = $derived(this.chosen.flatMap(({ id }) => this.digest(id) ?? []));

  isChosen(workshop: string): boolean {
    return !this.#left.has(workshop);
  }
  choose(workshops: readonly string[], chosen: boolean): void {
    for (const id of workshops) {
      if (chosen) this.#left.delete(id);
      else this.#left.add(id);
    }
  }

  async load(): Promise<void> {
    const answer = await getJson<PortfolioView>(`/api/portfolios/${this.id}`);
    this.#failure = answer.ok ? null : answer;
    if (!answer.ok) return;
    this.#view = answer.value;
    await this.#readAll();
  }

  /** Looks again, now and then and when somebody comes back to the page. @returns a function that ends it */
  watch(): () => void {
    const look = () => {
      if (document.visibilityState === 'visible') void this.#refresh();
    };
    const timer = setInterval(look, LOOK);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }

  /** @param path below the portfolio's own */
  async get<T>(path: string): Promise<Answer<T>> {
    const answer = await getJson<T>(`/api/portfolios/${this.id}/${path}`);
    if (!answer.ok && answer.code === 'not-held') void this.#refresh();
    return answer;
  }

  /**
   * Brings a workshop in by the secret link of its lead or of a facilitator. Its message says what was wrong with it.
   * @param link as it was sent: with or without the server before it
   */
  async add(link: string): Promise<Answer<PortfolioView>> {
    const route = URL.canParse(link, location.origin) ? parseRoute(new URL(link, location.origin)) : null;
    if (route?.page !== 'enter') return { ...failure('unknown-link'), message: ADD.noLink };
    const request = parseEnterRequest({ workshop: route.workshop, secret: route.secret });
    const entered = request.ok
      ? await postJson<TicketResponse>('/api/enter', request.value)
      : failure(request.code);
    if (!entered.ok) return entered;
    const { workshop, role } = entered.value;
    if (role !== 'lead' && role !== 'facilitator')
      return { ...failure('not-allowed'), message: ADD.onlyLooks };
    const added = await this.#change('workshops', { workshop, role });
    if (added.ok) void this.#readAll();
    return added;
  }

  renewLink(): Promise<Answer<PortfolioView>> {
    return this.#change('link', {});
  }
  rename(name: string): Promise<Answer<PortfolioView>> {
    return this.#change('name', { name });
  }
  describe(workshop: string, facets: Facets): Promise<Answer<PortfolioView>> {
    return this.#change(`workshops/${workshop}/facets`, facets);
  }
  remove(workshop: string): Promise<Answer<PortfolioView>> {
    return this.#change(`workshops/${workshop}/remove`, {});
  }

  async followUp({ workshop, group, id }: PortfolioCommitment, change: FollowUp): Promise<Answer<unknown>> {
    const path = `/api/workshops/${workshop}/commitments/${group}/${id}?portfolio=${this.id}`;
    const answer = await postJson<unknown>(path, change);
    if (!answer.ok && answer.code === 'not-held') void this.#refresh();
    if (answer.ok) await this.#readOne(workshop);
    return answer;
  }

  /** Tries those again that could not be read. */
  async again(): Promise<void> {
    this.#unread.clear();
    await this.#readAll();
  }

  async #change(path: string, body: unknown): Promise<Answer<PortfolioView>> {
    this.#changes++;
    const answer = await postJson<PortfolioView>(`/api/portfolios/${this.id}/${path}`, body);
    this.#changes++;
    if (answer.ok) this.#view = answer.value;
    else if (answer.code === 'not-held') void this.#refresh();
    return answer;
  }

  async #refresh(): Promise<void> {
    if (this.#view === null || this.#isLockedOut) return;
    const changes = this.#changes;
    const answer = await getJson<PortfolioView>(`/api/portfolios/${this.id}`);
    if (changes !== this.#changes) return;
    if (!answer.ok) {
      if (answer.code !== 'not-held') return;
      this.#isLockedOut = true;
      this.#failure = answer;
    } else if (JSON.stringify(answer.value) !== JSON.stringify(this.#view)) {
      this.#view = answer.value;
      await this.#readAll();
    }
  }

  async #readAll(): Promise<void> {
    const waiting = (this.#view?.workshops ?? []).map(({ id }) => id).filter((id) => !this.#digests.has(id));
    const readOn = async (): Promise<void> => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) await this.#readOne(id);
    };
    await Promise.all(Array.from({ length: BESIDE }, readOn));
  }

  async #readOne(id: string): Promise<void> {
    const answer = await this.get<Digest>(`workshops/${id}`);
    if (answer.ok) this.#digests.set(id, answer.value);
    else this.#unread.add(id);
  }

  #heldAt(id: string): number {
    return this.#digests.get(id)?.workshop.createdAt ?? 0;
  }
}
