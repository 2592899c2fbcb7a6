import { SvelteMap } from 'svelte/reactivity';
import type { ClusterSuggestion, Family, Likely, Suggestions } from '../../shared/suggest/suggestions.ts';
import type { Role } from '../../shared/workshop/state.ts';
import { getJson } from '../api.ts';
import { Looks } from '../link/looks.ts';
import { pooled } from './tray.ts';

/** Least time between two looks, milliseconds: whole rooms look at once. */
const PAUSE = 8_000;

/**
 * What the server suggests now. Asked again when something has changed, never oftener than every eight seconds. What was
 * suggested for an item once stays as it is while this page is open: nothing changes under a finger.
 */
export class SuggestionFeed {
  readonly #path: string;
  readonly #likely = new SvelteMap<string, readonly Likely[]>();
  #clusters = $state.raw<readonly ClusterSuggestion[]>([]);
  #families = $state.raw<readonly Family[]>([]);
  #settled = $state.raw(false);
  readonly #looks = new Looks(() => this.#ask(), PAUSE);

  constructor(workshop: string, role: Role) {
    this.#path = `/api/workshops/${workshop}/suggestions?as=${role}`;
  }

  /** Whether a first answer came, or none could be had. */
  get settled(): boolean {
    return this.#settled;
  }
  get clusters(): readonly ClusterSuggestion[] {
    return this.#clusters;
  }
  get families(): readonly Family[] {
    return this.#families;
  }
  /** Capabilities for an item, or for several that are placed together, likeliest first; none where the server suggests none. */
  likely(...items: readonly string[]): readonly string[] {
    return pooled(items.map((item) => this.#likely.get(item) ?? []));
  }

  /** Something has changed. */
  changed(): void {
    this.#looks.changed();
  }

  close(): void {
    this.#looks.close();
  }

  async #ask(): Promise<void> {
    const answer = await getJson<Suggestions>(this.#path);
    if (this.#looks.closed) return;
    if (answer.ok) this.#take(answer.value);
    this.#settled = true;
  }

  #take({ items, clusters, families }: Suggestions): void {
    for (const { item, likely } of items) {
      if (likely.length === 0 || this.#likely.has(item)) continue;
      this.#likely.set(item, likely);
    }
    this.#clusters = clusters;
    this.#families = families;
  }
}
