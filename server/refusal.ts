import type { ReasonCode } from '../shared/reasons.ts';
import { REASON_SENTENCES } from '../shared/words/reasons.ts';
import type { RefusalBody } from '../shared/workshop/requests.ts';

/** What a person gets to read of a refusal; the detail stays here. */
export function refusalBody(code: ReasonCode): RefusalBody {
  return { ok: false, code, message: REASON_SENTENCES[code] };
}
