import { Router } from 'express';
import { REPORT_VERSION } from '../../shared/map/report.ts';
import { PORTFOLIO_EXPORT_VERSION } from '../../shared/portfolio/exported.ts';
import { portfolioJsonSchema } from '../portfolio/exports.ts';
import { reportJsonSchema } from '../export/reportJsonSchema.ts';

/** The shape of what goes out, for any program anywhere: public, and the same until the version changes. */
export function schemas(): Router {
  const router = Router();
  const publish = (path: string, make: () => string) => {
    let made: string | null = null;
    router.get(path, (_request, response) => {
      made ??= make();
      response.set({ 'Cache-Control': 'public, max-age=86400', 'Access-Control-Allow-Origin': '*' });
      response.type('application/schema+json').send(made);
    });
  };
  publish(`/schemas/report-${REPORT_VERSION}.json`, reportJsonSchema);
  publish(`/schemas/portfolio-${PORTFOLIO_EXPORT_VERSION}.json`, portfolioJsonSchema);
  return router;
}
