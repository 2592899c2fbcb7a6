import express, { Router, type RequestHandler } from 'express';
import { IMPORT_LIMITS } from '../../shared/import/limits.ts';
import { parseImportRequest } from '../../shared/import/requests.ts';
import type { CreateResponse } from '../../shared/workshop/requests.ts';
import { importWorkshop } from '../import/apply.ts';
import { previewImport } from '../import/preview.ts';
import { planWorkshop } from '../import/read.ts';
import type { Limiter } from '../limits/limits.ts';
import { SerialQueue } from '../serialQueue.ts';
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
  const { addresses, config, limits, load, log, random } = parts;
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const looks = limits.limiter('import-looks', LOOKS_BY_ADDRESS);
  const imported = limits.limiter('imports', IMPORTS_BY_ADDRESS);
  // Reading a large file takes a while in which nobody else is served: one at a time, with a breath between.
  const turns = new SerialQueue();
  const file = express.json({ limit: BODY_BYTES, strict: true });
  const router = Router();

  /** Stands before the body is read: whoever may not, sends it for nothing. */
  const within =
    (limiter: Limiter): RequestHandler =>
    async (request, response, next) => {
      if (load.level !== 'calm') return sendRefusal(response, 'try-later');
      if (await limiter.take(addressOf(request))) next();
      else sendRefusal(response, 'too-many');
    };

  router.post('/imports/preview', within(looks), file, async (request, response) => {
    const parsed = parseImportRequest(request.body);
    if (!parsed.ok) return sendRefusal(response, parsed.code);
    response.json(await turns.run(() => previewImport(parsed.value, random)));
  });

  router.post('/imports', within(imported), file, async (request, response) => {
    const parsed = parseImportRequest(request.body);
    if (!parsed.ok) return sendRefusal(response, parsed.code);
    const wanted = parsed.value;
    // A catalogue is brought into a workshop by its command, or comes with a new one.
    if (wanted.kind === 'catalogue') return sendRefusal(response, 'bad-request');
    const made = await turns.run(async () => {
      const planned = planWorkshop(wanted, random);
      return planned.ok ? importWorkshop(parts, planned.value.plan) : null;
    });
    if (made === null) return sendRefusal(response, 'bad-request');
    log.info({ workshop: made.id, kind: wanted.kind }, 'a workshop was imported');
    for (const role of ['facilitator', 'lead'] as const)
      setTicketCookie(response, { role, workshop: made.id, ticket: made.tickets[role], secure });
    const links = workshopLinks(addresses, request.headers.host, made);
    response.status(201).json({ workshop: made.id, code: made.code, links } satisfies CreateResponse);
  });

  return router;
}
