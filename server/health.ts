import type { ReasonCode } from '../shared/reasons.ts';
import type { Clock } from './clock.ts';

/** The longest that whoever asks is kept waiting, in milliseconds: load balancers give up after a second or two. */
const ANSWER_WITHIN = 1000;
/** Milliseconds for which an answer stands, however many ask. */
const FRESH = 1000;

export interface HealthParts {
  readonly clock: Clock;
  readonly store: {
    /** Tries to write. @returns false when that failed; rejects never */
    takesWrites(): Promise<boolean>;
  };
}

/** Whether people should be sent to this process, as a load balancer asks it all the time. */
export class Health {
  readonly #parts: HealthParts;
  #leaving = false;
  #trying: Promise<boolean> | null = null;
  #last: { readonly at: number; readonly sound: boolean } | null = null;

  constructor(parts: HealthParts) {
    this.#parts = parts;
  }

  /** From now on, nobody should be sent here. */
  leave(): void {
    this.#leaving = true;
  }

  /** @returns null, or why not: `restarting`; `storage` when the store takes no writes, or says nothing for a second. */
  async whyNotReady(): Promise<Extract<ReasonCode, 'restarting' | 'storage'> | null> {
    if (this.#leaving) return 'restarting';
    const sound = this.#recent() ?? (await this.#soon());
    if (this.#leaving) return 'restarting';
    return sound ? null : 'storage';
  }

  #recent(): boolean | null {
    const { clock } = this.#parts;
    return this.#last !== null && clock.monotonic() - this.#last.at < FRESH ? this.#last.sound : null;
  }

  /** A try that takes longer goes on, and nobody begins another one beside it. */
  #soon(): Promise<boolean> {
    const { clock, store } = this.#parts;
    this.#trying ??= store.takesWrites().then((sound) => {
      this.#trying = null;
      this.#last = { at: clock.monotonic(), sound };
      return sound;
    });
    return within(ANSWER_WITHIN, this.#trying, clock);
  }
}

function within(milliseconds: number, trying: Promise<boolean>, clock: Clock): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = clock.after(milliseconds, () => resolve(false));
    void trying.then(resolve).finally(cancel);
  });
}
