import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import type { Embedder } from '../../shared/suggest/embedder.ts';
import { Suggester } from '../../shared/suggest/suggester.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { EmbedderTrouble } from './remoteEmbedder.ts';

/** Catalogues that are ready to suggest from; the one that was used longest ago goes first. A model takes about 20 MB. */
const READY = 6;
/** How long a model that did not answer is left alone, in milliseconds. */
const PAUSE = 60_000;

export interface ModelParts {
  /** An organisation's own model, or null. */
  readonly remote: Embedder | null;
  readonly clock: Clock;
  readonly log: Log;
}

/** Lets everything else that waits have its turn. */
export const breathe = () => new Promise<void>((resume) => setImmediate(resume));

/** Suggesters by catalogue: workshops with the same one share it. */
export class Models {
  readonly #parts: ModelParts;
  readonly #ready = new Map<string, Promise<Suggester>>();
  readonly #keys = new WeakMap<Catalogue, string>();
  #leftAloneUntil = -Infinity;

  constructor(parts: ModelParts) {
    this.#parts = parts;
  }

  /**
   * Works with the organisation's model or, while that does not answer, with Flashmap's own: all vectors of a piece of work
   * come from one of them.
   */
  async with<T>(catalogue: Catalogue, work: (suggester: Suggester) => Promise<T>): Promise<T> {
    const { remote, clock, log } = this.#parts;
    if (remote !== null && clock.monotonic() >= this.#leftAloneUntil) {
      try {
        return await work(await this.#of(catalogue, remote));
      } catch (error) {
        if (!(error instanceof EmbedderTrouble)) throw error;
        this.#leftAloneUntil = clock.monotonic() + PAUSE;
        log.warn(
          { code: error.code },
          'the model at EMBEDDER_URL fails; suggestions come from the built-in one',
        );
      }
    }
    return work(await this.#of(catalogue, null));
  }

  #of(catalogue: Catalogue, embedder: Embedder | null): Promise<Suggester> {
    const key = `${embedder === null ? 'own' : 'remote'} ${this.#keyOf(catalogue)}`;
    const made = this.#ready.get(key) ?? Suggester.of(catalogue, embedder, breathe);
    this.#ready.delete(key);
    this.#ready.set(key, made);
    made.catch(() => this.#ready.get(key) === made && this.#ready.delete(key));
    for (const oldest of this.#ready.keys()) {
      if (this.#ready.size <= READY) break;
      this.#ready.delete(oldest);
    }
    return made;
  }

  #keyOf(catalogue: Catalogue): string {
    const known = this.#keys.get(catalogue) ?? JSON.stringify(catalogue);
    this.#keys.set(catalogue, known);
    return known;
  }
}
