import type { Lane } from '../../shared/lanes.ts';
import type { BoardModel } from './boardModel.svelte.ts';

/** Notes that are chosen in the outline, to be clustered together. The first one says of which lane. */
export class Choice {
  readonly #model: BoardModel;
  #on = $state.raw(false);
  #ids = $state.raw<readonly string[]>([]);

  constructor(model: BoardModel) {
    this.#model = model;
  }

  /** Those that are still on the board; others may have deleted some meanwhile. */
  readonly ids: readonly string[] = $derived.by(() => this.#ids.filter((id) => this.#model.note(id)));
  readonly lane: Lane | null = $derived.by(() => this.#model.note(this.ids[0] ?? '')?.lane ?? null);

  get on(): boolean {
    return this.#on;
  }
  start(): void {
    this.#on = true;
    this.#ids = [];
  }
  stop(): void {
    this.#on = false;
    this.#ids = [];
  }
  has(id: string): boolean {
    return this.ids.includes(id);
  }
  toggle(id: string): void {
    this.#ids = this.has(id) ? this.ids.filter((other) => other !== id) : [...this.ids, id];
  }
}
