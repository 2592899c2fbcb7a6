import type { Lane } from '../../shared/lanes.ts';

/** What somebody did and the server has acknowledged, so that the end of the rehearsal can ask for all of it. */
export type Deed =
  | { readonly kind: 'note'; readonly lane: Lane; readonly text: string; readonly group: string }
  | { readonly kind: 'dots'; readonly group: string; readonly dots: Readonly<Record<string, number>> }
  | { readonly kind: 'placed'; readonly group: string; readonly item: string; readonly capability: string }
  | { readonly kind: 'commitment'; readonly group: string; readonly id: string; readonly intention: string };

export class Ledger {
  readonly #open = new Map<string, Deed[]>();
  readonly #acknowledged: Deed[] = [];

  /** An edit was made; it counts once the person's documents are saved. */
  note(person: string, deed: Deed): void {
    this.#open.set(person, [...(this.#open.get(person) ?? []), deed]);
  }

  settle(person: string): void {
    this.#acknowledged.push(...(this.#open.get(person) ?? []));
    this.#open.delete(person);
  }

  of<K extends Deed['kind']>(kind: K): Extract<Deed, { kind: K }>[] {
    return this.#acknowledged.filter((deed): deed is Extract<Deed, { kind: K }> => deed.kind === kind);
  }
}
