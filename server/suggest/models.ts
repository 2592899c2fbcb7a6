import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import type { Embedder } from '../../shared/suggest/embedder.ts';
import { Suggester } from '../../shared/suggest/suggester.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { EmbedderTrouble, type RemoteEmbedder } from './remoteEmbedder.ts';

/** Catalogues that are ready to suggest from; the one that was used longest ago goes first. A model takes about 30 MB. */
const READY = 6;

const REMOTE = 'remote ';

const FAILS = 'the model at EMBEDDER_URL fails; for a minute suggestions come from the built-in one';

export interface ModelParts {
  /** An organisation's own model, or null. */
  readonly remote: RemoteEmbedder | null;
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

  constructor(parts: ModelParts) {
    this.#parts = parts;
  }

  /**
   * Works with the organisation's model or, while that does not answer, with Flashmap's own: all vectors of a piece of work
   * come from one of them.
   */
  async with<T>(catalogue: Catalogue, work: (suggester: Suggester) => Promise<T>): Promise<T> {
    const { remote, log } = this.#parts;
    if (remote !== null && !remote.isResting) {
      try {
        return await work(await this.#of(catalogue, remote));
      } catch (error) {
        if (!(error instanceof EmbedderTrouble)) throw error;
        if (error.code !== 'resting') log.warn({ code: error.code }, FAILS);
        // What is ready was made of its old answers; when it works again, it may be another model.
        for (const key of this.#ready.keys()) if (key.startsWith(REMOTE)) this.#ready.delete(key);
      }
    }
    return work(await this.#of(catalogue, null));
  }

  #of(catalogue: Catalogue, embedder: Embedder | null): Promise<Suggester> {
    const key = `${embedder === null ? 'own ' : REMOTE}${this.#keyOf(catalogue)}`;
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
