import { getContext, setContext } from 'svelte';
import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import type { CatalogueEdit } from '../../../shared/catalogue/edits.ts';
import { catalogueSchema } from '../../../shared/catalogue/schema.ts';
import {
  MOST_ITEMS,
  NO_ARRANGEMENT,
  type Arrangement,
  type MapChange,
  type Maturity,
  type ValueArea,
} from '../../../shared/map/arrangement.ts';
import type { Command } from '../../../shared/workshop/commands.ts';
import { lastStep } from '../../../shared/workshop/mapHistory.ts';
import { NO_MAP_HISTORY, type MapHistory, type MapStep } from '../../../shared/workshop/mapSteps.ts';
import { stepSentence } from '../../../shared/words/edit.ts';
import { REASON_SENTENCES } from '../../../shared/words/reasons.ts';
import type { WorkshopLink } from '../../link/workshop.svelte.ts';
import { announce } from '../../ui/announcer.svelte.ts';

/** A lead's or a facilitator's hand on the map: what they change, and taking it back. */
export class MapEditor {
  readonly #link: Pick<WorkshopLink, 'send' | 'state'>;
  #problem = $state.raw<string | null>(null);
  #made = $state.raw(0);

  constructor(link: Pick<WorkshopLink, 'send' | 'state'>) {
    this.#link = link;
  }

  /** Null until the workshop is known. */
  get catalogue(): Catalogue | null {
    return this.#link.state?.catalogue ?? null;
  }
  get history(): MapHistory {
    return this.#link.state?.mapHistory ?? NO_MAP_HISTORY;
  }
  /** What Undo takes back, whoever did it. */
  get last(): MapStep | null {
    return lastStep(this.history);
  }
  /** Why the last change was not made; gone with the next that is. */
  get problem(): string | null {
    return this.#problem;
  }
  /** Changes that this page has made. */
  get made(): number {
    return this.#made;
  }

  /** What a capability is called, or was when it was merged or removed. */
  nameOf(id: string): string | undefined {
    const { names } = this.history;
    const now = this.catalogue?.capabilities.find((each) => each.id === id)?.name;
    return now ?? (Object.hasOwn(names, id) ? names[id] : undefined);
  }

  /** As it is now: a report that says so comes a moment later. */
  valuesOf(item: string): readonly ValueArea[] {
    return own(this.#arrangement.values, item) ?? [];
  }
  maturityOf(capability: string): Maturity {
    const { formerly = [] } = this.catalogue?.capabilities.find(({ id }) => id === capability) ?? {};
    const judged = [capability, ...formerly].map((id) => own(this.#arrangement.maturity, id));
    return judged.find((each) => each !== undefined) ?? NOT_JUDGED;
  }

  /** @returns whether it was made */
  edit(edit: CatalogueEdit): Promise<boolean> {
    return this.#send({ type: 'catalogue.edit', edit });
  }

  /** Another catalogue in the place of this one, as one step. @returns whether it was made */
  async replace(catalogue: Catalogue): Promise<boolean> {
    const parsed = catalogueSchema.safeParse(catalogue);
    return parsed.success && this.#send({ type: 'catalogue.change', catalogue: parsed.data });
  }

  /** Items beyond what one change may name go in a change of their own. @returns whether all were made */
  async arrange(change: MapChange): Promise<boolean> {
    if (change.kind === 'maturity' || change.items.length <= MOST_ITEMS) {
      return this.#send({ type: 'map.arrange', change });
    }
    const { items } = change;
    const first = await this.arrange({ ...change, items: items.slice(0, MOST_ITEMS) });
    return first && this.arrange({ ...change, items: items.slice(MOST_ITEMS) });
  }

  async undo(): Promise<boolean> {
    const step = this.last;
    return step !== null && this.#send({ type: 'map.undo', step: step.seq });
  }

  dismiss(): void {
    this.#problem = null;
  }

  get #arrangement(): Arrangement {
    return this.#link.state?.arrangement ?? NO_ARRANGEMENT;
  }

  async #send(command: Command): Promise<boolean> {
    const before = this.history.steps.at(-1)?.seq;
    const verdict = await this.#link.send(command);
    this.#problem = verdict.ok ? null : REASON_SENTENCES[verdict.code];
    if (!verdict.ok) return false;
    this.#made++;
    // Its event comes ahead of the answer; what was so already makes none.
    const step = this.history.steps.at(-1);
    if (step !== undefined && step.seq !== before) announce(stepSentence(step));
    return true;
  }
}

const NOT_JUDGED: Maturity = { asIs: null, toBe: null };

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const KEY = Symbol('map editor');

/** For everything on a page; null where its reader may only look. */
export function provideEditor(editor: MapEditor | null): void {
  setContext(KEY, editor);
}

/** Null where the reader may only look. */
export function useEditor(): MapEditor | null {
  return getContext<MapEditor | null | undefined>(KEY) ?? null;
}
