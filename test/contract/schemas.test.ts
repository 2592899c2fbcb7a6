import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportJsonSchema } from '../../server/export/reportJsonSchema.ts';
import { startApp, type TestApp } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

it('serves the schema of a report to anybody, from anywhere, to be kept', async () => {
  const headers = { Origin: 'https://elsewhere.example' };
  const answer = await fetch(`${app.url}/api/schemas/report-2.json`, { headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=86400');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.text()).toBe(reportJsonSchema());
});

it('knows no other version', async () => {
  expect((await fetch(`${app.url}/api/schemas/report-1.json`)).status).toBe(404);
});
