import { Counter, Histogram, Registry } from 'prom-client';
import type { ReasonCode } from '../../shared/reasons.ts';

/** Upper bounds in seconds: what is felt at once, what is felt, and what is trouble. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What was refused: an edit, a command, a request over HTTP, or a socket, whether it was open already or not. */
export type Refused = 'edit' | 'command' | 'request' | 'socket';

/**
 * What is counted where it happens. Plain numbers, since some go up a million times a second; whoever reads /metrics
 * gets them from there. Labels are codes of this program alone, never a name, an id or a text.
 */
export class Metrics {
  readonly registry = new Registry();
  /** Frames to sockets of the sync wire, with their headers. */
  frames = 0;
  bytes = 0;
  /** Edits that were taken in, and turns in which that was told to a socket. */
  edits = 0;
  acks = 0;
  /** Appends that came too late: another node, or an earlier try, was first. */
  conflicts = 0;
  failedAppends = 0;
  /** Times that a document and its log had to be brought together again. */
  reconciled = 0;
  readonly #ackSeconds = this.#histogram(
    'ack',
    'From the arrival of an edit to the message that it is stored.',
  );
  readonly #appendSeconds = this.#histogram(
    'append',
    'An append to the store that worked, until it is durable.',
  );
  readonly #refusals = new Counter({
    name: 'flashmap_refusals_total',
    help: 'What was refused, by what it was and why (PROTOCOL.md lists the reasons).',
    labelNames: ['what', 'reason'] as const,
    registers: [this.registry],
  });

  /** An edit was taken in. @param milliseconds since it came. */
  acknowledged(milliseconds: number): void {
    this.edits++;
    this.#ackSeconds.observe(milliseconds / 1000);
  }

  appended(milliseconds: number): void {
    this.#appendSeconds.observe(milliseconds / 1000);
  }

  refused(what: Refused, reason: ReasonCode): void {
    this.#refusals.inc({ what, reason });
  }

  #histogram(what: string, help: string): Histogram {
    return new Histogram({
      name: `flashmap_${what}_seconds`,
      help,
      buckets: SECONDS,
      registers: [this.registry],
    });
  }
}
