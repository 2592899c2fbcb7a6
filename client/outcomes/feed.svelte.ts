import type { Report } from '../../shared/map/report.ts';
import { getNews, type Failure } from '../api.ts';

/** Least time between two looks, milliseconds. */
const PAUSE = 2_000;

/** The report as the server makes it now. It is asked for again when something has changed, never oftener than every two seconds. */
export class ReportFeed {
  #report = $state.raw<Report | null>(null);
  #failure = $state.raw<Failure | null>(null);
  readonly #path: string;
  readonly #headers: Readonly<Record<string, string>>;
  #tag: string | null = null;
  #asking = false;
  #again = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /** @param path where the report is; @param headers what is shown to get it. */
  constructor(path: string, headers: Readonly<Record<string, string>> = {}) {
    this.#path = path;
    this.#headers = headers;
  }

  /** The last one that came; null until the first. */
  get report(): Report | null {
    return this.#report;
  }
  /** Why the last try brought none; what came before stays. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** Something has changed. Looks at once when the last look is long ago, else as soon as it is. */
  changed(): void {
    if (this.#closed) return;
    if (this.#asking || this.#pause !== undefined) this.#again = true;
    else void this.#ask();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#pause);
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    this.#again = false;
    const answer = await getNews<Report>(this.#path, this.#headers, this.#tag);
    this.#asking = false;
    if (this.#closed) return;
    if (answer.ok && answer.value !== null) {
      this.#report = answer.value.body;
      this.#tag = answer.value.tag;
    }
    this.#failure = answer.ok ? null : answer;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#again) void this.#ask();
    }, PAUSE);
  }
}
