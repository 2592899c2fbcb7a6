import express, { Router, type Request, type RequestHandler } from 'express';
import { IMPORT_LIMITS } from '../../shared/import/limits.ts';
import type { CreateResponse } from '../../shared/workshop/requests.ts';
import { importWorkshop } from '../import/apply.ts';
import { ImportDesk } from '../import/desk.ts';
import type { Limiter } from '../limits/limits.ts';
import { sendRefusal } from './answers.ts';
import { workshopLinks } from './links.ts';
import { addressOf, type ApiParts } from './parts.ts';
import { setTicketCookie } from './ticketCookie.ts';

/** A text of 5 MiB as JSON: quotes, line ends and letters beyond ASCII take more than a byte. */
const BODY_BYTES = 3 * IMPORT_LIMITS.chars;
/** Files that one address may have looked at: each change of a choice is a look. */
const LOOKS_BY_ADDRESS = { burst: 120, perSecond: 0.5 };
/** Workshops that one address may import. */
const IMPORTS_BY_ADDRESS = { burst: 30, perSecond: 0.1 };

/** Taking over what was held elsewhere: look first, then bring in. What comes in is read anew from the same text. */
export function imports(parts: ApiParts): Router {
  const { addresses, config, limits, load, log } = parts;
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const looks = limits.limiter('import-looks', LOOKS_BY_ADDRESS);
  const imported = limits.limiter('imports', IMPORTS_BY_ADDRESS);
  const desk = new ImportDesk(parts);
  // As bytes: whoever reads the file reads the JSON around it.
  const file = express.raw({ limit: BODY_BYTES, type: 'application/json' });
  const router = Router();

  /** Stands before the body is read: whoever may not, sends it for nothing. */
  const within =
    (limiter: Limiter): RequestHandler =>
    async (request, response, next) => {
      if (load.level === 'overloaded' || desk.isFull) return sendRefusal(response, 'try-later');
      if (await limiter.take(addressOf(request))) next();
      else sendRefusal(response, 'too-many');
    };

  router.post('/imports/preview', within(looks), file, async (request, response) => {
    const answer = await desk.read(bodyOf(request), 'preview');
    if (answer.kind === 'preview') response.type('json').send(answer.json);
    else sendRefusal(response, answer.kind === 'refused' ? answer.code : 'broken');
  });

  router.post('/imports', within(imported), file, async (request, response) => {
    const answer = await desk.read(bodyOf(request), 'plan');
    if (answer.kind !== 'plan')
      return sendRefusal(response, answer.kind === 'refused' ? answer.code : 'broken');
    const made = await importWorkshop(parts, answer.plan);
    log.info({ workshop: made.id, kind: answer.of }, 'a workshop was imported');
    for (const role of ['facilitator', 'lead'] as const)
      setTicketCookie(response, { role, workshop: made.id, ticket: made.tickets[role], secure });
    const links = workshopLinks(addresses, request.headers.host, made);
    response.status(201).json({ workshop: made.id, code: made.code, links } satisfies CreateResponse);
  });

  return router;
}

/** Nothing where it is not sent as JSON. */
function bodyOf({ body }: Request): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array(0);
}
