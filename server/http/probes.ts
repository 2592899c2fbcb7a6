import { createHash, timingSafeEqual } from 'node:crypto';
import { Router, type RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import type { Health } from '../health.ts';
import { sendRefusal } from './answers.ts';

/** What whoever runs the server asks, also while it is on its way out. */
const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

export interface ProbesParts {
  readonly health: Health;
  readonly registry: Registry;
  /** What a reader of /metrics has to know; null: nothing. */
  readonly metricsToken: string | null;
}

export function isProbe({ url = '' }: { readonly url?: string | undefined }): boolean {
  return PROBES.has(url.split('?', 1)[0] ?? '');
}

/** /healthz: the process answers. /readyz: people should be sent here. /metrics: what it has to do. */
export function probes({ health, registry, metricsToken }: ProbesParts): Router {
  const router = Router();
  router.use([...PROBES], (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const reason = await health.whyNotReady();
    if (reason === null) response.json({ ok: true });
    else sendRefusal(response, reason);
  });
  router.get('/metrics', knowing(metricsToken), async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

/** Compares digests, so that the time tells nothing of the token. */
function knowing(token: string | null): RequestHandler {
  const wanted = token === null ? null : digest(`Bearer ${token}`);
  return (request, response, next) => {
    const given = digest(request.headers.authorization ?? '');
    if (wanted === null || timingSafeEqual(wanted, given)) next();
    else sendRefusal(response.set('WWW-Authenticate', 'Bearer'), 'not-signed-in');
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
