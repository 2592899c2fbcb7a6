import { SvelteSet } from 'svelte/reactivity';
import { FITS_NOWHERE } from '../../../shared/catalogue/catalogue.ts';
import { VALUE_AREAS, type ValueArea } from '../../../shared/map/arrangement.ts';
import type { ReportItem } from '../../../shared/map/report.ts';
import { ARRANGE } from '../../../shared/words/edit.ts';
import type { MapEditor } from './editor.svelte.ts';
import { chosenIds } from './impact.ts';

const KEYS: Readonly<Record<string, ValueArea>> = { e: 'employee', c: 'customer', f: 'financial' };

/** A lead goes through the notes of a panel: chooses some, says where they belong and whom they serve. */
export class Arranging {
  readonly chosen = new SvelteSet<string>();
  readonly editor: MapEditor;
  #on = $state.raw(false);
  #moving = $state.raw<readonly string[]>([]);

  constructor(editor: MapEditor) {
    this.editor = editor;
  }

  /** Whether notes can be chosen now; else they are only read. */
  get on(): boolean {
    return this.#on;
  }
  /** What a place is being looked for. */
  get moving(): readonly string[] {
    return this.#moving;
  }

  toggle(): void {
    this.#on = !this.#on;
    this.chosen.clear();
  }
  choose(id: string, on: boolean): void {
    if (on) this.chosen.add(id);
    else this.chosen.delete(id);
  }

  /** Asks where these go. */
  move(ids: readonly string[]): void {
    this.#moving = ids;
  }
  /** @param capability null leaves them where they are */
  async place(capability: string | null): Promise<boolean> {
    const items = [...this.#moving];
    this.#moving = [];
    if (capability === null || items.length === 0) return false;
    const done = await this.editor.arrange({ kind: 'place', items, capability });
    if (done) this.chosen.clear();
    return done;
  }
  async putBack(items: readonly string[]): Promise<boolean> {
    const done = await this.editor.arrange({ kind: 'place', items: [...items], capability: null });
    if (done) this.chosen.clear();
    return done;
  }

  /** Tags all items alike: where all have the area it is taken off, else all get it. */
  tag(items: readonly Pick<ReportItem, 'id'>[], area: ValueArea): void {
    const isOn = this.#all(items, area);
    const alike = new Map<string, { values: ValueArea[]; items: string[] }>();
    for (const { id } of items) {
      const had = this.editor.valuesOf(id);
      if (had.includes(area) !== isOn) continue;
      const values = VALUE_AREAS.filter((each) => (each === area ? !isOn : had.includes(each)));
      const same = alike.get(values.join()) ?? { values, items: [] };
      same.items.push(id);
      alike.set(values.join(), same);
    }
    for (const change of alike.values()) void this.editor.arrange({ kind: 'value', ...change });
  }
  #all(items: readonly Pick<ReportItem, 'id'>[], area: ValueArea): boolean {
    return items.every(({ id }) => this.editor.valuesOf(id).includes(area));
  }

  /** M moves, E, C and F tag: what is chosen, or else what the focus stands on. */
  key(event: KeyboardEvent, id: string, item: ReportItem, items: readonly ReportItem[]): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    const area = KEYS[key];
    if (key !== 'm' && area === undefined) return;
    event.preventDefault();
    const chosen = chosenIds(items, this.chosen);
    if (area === undefined) return this.move(chosen.length > 0 ? chosen : [id]);
    const whole = items.filter((each) => chosen.includes(each.id));
    this.tag(whole.length > 0 ? whole : [item], area);
  }

  /** "on Status reporting": where its group had an item that the lead moved. */
  had({ groupPlace }: Pick<ReportItem, 'groupPlace'>): string {
    if (groupPlace === null || groupPlace === undefined) return ARRANGE.had.none;
    if (groupPlace === FITS_NOWHERE) return ARRANGE.had.nowhere;
    const name = this.editor.nameOf(groupPlace);
    return name === undefined ? ARRANGE.had.gone : ARRANGE.had.on(name);
  }
}
