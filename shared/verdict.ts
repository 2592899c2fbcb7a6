import type { ReasonCode } from './reasons.ts';

/** What a parser or a rule says of an outside input: the parsed value, or a stable code and, where it helps, a detail. */
export type Verdict<T> = Accepted<T> | Refused;
export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Refused {
  readonly ok: false;
  readonly code: ReasonCode;
  /** For a log or a developer, never for a person: which field, which number. */
  readonly detail?: string;
}

export function accept(): Accepted<undefined>;
export function accept<T>(value: T): Accepted<T>;
export function accept<T>(value?: T): Accepted<T | undefined> {
  return { ok: true, value };
}

export function refuse(code: ReasonCode, detail?: string): Refused {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}
