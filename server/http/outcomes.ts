import { Router, type Request } from 'express';
import { EXPORT_FORMATS } from '../../shared/map/formats.ts';
import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import type { Role } from '../../shared/workshop/state.ts';
import { exportReport } from '../export/exports.ts';
import { buildWorkshopReport } from '../export/report.ts';
import { identify, type Member } from '../workshop/identity.ts';
import { sendRefusal } from './answers.ts';
import { workshopLinks } from './links.ts';
import type { ApiParts } from './parts.ts';

/** What comes out of a workshop, for those who may see it: its links, the report, the exports. */
export function outcomes({ addresses, clock, documents, workshops }: ApiParts): Router {
  const router = Router();

  router.get('/workshops/:id/links', async (request, response) => {
    const member = await memberOf(request, ['facilitator']);
    if (!member.ok) return sendRefusal(response, member.code);
    const { state, linkKey } = member.value.workshop.memory;
    response.json(
      workshopLinks(addresses, request.headers.host, { id: state.id, code: state.code, linkKey }),
    );
  });

  router.get('/workshops/:id/report', async (request, response) => {
    const member = await memberOf(request, ['facilitator', 'lead', 'observer']);
    if (!member.ok) return sendRefusal(response, member.code);
    response.json(await report(member.value, false));
  });

  router.get('/workshops/:id/export/:format', async (request, response) => {
    const member = await memberOf(request, ['facilitator', 'lead']);
    if (!member.ok) return sendRefusal(response, member.code);
    const format = EXPORT_FORMATS.find((known) => known === request.params.format);
    if (format === undefined) return sendRefusal(response, 'not-found');
    const names = request.query.names === '1';
    const file = exportReport(format, await report(member.value, names), { names });
    response.set('Content-Disposition', `attachment; filename="${file.filename}"`);
    response.type(file.contentType).send(file.body);
  });

  return router;

  /** Codes: not-signed-in (also for a workshop that is not there), not-allowed, try-later, storage. */
  async function memberOf(
    request: Request<{ id: string }>,
    roles: readonly Role[],
  ): Promise<Verdict<Member>> {
    const role = request.query.as ?? (roles.length === 1 ? roles[0] : undefined);
    const member = await identify(workshops, request.headers.cookie, request.params.id, role);
    if (!member.ok) return member;
    return roles.includes(member.value.person.role) ? accept(member.value) : refuse('not-allowed');
  }

  function report({ workshop }: Member, names: boolean) {
    return buildWorkshopReport({ state: workshop.memory.state, documents, now: clock.now(), names });
  }
}
