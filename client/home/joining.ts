import { parseJoinCode } from '../../shared/ids.ts';
import { LIMITS } from '../../shared/limits.ts';
import { parseLine } from '../../shared/text.ts';
import type { CodeResponse, TicketResponse } from '../../shared/workshop/requests.ts';
import { failure, getJson, postJson, type Answer } from '../api.ts';

/** A code as people bring it: typed with spaces or in lower case, or the whole join link pasted. */
export function codeIn(text: string): string {
  const link = /\/j\/([^/?#\s]+)/.exec(text);
  const code = parseJoinCode(link?.[1] ?? text);
  return code.ok ? code.value : '';
}

/** What a workshop tells before somebody joins. A malformed code is refused without asking the server. */
export async function lookUp(text: string): Promise<Answer<CodeResponse & { code: string }>> {
  const code = codeIn(text);
  if (code === '') return failure('unknown-code');
  const found = await getJson<CodeResponse>(`/api/codes/${code}`);
  return found.ok ? { ok: true, value: { ...found.value, code } } : found;
}

/** @param name empty in an anonymous workshop, where none is asked. */
export async function join(code: string, name: string): Promise<Answer<TicketResponse>> {
  if (name === '') return postJson('/api/join', { code });
  const line = parseLine(name, LIMITS.personNameChars);
  return line.ok ? postJson('/api/join', { code, name: line.value }) : failure(line.code);
}
