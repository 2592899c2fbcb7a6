import { Router } from 'express';
import { has } from '../../shared/portfolio/portfolio.ts';
import { parseNextWorkshop } from '../../shared/portfolio/requests.ts';
import type { Verdict } from '../../shared/verdict.ts';
import type { CreateResponse } from '../../shared/workshop/requests.ts';
import { carriedFrom } from '../portfolio/carrying.ts';
import type { Portfolio } from '../portfolio/portfolios.ts';
import { createWorkshop } from '../workshop/creating.ts';
import { sendRefusal } from './answers.ts';
import { workshopLinks } from './links.ts';
import type { ApiParts } from './parts.ts';
import { heldPortfolio } from './portfolioHolder.ts';
import { setTicketCookie } from './ticketCookie.ts';

/** Workshops that one portfolio may start. */
const STARTED_BY_PORTFOLIO = { burst: 60, perSecond: 0.2 };

/**
 * The next workshop of a portfolio: it is in it from the start, on the catalogue of an earlier one, and reminds people of
 * what is still open. Whoever creates it is its facilitator.
 */
export function nextWorkshops(
  parts: ApiParts,
  add: (held: Portfolio, workshop: string) => Promise<Verdict<Portfolio>>,
): Router {
  const { addresses, config, limits, log, portfolios, readings } = parts;
  const started = limits.limiter('portfolio-workshops', STARTED_BY_PORTFOLIO);
  const router = Router();

  router.post('/portfolios/:id/new-workshop', async (request, response) => {
    const held = await heldPortfolio(portfolios, request, request.params.id);
    if (!held.ok) return sendRefusal(response, held.code);
    const parsed = parseNextWorkshop(request.body);
    if (!parsed.ok) return sendRefusal(response, parsed.code);
    const { create, carried: wanted, catalogueOf } = parsed.value;
    const { state } = held.value;
    const named = [...wanted.map(({ workshop }) => workshop), ...(catalogueOf === null ? [] : [catalogueOf])];
    if (!named.every((workshop) => has(state, workshop))) return sendRefusal(response, 'unknown-workshop');
    const carried = await carriedFrom(readings, wanted);
    if (!carried.ok) return sendRefusal(response, carried.code);
    const like = catalogueOf === null ? null : await readings.read(catalogueOf);
    if (like !== null && !like.ok) return sendRefusal(response, like.code);
    if (!(await started.take(state.id))) return sendRefusal(response, 'too-many');
    const heritage = { carried: carried.value, catalogue: like?.value.input.catalogue ?? null };
    const created = await createWorkshop(parts, create, heritage);
    const added = await add(held.value, created.id);
    if (!added.ok) return sendRefusal(response, added.code);
    log.info(
      { workshop: created.id, carried: carried.value.length },
      'a workshop was created from a portfolio',
    );
    const secure = config.publicUrl?.startsWith('https:') ?? false;
    setTicketCookie(response, { role: 'facilitator', workshop: created.id, ticket: created.ticket, secure });
    const links = workshopLinks(addresses, request.headers.host, created);
    response.status(201).json({ workshop: created.id, code: created.code, links } satisfies CreateResponse);
  });

  return router;
}
