import { Router } from 'express';
import { REPORT_VERSION } from '../../shared/map/report.ts';
import { reportJsonSchema } from '../export/reportJsonSchema.ts';

/** The shape of what goes out, for any program anywhere: public, and the same until the version changes. */
export function schemas(): Router {
  const router = Router();
  let made: string | null = null;
  router.get(`/schemas/report-${REPORT_VERSION}.json`, (_request, response) => {
    made ??= reportJsonSchema();
    response.set({ 'Cache-Control': 'public, max-age=86400', 'Access-Control-Allow-Origin': '*' });
    response.type('application/schema+json').send(made);
  });
  return router;
}
