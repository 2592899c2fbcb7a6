import type { Clock } from './clock.ts';
import { TokenBucket, type Rate } from './tokenBucket.ts';

export interface FlowRates {
  readonly messages: Rate;
  readonly bytes: Rate;
  /** Whoever owes more than one of these is flooding. */
  readonly mostMessagesOwed: number;
  readonly mostBytesOwed: number;
}

/** The longest that a sender is kept waiting at a stretch, in milliseconds: then it shows whether it goes on. */
const LONGEST_WAIT = 50;

export type Pace =
  | { readonly kind: 'go' }
  /** Nothing more is to be read for so many milliseconds. */
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'flood' };

/** Keeps count of what one sender sends. */
export class Flow {
  readonly #rates: FlowRates;
  readonly #messages: TokenBucket;
  readonly #bytes: TokenBucket;

  constructor(rates: FlowRates, clock: Clock) {
    this.#rates = rates;
    this.#messages = new TokenBucket(rates.messages, clock);
    this.#bytes = new TokenBucket(rates.bytes, clock);
  }

  /** Of everything, when it has come. @param messages what it counts for. */
  take(messages: number, bytes: number): Pace {
    const { mostMessagesOwed, mostBytesOwed } = this.#rates;
    const owed = { messages: this.#messages.spend(messages), bytes: this.#bytes.spend(bytes) };
    if (owed.messages > mostMessagesOwed || owed.bytes > mostBytesOwed) return { kind: 'flood' };
    const seconds = Math.max(
      owed.messages / this.#rates.messages.perSecond,
      owed.bytes / this.#rates.bytes.perSecond,
    );
    return seconds === 0
      ? { kind: 'go' }
      : { kind: 'wait', milliseconds: Math.min(LONGEST_WAIT, seconds * 1000) };
  }
}
