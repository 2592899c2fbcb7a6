import type { RandomBytes } from '../../shared/ids.ts';
import type { ImportPlan } from '../../shared/import/plan.ts';
import { parseImportRequest, type ImportPreview, type WorkshopImport } from '../../shared/import/requests.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import { previewImport } from './preview.ts';
import { planWorkshop } from './read.ts';

/** What is made of a request's body: what it would bring, as JSON, or what it brings. */
export type Wanted = 'preview' | 'plan';
export type ImportAnswer =
  | { readonly kind: 'preview'; readonly json: string }
  | { readonly kind: 'plan'; readonly of: WorkshopImport['kind']; readonly plan: ImportPlan }
  | { readonly kind: 'refused'; readonly code: ReasonCode };

/** From the bytes of a request to its answer, whoever reads them: this process, or a thread. Codes: bad-request, and those of a name. */
export async function readImport(
  body: Uint8Array,
  wanted: Wanted,
  random: RandomBytes,
): Promise<ImportAnswer> {
  const parsed = parseImportRequest(jsonIn(body));
  if (!parsed.ok) return { kind: 'refused', code: parsed.code };
  const request = parsed.value;
  if (wanted === 'preview') return shown(await previewImport(request, random));
  // A catalogue is brought into a workshop by its command, or comes with a new one.
  const planned = request.kind === 'catalogue' ? null : planWorkshop(request, random);
  if (planned?.ok !== true || request.kind === 'catalogue') return { kind: 'refused', code: 'bad-request' };
  return { kind: 'plan', of: request.kind, plan: planned.value.plan };
}

export function shown(preview: ImportPreview): ImportAnswer {
  return { kind: 'preview', json: JSON.stringify(preview) };
}

function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
