import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { PortfolioEvent } from '../../shared/portfolio/portfolio.ts';
import {
  parseBringRequest,
  parseEnterPortfolio,
  parseFacets,
  parseNewPortfolio,
  parseRename,
  type BringRequest,
} from '../../shared/portfolio/requests.ts';
import type { HeldPortfolio, PortfolioResponse, PortfolioView } from '../../shared/portfolio/views.ts';
import { accept, type Verdict } from '../../shared/verdict.ts';
import { noteInPortfolio } from '../portfolio/belonging.ts';
import type { Portfolio } from '../portfolio/portfolios.ts';
import {
  opensPortfolio,
  portfoliosInCookies,
  portfolioSecret,
  setPortfolioCookie,
} from '../portfolio/secrets.ts';
import { identify } from '../workshop/identity.ts';
import { sendRefusal } from './answers.ts';
import { followUps } from './followUps.ts';
import { addressOf, type ApiParts } from './parts.ts';
import { heldPortfolio } from './portfolioHolder.ts';
import { portfolioMaps } from './portfolioMaps.ts';
import { nextWorkshops } from './nextWorkshops.ts';

/** Portfolios that one address may create, as with workshops. */
const CREATED_BY_ADDRESS = { burst: 60, perSecond: 0.2 };
/** Wrong secrets that one address may try; a right one is never turned away. */
const WRONG_BY_ADDRESS = { burst: 60, perSecond: 1 };
/** What is asked of one portfolio, by all who hold it: a page with 200 workshops asks for each of them once. */
const ASKED_OF_ONE = { burst: 1200, perSecond: 10 };

