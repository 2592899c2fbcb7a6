import type { Clock } from '../clock.ts';
import { TokenBucket, type Rate } from '../tokenBucket.ts';
import type { ClientFrame } from './frames.ts';

/**
 * What one socket may send. A typist makes 15 edits a second and a page that was offline for hours one step 2 of up to
 * a frame, so nobody who works comes near: 1,000 edits fit that a phone held back while its network hung.
 */
export const INTAKE = {
  messages: { burst: 1000, perSecond: 100 },
  bytes: { burst: 3 * 1024 * 1024, perSecond: 256 * 1024 },
  /** Whoever owes more than one of these is flooding. */
  mostMessagesOwed: 1000,
  mostBytesOwed: 1024 * 1024,
  presence: { burst: 40, perSecond: 20 },
} as const satisfies Record<string, Rate | number>;

/** The longest that a socket is not read from at a stretch, in milliseconds: then it shows whether it goes on. */
export const LONGEST_WAIT = 50;

/** Messages that a frame counts for: those that are answered with much count for more. */
const WEIGHT: Readonly<Record<ClientFrame['kind'], number>> = {
  edit: 1,
  presence: 1,
  'who-is-here': 10,
  ask: 50,
};

export type Pace =
  | { readonly kind: 'go' }
  /** Nothing more is to be read for so many milliseconds. */
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'flood' };

/** Keeps count of what one socket sends. */
export class Intake {
  readonly #messages: TokenBucket;
  readonly #bytes: TokenBucket;
  readonly #presence: TokenBucket;

  constructor(clock: Clock) {
    this.#messages = new TokenBucket(INTAKE.messages, clock);
    this.#bytes = new TokenBucket(INTAKE.bytes, clock);
    this.#presence = new TokenBucket(INTAKE.presence, clock);
  }

  /** Of every frame, when it has come. @param bytes its length. */
  take(kind: ClientFrame['kind'], bytes: number): Pace {
    const messages = this.#messages.spend(WEIGHT[kind]);
    const size = this.#bytes.spend(bytes);
    if (messages > INTAKE.mostMessagesOwed || size > INTAKE.mostBytesOwed) return { kind: 'flood' };
    const seconds = Math.max(messages / INTAKE.messages.perSecond, size / INTAKE.bytes.perSecond);
    if (seconds === 0) return { kind: 'go' };
    return { kind: 'wait', milliseconds: Math.min(LONGEST_WAIT, seconds * 1000) };
  }

  /** Whether a presence frame is to be heard: the next one makes up for a lost one. */
  hearsPresence(): boolean {
    return this.#presence.take();
  }
}
