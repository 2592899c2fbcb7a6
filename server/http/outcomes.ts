import { Router } from 'express';
import type { ExportOrder } from '../export/press.ts';
import { buildWorkshopReport } from '../export/report.ts';
import type { Member } from '../workshop/identity.ts';
import { sendRefusal } from './answers.ts';
import { deliver, parseExport } from './exporting.ts';
import { workshopLinks } from './links.ts';
import { memberOf } from './members.ts';
import { sendReport } from './reporting.ts';
import type { ApiParts } from './parts.ts';

/** What comes out of a workshop, for those who may see it: its links, the report, the exports. */
export function outcomes({ addresses, clock, documents, log, press, reports, workshops }: ApiParts): Router {
  const router = Router();

  router.get('/workshops/:id/links', async (request, response) => {
    const member = await memberOf(workshops, request, ['facilitator']);
    if (!member.ok) return sendRefusal(response, member.code);
    const { state, linkKey } = member.value.workshop.memory;
    response.json(
      workshopLinks(addresses, request.headers.host, { id: state.id, code: state.code, linkKey }),
    );
  });

  router.get('/workshops/:id/report', async (request, response) => {
    const member = await memberOf(workshops, request, ['facilitator', 'lead', 'observer']);
    if (!member.ok) return sendRefusal(response, member.code);
    sendReport(request, response, await reports.now(member.value.workshop));
  });

  router.get('/workshops/:id/export/:format', async (request, response) => {
    const member = await memberOf(workshops, request, ['facilitator', 'lead']);
    if (!member.ok) return sendRefusal(response, member.code);
    const asked = parseExport(request.params.format, request.query);
    if (!asked.ok) return sendRefusal(response, asked.code);
    const order: ExportOrder = {
      ...asked.value,
      workshop: member.value.workshop.memory.state.id,
      report: () => report(member.value, asked.value.names),
    };
    await deliver(order, request, response, { press, clock, log });
  });

  return router;

  function report({ workshop }: Member, names: boolean) {
    return buildWorkshopReport({ state: workshop.memory.state, documents, now: clock.now(), names });
  }
}