/** A lead's home over many workshops: the ways in, and what is in it. */
export function portfolioRoutes(parts: ApiParts): Router {
  const { addresses, config, limits, load, log, portfolios, store, workshops } = parts;
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const creations = limits.limiter('portfolio-creations', CREATED_BY_ADDRESS);
  const wrong = limits.limiter('portfolio-guesses', WRONG_BY_ADDRESS);
  const asked = limits.limiter('portfolio-asks', ASKED_OF_ONE);
  const router = Router();

  router.post(['/portfolios', '/portfolios/enter'], (_request, response, next) => {
    if (load.level === 'overloaded') sendRefusal(response, 'try-later');
    else next();
  });

  router.post('/portfolios', async (request, response) => {
    const parsed = parseNewPortfolio(request.body);
    if (!parsed.ok) return sendRefusal(response, parsed.code);
    const { name, bring } = parsed.value;
    const brought = bring === null ? accept() : await mayBring(request, bring);
    if (!brought.ok) return sendRefusal(response, brought.code);
    if (!(await creations.take(addressOf(request)))) return sendRefusal(response, 'too-many');
    const { state, linkKey } = await portfolios.create(name);
    if (bring !== null) await add({ state, linkKey }, bring.workshop);
    log.info({ portfolio: state.id }, 'a portfolio was created');
    setPortfolioCookie(response, { portfolio: state.id, linkKey, secure });
    response.status(201).json({ portfolio: state.id } satisfies PortfolioResponse);
  });

  router.get('/portfolios', async (request, response) => {
    const held = portfoliosInCookies(request.headers.cookie);
    const found = await Promise.all(held.map((id) => heldPortfolio(portfolios, request, id)));
    const names = found.flatMap((one) =>
      one.ok ? [{ id: one.value.state.id, name: one.value.state.name }] : [],
    );
    response.json(names satisfies readonly HeldPortfolio[]);
  });

  router.post('/portfolios/enter', async (request, response) => {
    const parsed = parseEnterPortfolio(request.body);
    const found = parsed.ok ? await portfolios.find(parsed.value.portfolio) : null;
    const isRight = parsed.ok && found !== null && opensPortfolio(found.linkKey, 'link', parsed.value.secret);
    if (!isRight) {
      const isWithin = await wrong.take(addressOf(request));
      return sendRefusal(response, isWithin ? 'unknown-link' : 'too-many');
    }
    setPortfolioCookie(response, { portfolio: found.state.id, linkKey: found.linkKey, secure });
    response.json({ portfolio: found.state.id } satisfies PortfolioResponse);
  });

  router.use('/portfolios/:id', limited);

  router.get('/portfolios/:id', async (request, response) => {
    const held = await heldPortfolio(portfolios, request, request.params.id);
    if (!held.ok) return sendRefusal(response, held.code);
    response.json(viewOf(request, held.value));
  });

  router.post('/portfolios/:id/name', async (request, response) => {
    const name = parseRename(request.body);
    const wanted = name.ok ? accept({ type: 'portfolio.renamed', name: name.value } as const) : name;
    await decide(request, response, wanted);
  });

  router.post('/portfolios/:id/link', async (request, response) => {
    const held = await heldPortfolio(portfolios, request, request.params.id);
    if (!held.ok) return sendRefusal(response, held.code);
    const renewed = await portfolios.decide(held.value, { type: 'portfolio.link-renewed' });
    if (!renewed.ok) return sendRefusal(response, renewed.code);
    const { state, linkKey } = renewed.value;
    log.info({ portfolio: state.id }, 'the secret link of a portfolio was renewed');
    setPortfolioCookie(response, { portfolio: state.id, linkKey, secure });
    response.json(viewOf(request, renewed.value));
  });

  router.post('/portfolios/:id/workshops', async (request, response) => {
    const held = await heldPortfolio(portfolios, request, request.params.id);
    const bring = held.ok ? parseBringRequest(request.body) : held;
    const may = bring.ok ? await mayBring(request, bring.value) : bring;
    if (!held.ok) return sendRefusal(response, held.code);
    if (!bring.ok) return sendRefusal(response, bring.code);
    if (!may.ok) return sendRefusal(response, may.code);
    const added = await add(held.value, bring.value.workshop);
    if (!added.ok) return sendRefusal(response, added.code);
    response.json(viewOf(request, added.value));
  });

  router.post('/portfolios/:id/workshops/:workshop/remove', async (request, response) => {
    await decide(request, response, accept({ type: 'workshop.removed', workshop: request.params.workshop }));
  });

  router.post('/portfolios/:id/workshops/:workshop/facets', async (request, response) => {
    const facets = parseFacets(request.body);
    const { workshop } = request.params;
    const wanted = facets.ok
      ? accept({ type: 'workshop.described', workshop, facets: facets.value } as const)
      : facets;
    await decide(request, response, wanted);
  });

  router.use(portfolioMaps(parts), nextWorkshops(parts, add), followUps(parts));
  return router;

  /** Counted is who holds it: whoever only knows its address, uses up nothing of what they may ask. */
  async function limited(
    ...[request, response, next]: Parameters<RequestHandler<{ id: string }>>
  ): Promise<void> {
    const held = await heldPortfolio(portfolios, request, request.params.id);
    if (!held.ok) return sendRefusal(response, held.code);
    if (await asked.take(held.value.state.id)) next();
    else sendRefusal(response, 'too-many');
  }

  /** Whoever sees all of its outcomes may show them to the holders of a portfolio. */
  function mayBring(
    request: Pick<Request, 'headers'>,
    { workshop, role }: BringRequest,
  ): Promise<Verdict<unknown>> {
    return identify(workshops, request.headers.cookie, workshop, role);
  }

  async function add(held: Portfolio, workshop: string): Promise<Verdict<Portfolio>> {
    // First, since a portfolio that is noted and does not have it is harmless.
    await noteInPortfolio(store, workshop, held.state.id);
    return portfolios.decide(held, { type: 'workshop.added', workshop });
  }

  async function decide(
    request: Request<{ id: string }>,
    response: Response,
    wanted: Verdict<PortfolioEvent>,
  ): Promise<void> {
    const held = await heldPortfolio(portfolios, request, request.params.id);
    if (!held.ok) return sendRefusal(response, held.code);
    if (!wanted.ok) return sendRefusal(response, wanted.code);
    const decided = await portfolios.decide(held.value, wanted.value);
    if (!decided.ok) return sendRefusal(response, decided.code);
    response.json(viewOf(request, decided.value));
  }

  function viewOf(request: Pick<Request, 'headers'>, { state, linkKey }: Portfolio): PortfolioView {
    const { id, name, linkRenewedAt, workshops: own } = state;
    const link = `${addresses.base(request.headers.host)}/p/${id}#${portfolioSecret(linkKey, 'link')}`;
    return { id, name, link, linkRenewedAt, workshops: own };
  }
}
