import { Router, type Request } from 'express';
import { refuse, accept, type Verdict } from '../../shared/verdict.ts';
import { openShares } from '../../shared/workshop/shares.ts';
import type { Share } from '../../shared/workshop/state.ts';
import type { ShareLink } from '../../shared/workshop/requests.ts';
import { sameSecret, shareSecret } from '../workshop/tickets.ts';
import type { Workshop } from '../workshop/workshops.ts';
import { sendRefusal } from './answers.ts';
import { memberOf } from './members.ts';
import type { ApiParts } from './parts.ts';
import { sendReport } from './reporting.ts';

/** Looks through one link: a hall that opens it at once, and 600 pages that look again every half a minute. */
const LOOKS_BY_LINK = { burst: 1200, perSecond: 20 };

const BEARER = /^Bearer ([A-Za-z0-9_-]{22})$/;

/**
 * Links to the outcome page. A link's secret stands behind `#` and comes in a header, so that no log of a balancer, no
 * history of a server and no Referer ever holds it.
 */
export function shares(parts: ApiParts): Router {
  const { addresses, clock, limits, reports, workshops } = parts;
  const looks = limits.limiter('link-looks', LOOKS_BY_LINK);
  const router = Router();

  router.get('/workshops/:id/shares', async (request, response) => {
    const member = await memberOf(workshops, request, ['facilitator', 'lead']);
    if (!member.ok) return sendRefusal(response, member.code);
    const { state, linkKey } = member.value.workshop.memory;
    const base = addresses.base(request.headers.host);
    const links = openShares(state, clock.now()).map(({ id, madeAt, until }): ShareLink => {
      return { id, madeAt, until, link: `${base}/o/${state.id}/${id}#${shareSecret(linkKey, id)}` };
    });
    response.json(links);
  });

  router.get('/workshops/:id/shares/:share/report', async (request, response) => {
    const found = await sharedWorkshop(request);
    if (!found.ok) return sendRefusal(response, found.code);
    if (!(await looks.take(request.params.share))) {
      response.set('Retry-After', String(LOOKS_BY_LINK.burst / LOOKS_BY_LINK.perSecond));
      return sendRefusal(response, 'too-many');
    }
    sendReport(request, response, await reports.lately(found.value));
  });

  return router;

  /** Only who has the secret is told that a link has expired; all else is one answer. Codes: unknown-link, link-expired, try-later, storage. */
  async function sharedWorkshop(request: Request<{ id: string; share: string }>): Promise<Verdict<Workshop>> {
    const { id, share } = request.params;
    const secret = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (secret === undefined) return refuse('unknown-link');
    const found = await workshops.find(id);
    if (!found.ok) return found.code === 'unknown-workshop' ? refuse('unknown-link') : found;
    const { memory, refresh } = found.value;
    if (!sameSecret(shareSecret(memory.linkKey, share), secret)) return refuse('unknown-link');
    // Another node may have made or ended it a moment ago.
    await refresh();
    const known = memory.state.shares.find((made: Share) => made.id === share);
    if (known === undefined || clock.now() >= known.until) return refuse('link-expired');
    return accept(found.value);
  }
}
