import { setTimeout as wait } from 'node:timers/promises';

/** What a browser would keep for one person: the cookies of one server. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The same person on another node behind the same balancer. */
  on(origin: string): Browser {
    const other = new Browser(origin);
    for (const [name, value] of this.#cookies) other.#cookies.set(name, value);
    return other;
  }

  /** Tries again while the server is away, for a minute at most; a refusal is an error with the server's own sentence. */
  async call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> {
    for (let tries = 0; ; tries++) {
      try {
        const response = await fetch(this.origin + path, {
          method,
          headers: { 'content-type': 'application/json', origin: this.origin, cookie: this.cookie },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        if (response.status < 500) return await this.#take(response);
      } catch (error) {
        if (!(error instanceof TypeError) || tries >= 120) throw error;
      }
      if (tries >= 120) throw new Error(`${this.origin} does not answer.`);
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
