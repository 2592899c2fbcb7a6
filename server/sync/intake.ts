import type { Clock } from '../clock.ts';
import { Flow, type FlowRates, type Pace } from '../flow.ts';
import { TokenBucket } from '../tokenBucket.ts';
import type { ClientFrame } from './frames.ts';

/**
 * What one socket may send. A typist makes 15 edits a second and a page that was offline for hours one step 2 of up to
 * a frame, so nobody who works comes near: 1,000 edits fit that a phone held back while its network hung.
 */
export const INTAKE = {
  messages: { burst: 1000, perSecond: 100 },
  bytes: { burst: 3 * 1024 * 1024, perSecond: 256 * 1024 },
  mostMessagesOwed: 1000,
  mostBytesOwed: 1024 * 1024,
} as const satisfies FlowRates;

/** A page says five times a second where it points. */
const PRESENCE = { burst: 40, perSecond: 20 };

/** Messages that a frame counts for: those that are answered with much count for more. */
const WEIGHT: Readonly<Record<ClientFrame['kind'], number>> = {
  edit: 1,
  presence: 1,
  'who-is-here': 10,
  ask: 50,
};

/** Keeps count of what one socket sends. */
export class Intake {
  readonly #flow: Flow;
  readonly #presence: TokenBucket;

  constructor(clock: Clock) {
    this.#flow = new Flow(INTAKE, clock);
    this.#presence = new TokenBucket(PRESENCE, clock);
  }

  /** Of every frame, when it has come. @param bytes its length. */
  take(kind: ClientFrame['kind'], bytes: number): Pace {
    return this.#flow.take(WEIGHT[kind], bytes);
  }

  /** Whether a presence frame is to be heard: the next one makes up for a lost one. */
  hearsPresence(): boolean {
    return this.#presence.take();
  }
}
