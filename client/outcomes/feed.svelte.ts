import type { Report } from '../../shared/map/report.ts';
import { getNews, type Failure } from '../api.ts';
import { Looks } from '../link/looks.ts';

/** Least time between two looks, milliseconds. */
const PAUSE = 2_000;

/** The report as the server makes it now. It is asked for again when something has changed, never oftener than every two seconds. */
export class ReportFeed {
  #report = $state.raw<Report | null>(null);
  #failure = $state.raw<Failure | null>(null);
  readonly #path: string;
  readonly #headers: Readonly<Record<string, string>>;
  #tag: string | null = null;
  readonly #looks = new Looks(() => this.#ask(), PAUSE);

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

  /** Something has changed. */
  changed(): void {
    this.#looks.changed();
  }

  close(): void {
    this.#looks.close();
  }

  async #ask(): Promise<void> {
    const answer = await getNews<Report>(this.#path, this.#headers, this.#tag);
    if (this.#looks.closed) return;
    if (answer.ok && answer.value !== null) {
      this.#report = answer.value.body;
      this.#tag = answer.value.tag;
    }
    this.#failure = answer.ok ? null : answer;
  }
}
