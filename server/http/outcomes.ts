import { Router } from 'express';
import { EXPORT_FORMATS } from '../../shared/map/formats.ts';
import { makeExport } from '../export/making.ts';
import { buildWorkshopReport } from '../export/report.ts';
import type { Member } from '../workshop/identity.ts';
import { sendRefusal } from './answers.ts';
import { workshopLinks } from './links.ts';
import { memberOf } from './members.ts';
import type { ApiParts } from './parts.ts';

/** What comes out of a workshop, for those who may see it: its links, the report, the exports. */
export function outcomes({ addresses, clock, documents, workshops }: ApiParts): Router {
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
    response.json(await report(member.value, false));
  });

  router.get('/workshops/:id/export/:format', async (request, response) => {
    const member = await memberOf(workshops, request, ['facilitator', 'lead']);
    if (!member.ok) return sendRefusal(response, member.code);
    const format = EXPORT_FORMATS.find((known) => known === request.params.format);
    if (format === undefined) return sendRefusal(response, 'not-found');
    const names = request.query.names === '1';
    const input = {
      report: await report(member.value, names),
      names,
      count: 'groups',
      theme: 'light',
    } as const;
    for await (const piece of makeExport(format, input)) {
      if (piece.kind === 'file')
        response
          .set('Content-Disposition', `attachment; filename="${piece.filename}"`)
          .type(piece.contentType);
      if (piece.kind === 'bytes') response.write(piece.bytes);
    }
    response.end();
  });

  return router;

  function report({ workshop }: Member, names: boolean) {
    return buildWorkshopReport({ state: workshop.memory.state, documents, now: clock.now(), names });
  }
}
