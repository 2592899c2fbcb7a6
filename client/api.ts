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

/** As getJson, for whoever has what bears the tag: null where it is still the same. */
export async function getNews<T>(
  path: string,
  headers: Readonly<Record<string, string>>,
  tag: string | null,
): Promise<Answer<{ readonly body: T; readonly tag: string | null } | null>> {
  const had = { ...(tag !== null && { 'if-none-match': tag }) };
  return ask(path, { headers: { accept: 'application/json', ...headers, ...had } }, async (response) =>
    response.status === 304
      ? null
      : { body: (await response.json()) as T, tag: response.headers.get('etag') },
  );
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

async function ask<T>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<T> = (response) => response.json() as Promise<T>,
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { ...init, credentials: 'same-origin' });
    if (response.ok || response.status === 304) return { ok: true, value: await read(response) };
    const { code } = (await response.json()) as { code?: unknown };
    return failure(isReasonCode(code) ? code : 'broken');
  } catch {
    return { ok: false, code: 'unreachable', message: COMMON.unreachable };
  }
}
