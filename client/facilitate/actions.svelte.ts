import { REASON_SENTENCES } from '../../shared/words/reasons.ts';
import type { Command } from '../../shared/workshop/commands.ts';
import type { WorkshopLink } from '../link/workshop.svelte.ts';

/** The facilitator's commands, and why the last one was not carried out. */
export class Actions {
  readonly #link: Pick<WorkshopLink, 'send'>;
  #problem = $state.raw<string | null>(null);
  #busy = $state.raw(0);

  constructor(link: Pick<WorkshopLink, 'send'>) {
    this.#link = link;
  }

  /** The sentence of the last refusal; gone with the next command that is carried out. */
  get problem(): string | null {
    return this.#problem;
  }
  get busy(): boolean {
    return this.#busy > 0;
  }

  /** @returns whether it was carried out */
  async send(command: Command): Promise<boolean> {
    this.#busy++;
    const verdict = await this.#link.send(command);
    this.#busy--;
    this.#problem = verdict.ok ? null : REASON_SENTENCES[verdict.code];
    return verdict.ok;
  }

  dismiss(): void {
    this.#problem = null;
  }
}
