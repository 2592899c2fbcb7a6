import { isReasonCode, type ReasonCode } from '../shared/reasons.ts';
import { COMMON } from '../shared/words/common.ts';
import { REASON_SENTENCES } from '../shared/words/reasons.ts';
import type { Accepted } from '../shared/verdict.ts';
import { backoff } from './link/backoff.ts';

/** `unreachable`: no answer of the server's came back at all. `message` is the sentence for the person. */
export interface Failure {
  readonly ok: false;
  readonly code: ReasonCode | 'unreachable';
  readonly message: string;
}
export type Answer<T> = Accepted<T> | Failure;

const PUT_OFF: ReadonlySet<Failure['code']> = new Set(['try-later', 'restarting']);
const MOST_FAILURES = 8;

/** @param path from the site's root. The answer's shape is the server's word: both are built from one contract. */
export function getJson<T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
  return ask<T>(path, { headers: { accept: 'application/json', ...headers } });
}

/** What the server puts off it has not begun, so it is asked again by itself, for about half a minute. */
export async function postJson<T>(path: string, body: unknown): Promise<Answer<T>> {
  for (let failures = 0; ; failures++) {
    const answer = await ask<T>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
    const isPutOff = !answer.ok && PUT_OFF.has(answer.code);
    if (!isPutOff || failures === MOST_FAILURES) return answer;
    await new Promise((resume) => setTimeout(resume, backoff(failures, Math.random())));
  }
}

/** The sentence of a refusal, as a failure of the same shape. */
export function failure(code: ReasonCode): Failure {
  return { ok: false, code, message: REASON_SENTENCES[code] };
}

async function ask<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { ...init, credentials: 'same-origin' });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: body as T };
    const code = (body as { code?: unknown }).code;
    return failure(isReasonCode(code) ? code : 'broken');
  } catch {
    return { ok: false, code: 'unreachable', message: COMMON.unreachable };
  }
}
