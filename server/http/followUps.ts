import { Router, type Request } from 'express';
import { has } from '../../shared/portfolio/portfolio.ts';
import { parseFollowUp } from '../../shared/portfolio/requests.ts';
import { refuse, type Verdict } from '../../shared/verdict.ts';
import { followUp } from '../portfolio/following.ts';
import type { Workshop } from '../workshop/workshops.ts';
import { sendRefusal } from './answers.ts';
import { memberOf } from './members.ts';
import type { ApiParts } from './parts.ts';
import { heldPortfolio } from './portfolioHolder.ts';

/** What is written of the commitments of one workshop. */
const WRITTEN = { burst: 300, perSecond: 2 };

/**
 * What became of a commitment, weeks after the day: by the lead, a facilitator, or (`?portfolio=<id>`) whoever holds a
 * portfolio that has the workshop.
 */
export function followUps(parts: ApiParts): Router {
  const { documents, limits, portfolios, workshops } = parts;
  const written = limits.limiter('follow-ups', WRITTEN);
  const router = Router();

  router.post('/workshops/:id/commitments/:group/:commitment', async (request, response) => {
    const found = await workshopFor(request);
    if (!found.ok) return sendRefusal(response, found.code);
    const change = parseFollowUp(request.body);
    if (!change.ok) return sendRefusal(response, change.code);
    const { id, group, commitment } = request.params;
    if (!(await written.take(id))) return sendRefusal(response, 'too-many');
    const done = await followUp(documents, found.value, { workshop: id, group, commitment }, change.value);
    if (!done.ok) return sendRefusal(response, done.code);
    response.json({ ok: true });
  });

  return router;

  async function workshopFor(request: Request<{ id: string }>): Promise<Verdict<Workshop>> {
    const { portfolio } = request.query;
    if (typeof portfolio !== 'string') {
      const member = await memberOf(workshops, request, ['facilitator', 'lead']);
      return member.ok ? { ok: true, value: member.value.workshop } : member;
    }
    const held = await heldPortfolio(portfolios, request, portfolio);
    if (!held.ok) return held;
    if (!has(held.value.state, request.params.id)) return refuse('unknown-workshop');
    return workshops.find(request.params.id);
  }
}
