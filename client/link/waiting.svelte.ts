import { SvelteMap } from 'svelte/reactivity';
import type { Outbox } from '../../shared/outbox.ts';

/** What of a document waits for its ack, thing by thing, so that one ack redraws the one note that it is about. */
export class Waiting {
  readonly #things = new SvelteMap<string, 'page' | 'device'>();
  #count = $state(0);
  #loose = $state(0);

  /** Things, each once however often it was changed. */
  get count(): number {
    return this.#count;
  }
  /** Edits that would be gone with this page. */
  get loose(): number {
    return this.#loose;
  }
  /**
   * Where a thing stands that the server has not stored yet. @param thing as shared/things.ts names it
   * @returns undefined when it is stored.
   */
  where(thing: string): 'page' | 'device' | undefined {
    return this.#things.get(thing);
  }

  read({ unsaved, loose, things }: Outbox): void {
    this.#count = unsaved;
    this.#loose = loose;
    for (const thing of [...this.#things.keys()]) if (!things.has(thing)) this.#things.delete(thing);
    for (const [thing, where] of things) this.#things.set(thing, where);
  }
}
