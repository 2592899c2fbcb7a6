import express, { Router, type RequestHandler } from 'express';
import { sendRefusal } from './answers.ts';
import { entering } from './entering.ts';
import { imports } from './imports.ts';
import { originAllowed } from './origin.ts';
import { outcomes } from './outcomes.ts';
import type { ApiParts } from './parts.ts';
import { portfolioRoutes } from './portfolios.ts';
import { schemas } from './schemas.ts';
import { shares } from './shares.ts';
import { suggestions } from './suggestions.ts';

/** Largest body of a request, in bytes: a name of 5,000 characters still gets a sentence and not a closed door. */
const BODY_BYTES = 32 * 1024;
/** A workshop may be created with a catalogue of its own: as large as one on the control wire. */
const CREATE_BYTES = 160 * 1024;

export function api(parts: ApiParts): Router {
  const router = Router();
  router.use(schemas());
  router.use(sameSiteOnly(parts.config.publicUrl), noStore);
  // These read larger bodies, each by itself.
  router.use(imports(parts));
  router.post('/workshops', express.json({ limit: CREATE_BYTES, strict: true }));
  router.use(express.json({ limit: BODY_BYTES, strict: true }));
  router.use(entering(parts), outcomes(parts), shares(parts), suggestions(parts), portfolioRoutes(parts));
  router.use((_request, response) => sendRefusal(response, 'not-found'));
  return router;
}

function sameSiteOnly(publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    if (originAllowed(request.headers, publicUrl)) next();
    else sendRefusal(response, 'bad-origin');
  };
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
