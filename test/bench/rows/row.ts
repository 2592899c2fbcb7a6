import type { Check } from '../load/selfCheck.ts';
import type { Span, Times } from '../load/times.ts';
import type { ServerKind } from '../servers/index.ts';

export interface RowContext {
  readonly times: Times;
  /** A short run shows that everything works; its figures are rough. */
  readonly isQuick: boolean;
  say(line: string): void;
}

export interface Outcome {
  /** What is compared between servers. */
  readonly headline: number;
  /** For people: all that the row is about, in a few words. */
  readonly text: string;
  readonly values: Readonly<Record<string, number>>;
  /** Whether a server that does this reaches the goal. */
  readonly met: boolean;
  readonly check: Check | null;
  /** When the server was busy with it, where that is one stretch of time. */
  readonly span: Span | null;
  /** What one has to know to believe the figures. */
  readonly notes: readonly string[];
}

export interface Row {
  readonly id: number;
  readonly scenario: string;
  readonly goal: string;
  /** Whether a lower headline is a better one. */
  readonly better: 'lower' | 'higher';
  /** @throws NotPossible */
  measure(kind: ServerKind, context: RowContext): Promise<Outcome>;
}
