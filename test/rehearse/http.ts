import { setTimeout as wait } from 'node:timers/promises';

/** What a browser would keep for one person: cookies, and the server that it last reached. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #origins: readonly string[];
  #at: number;

  /** @param origins of the servers that are one Flashmap. @param first index of the one to begin with */
  constructor(origins: readonly string[], first = 0) {
    this.#origins = origins;
    this.#at = first % origins.length;
  }

  /** The server to speak to. */
  get origin(): string {
    return this.#origins[this.#at]!;
  }

  /** A server is gone, so the next one is it, unless something else of this browser has found that out before. */
  moveOn(from: string): void {
    if (from === this.origin) this.#at = (this.#at + 1) % this.#origins.length;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Tries again while the server is away, for a minute at most; a refusal is an error with the server's own sentence. */
  async call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> {
    for (let tries = 0; ; tries++) {
      const { origin } = this;
      try {
        const response = await fetch(origin + path, {
          method,
          headers: { 'content-type': 'application/json', origin, cookie: this.cookie },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        if (response.status < 500) return await this.#take(response);
      } catch (error) {
        if (!(error instanceof TypeError) || tries >= 120) throw error;
      }
      if (tries >= 120) throw new Error(`${origin} does not answer.`);
      this.moveOn(origin);
      await wait(500);
    }
  }

  async #take(response: Response): Promise<Response> {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    if (response.ok) return response;
    const refusal = (await response.json().catch(() => null)) as { message?: string } | null;
    throw new Error(refusal?.message ?? `${response.url} answered ${response.status}.`);
  }
}
