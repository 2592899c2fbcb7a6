import * as z from 'zod/mini';
import type { Embedder, Vector } from '../../shared/suggest/embedder.ts';
import type { Clock } from '../clock.ts';

/** The model did not answer in time, or not as agreed. `code` says how; nothing of what was sent or answered is in it. */
export class EmbedderTrouble extends Error {
  override readonly name = 'EmbedderTrouble';
  readonly code: 'unreachable' | 'status' | 'shape' | 'resting';
  constructor(code: EmbedderTrouble['code']) {
    super(code);
    this.code = code;
  }
}

/** Texts of one request. */
const BATCH = 64;
/** How long one answer may take, in milliseconds, and how long it may be, in characters. */
const PATIENCE = 10_000;
const MOST_CHARS = 16 * 1024 * 1024;
/** How long a model that failed is left alone, in milliseconds. */
const REST = 60_000;
/** Vectors that are kept, so that the same text is not sent twice. */
const KEPT = 20_000;
const MOST_DIMENSIONS = 4096;

const answerSchema = z.object({
  vectors: z.array(z.array(z.number()).check(z.minLength(1), z.maxLength(MOST_DIMENSIONS))),
});

/**
 * An organisation's own model: POST { texts: [...] } -> { vectors: [[...]] }, a vector a text in their order, all of one
 * size. Vectors are brought to length 1 here.
 */
export class RemoteEmbedder implements Embedder {
  readonly #url: string;
  readonly #clock: Clock;
  readonly #kept = new Map<string, Vector>();
  #dimensions: number | null = null;
  #restsUntil = -Infinity;

  constructor(url: string, clock: Clock) {
    this.#url = url;
    this.#clock = clock;
  }

  /** It failed a moment ago and is asked for nothing. */
  get isResting(): boolean {
    return this.#clock.monotonic() < this.#restsUntil;
  }

  /** @throws EmbedderTrouble */
  async embed(texts: readonly string[]): Promise<readonly Vector[]> {
    const known = new Map(texts.flatMap((text) => this.#recall(text)));
    const unknown = [...new Set(texts)].filter((text) => !known.has(text));
    for (let at = 0; at < unknown.length; at += BATCH) {
      const batch = unknown.slice(at, at + BATCH);
      if (this.isResting) throw new EmbedderTrouble('resting');
      const vectors = await this.#ask(batch).catch((error: unknown) => {
        this.#restsUntil = this.#clock.monotonic() + REST;
        throw error;
      });
      batch.forEach((text, index) => {
        const vector = vectors[index] ?? [];
        known.set(text, vector);
        this.#kept.set(text, vector);
      });
    }
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return texts.map((text) => known.get(text) ?? []);
  }

  #recall(text: string): [string, Vector][] {
    const vector = this.#kept.get(text);
    return vector === undefined ? [] : [[text, vector]];
  }

  async #ask(texts: readonly string[]): Promise<number[][]> {
    const parsed = answerSchema.safeParse(await this.#post({ texts }));
    if (!parsed.success || parsed.data.vectors.length !== texts.length) throw new EmbedderTrouble('shape');
    const { vectors } = parsed.data;
    const dimensions = vectors[0]?.length ?? 0;
    if (this.#dimensions !== null && this.#dimensions !== dimensions) {
      // Another model answers now: nothing of the last one can be compared with it.
      this.#kept.clear();
      this.#dimensions = null;
      throw new EmbedderTrouble('shape');
    }
    const plain = vectors.every(
      (vector) => vector.length === dimensions && vector.every((value) => Number.isFinite(value)),
    );
    if (!plain) throw new EmbedderTrouble('shape');
    this.#dimensions = dimensions;
    return vectors.map(ofLengthOne);
  }

  async #post(body: unknown): Promise<unknown> {
    const patience = new AbortController();
    const done = this.#clock.after(PATIENCE, () => patience.abort());
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: patience.signal,
      });
      if (!response.ok) throw new EmbedderTrouble('status');
      return parseJson(await readText(response));
    } catch (error) {
      throw error instanceof EmbedderTrouble ? error : new EmbedderTrouble('unreachable');
    } finally {
      done();
    }
  }
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > MOST_CHARS) throw new EmbedderTrouble('shape');
  }
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new EmbedderTrouble('shape');
  }
}

function ofLengthOne(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return length > 0 && Number.isFinite(length) ? vector.map((value) => value / length) : vector.map(() => 0);
}
