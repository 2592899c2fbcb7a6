/**
 * Why something was refused. The code is stable and travels on every wire; the HTTP status and the WebSocket close
 * code follow from it; the sentence that a person reads stands in words/reasons.ts.
 *
 * Close codes: 4400-4499 are final (a y-websocket client stops), everything else is tried again by the client.
 */
export const REASONS = {
  'bad-request': { http: 400, close: 4400 },
  'bad-frame': { http: 400, close: 4400 },
  'bad-name': { http: 400, close: 4400 },
  'empty-text': { http: 400, close: 4400 },
  'too-long': { http: 400, close: 4400 },
  'not-signed-in': { http: 401, close: 4401 },
  'not-held': { http: 401, close: 4401 },
  'bad-origin': { http: 403, close: 4403 },
  'not-allowed': { http: 403, close: 4403 },
  'wrong-stage': { http: 409, close: 4403 },
  'stage-moved': { http: 409, close: 4403 },
  'map-moved': { http: 409, close: 4403 },
  'map-full': { http: 409, close: 4409 },
  'unknown-code': { http: 404, close: 4404 },
  'unknown-link': { http: 404, close: 4404 },
  'unknown-workshop': { http: 404, close: 4404 },
  'unknown-document': { http: 404, close: 4404 },
  'unknown-person': { http: 404, close: 4404 },
  'unknown-group': { http: 404, close: 4404 },
  'link-expired': { http: 410, close: 4410 },
  'too-many-links': { http: 409, close: 4409 },
  'workshop-full': { http: 409, close: 4409 },
  'workshop-closed': { http: 409, close: 4409 },
  'mixed-tense': { http: 409, close: 4409 },
  'mixed-audience': { http: 409, close: 4409 },
  'desk-closed': { http: 409, close: 4410 },
  'over-limit': { http: 413, close: 4413 },
  'too-many': { http: 429, close: 1013 },
  'too-many-tabs': { http: 429, close: 4429 },
  flooding: { http: 429, close: 1008 },
  'try-later': { http: 503, close: 1013 },
  storage: { http: 503, close: 1013 },
  lost: { http: 503, close: 1013 },
  damaged: { http: 503, close: 1013 },
  restarting: { http: 503, close: 1012 },
  'export-busy': { http: 503, close: 1013 },
  'export-slow': { http: 503, close: 1013 },
  'export-large': { http: 503, close: 1013 },
  'not-in-order': { http: 409, close: 1013 },
  'forged-author': { http: 403, close: 4403 },
  'not-found': { http: 404, close: 4404 },
  broken: { http: 500, close: 1011 },
} as const satisfies Record<string, { http: number; close: number }>;

export type ReasonCode = keyof typeof REASONS;

export function isReasonCode(code: unknown): code is ReasonCode {
  return typeof code === 'string' && Object.hasOwn(REASONS, code);
}
