import { Router, type Request } from 'express';
import { changeOf } from '../../shared/map/change.ts';
import type { Report, ReportItem } from '../../shared/map/report.ts';
import { askedAlike } from '../../shared/portfolio/combine.ts';
import { has } from '../../shared/portfolio/portfolio.ts';
import {
  digestOf,
  MOST_ITEMS,
  type ChangeResponse,
  type Combined,
  type CombinedItems,
  type Digest,
} from '../../shared/portfolio/views.ts';
import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import { filenameFor } from '../export/filename.ts';
import { combinedPieces, Combining } from '../portfolio/combining.ts';
import { contentTypeOf, exportPortfolio, PORTFOLIO_FORMATS, type Outgoing } from '../portfolio/exports.ts';
import type { Portfolio } from '../portfolio/portfolios.ts';
import type { Reading } from '../portfolio/readings.ts';
import { sendRefusal } from './answers.ts';
import type { ApiParts } from './parts.ts';
import { sendPieces } from './pieces.ts';
import { heldPortfolio } from './portfolioHolder.ts';

/** What the workshops of a portfolio say: one by one, together, then and now, and as files. */
export function portfolioMaps({ clock, portfolios, readings }: ApiParts): Router {
  const combining = new Combining(clock);
  const router = Router();

  router.get('/portfolios/:id/workshops/:workshop', async (request, response) => {
    const read = await readAll(request, [request.params.workshop]);
    const [reading] = read.ok ? read.value : [];
    if (!read.ok || reading === undefined) return sendRefusal(response, read.ok ? 'not-found' : read.code);
    response.json(digestOf(await reading.report()) satisfies Digest);
  });

  router.get('/portfolios/:id/combined', async (request, response) => {
    const made = await combined(request);
    if (!made.ok) return sendRefusal(response, made.code);
    await sendPieces(response.type('json'), combinedPieces(made.value));
  });

  router.get('/portfolios/:id/combined/items', async (request, response) => {
    const made = await combined(request);
    if (!made.ok) return sendRefusal(response, made.code);
    const items = itemsAt(made.value.report, request.query.at);
    response.json({ items: items.slice(0, MOST_ITEMS) } satisfies CombinedItems);
  });

  router.get('/portfolios/:id/change', async (request, response) => {
    const read = await readAll(request, [request.query.before, request.query.after]);
    if (!read.ok) return sendRefusal(response, read.code);
    const [before, after] = await Promise.all(read.value.map((reading) => reading.report()));
    if (before === undefined || after === undefined) return sendRefusal(response, 'bad-request');
    const alike = askedAlike([before.workshop, after.workshop]);
    if (!alike.ok) return sendRefusal(response, alike.code);
    response.json(changeOf(before, after) satisfies ChangeResponse);
  });

  router.get('/portfolios/:id/export/:format', async (request, response) => {
    const held = await heldPortfolio(portfolios, request, request.params.id);
    if (!held.ok) return sendRefusal(response, held.code);
    const format = PORTFOLIO_FORMATS.find((known) => known === request.params.format);
    if (format === undefined) return sendRefusal(response, 'not-found');
    const { workshops: wanted } = request.query;
    // None is asked for by an empty list, and all without one.
    const chosen = wanted === undefined ? null : idsIn(wanted);
    const now = clock.now();
    const { state } = held.value;
    const filename = filenameFor(state.name, now, format);
    response.set('Content-Disposition', `attachment; filename="${filename}"`).type(contentTypeOf(format));
    const names = request.query.names === '1';
    await sendPieces(response, exportPortfolio(format, state, outgoing(held.value, chosen), { now, names }));
  });

  return router;

  async function* outgoing({ state }: Portfolio, chosen: readonly string[] | null): AsyncGenerator<Outgoing> {
    for (const { id, facets } of state.workshops) {
      if (chosen?.includes(id) === false) continue;
      const reading = await readings.read(id);
      yield { id, facets, report: reading.ok ? await reading.value.report() : null };
    }
  }

  async function combined(request: Request<{ id: string }>): Promise<Verdict<Combined>> {
    const read = await readAll(request, idsIn(request.query.workshops));
    return read.ok ? combining.combine(read.value) : read;
  }

  /** Codes: not-held; unknown-workshop for one that is not in the portfolio; those of Readings.read. */
  async function readAll(
    request: Request<{ id: string }>,
    wanted: readonly unknown[],
  ): Promise<Verdict<readonly Reading[]>> {
    const held = await heldPortfolio(portfolios, request, request.params.id);
    if (!held.ok) return held;
    const ids = [...new Set(wanted)];
    const read: Reading[] = [];
    for (const id of ids) {
      if (typeof id !== 'string' || !has(held.value.state, id)) return refuse('unknown-workshop');
      const reading = await readings.read(id);
      if (!reading.ok) return reading;
      read.push(reading.value);
    }
    return accept(read);
  }
}

/** What stands on a capability, or on none. */
function itemsAt(report: Report, at: unknown): readonly ReportItem[] {
  if (at === 'fitsNowhere' || at === 'notPlaced') return report[at];
  return report.capabilities.find(({ id }) => id === at)?.items ?? [];
}

function idsIn(query: unknown): readonly string[] {
  return typeof query === 'string' ? query.split(',').filter((id) => id !== '') : [];
}
